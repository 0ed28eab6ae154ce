"""The steps as buttons, each in a place of its own: nothing moves under the pointer.

The domain says which steps there are; here is only which of them people mostly take next.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import console_step
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State
from guidance.workshop.room import Room

Outcomes = Mapping[str, State | Refusal]

_WAY = ("close", "show", "open", "next", "second")
"""The first of these that is possible is the step that mostly comes next."""

_RESULT = ("hide", "open", "show")
"""What can be done about the voting beside it."""


def possible(outcomes: Outcomes) -> frozenset[str]:
    """The steps that the domain would take now."""
    return frozenset(name for name, made in outcomes.items() if isinstance(made, State))


def next_step(room: Room, steps: frozenset[str]) -> str:
    """The step that mostly comes next; empty where there is none."""
    hidden = room.state.turn.revealed and room.state.stage == "closed"
    way = [name for name in _WAY if not (hidden and name == "show")]
    return next((name for name in way if name in steps), "")


def _label(room: Room, name: str) -> str:
    state, item = room.state, room.plan.item(room.state.item)
    minutes = item.minutes if item else 0
    start = _("Starta tiden ({n}\u00a0min)", n=minutes)
    return {
        "next": _("Nästa fråga") if state.item else _("Visa första frågan"),
        "back": _("Föregående fråga"),
        "open": _("Öppna röstningen igen") if state.stage == "closed" else _("Öppna röstningen"),
        "close": _("Stäng röstningen"),
        "show": _("Visa resultatet"),
        "hide": _("Dölj resultatet"),
        "second": _("Rösta en gång till"),
        "notes": _("Ta ner tankarna") if state.notes_shown else _("Visa tankarna"),
        "timer": _("Stoppa tiden") if state.timer_ends else start,
    }[name]


def _nothing(place: str) -> str:
    """What stands in the place of a step that is not possible: only the last one needs words."""
    if place != "main":
        return tag("span", "", aria_hidden="true")
    return tag("p", text(_("Planen är slut. Avsluta längst ner på sidan.")), "iop-note iop-over")


def _slot(place: str, room: Room, name: str) -> None:
    """The place of a step, which stays where the step is not possible."""
    with st.container(key=f"slot-{place}"):
        if not name:
            show_html(_nothing(place))
            return
        st.button(
            _label(room, name),
            key=f"step-{name}",
            type="primary" if place == "main" else "secondary",
            on_click=console_step.click,
            args=(room, name),
            width="stretch",
        )


def show(room: Room, outcomes: Outcomes) -> None:
    """The next step, what can be done instead, and what is always there."""
    steps = possible(outcomes)
    main = next_step(room, steps)
    rest = steps - {main}
    with st.container(key="console-steps"):
        _slot("main", room, main)
        _slot("result", room, next((name for name in _RESULT if name in rest), ""))
        for place in ("second", "notes", "timer", "back", "next"):
            _slot(place, room, place if place in rest else "")
