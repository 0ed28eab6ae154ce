"""What is on the wall now: the question, how far it has come, the numbers, and the steps."""

from __future__ import annotations

import streamlit as st

from components.i18n import N_, _, count, said
from components.markup import show as show_html
from components.markup import tag, text
from components.server.workshop.steps import turnout
from components.tone import mark
from components.workshop import console_buttons, console_live, console_step
from guidance.bootstrap import handbook, rooms
from guidance.domain.workshop.options import fault, options_of, title_of
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import Stage, State
from guidance.workshop.room import Room

_STAGES: dict[Stage, tuple[str, str, str]] = {
    "waiting": ("open", "…", N_("Väntar: röstningen har inte öppnat")),
    "open": ("good", "●", N_("Röstningen är öppen")),
    "closed": ("care", "■", N_("Röstningen är stängd")),
    "shown": ("other", "✓", N_("Resultatet visas")),
}


def _place(room: Room, item: Item) -> str:
    parts = [
        _("Fråga {n} av {total}", n=room.plan.place(item.id) + 1, total=len(room.plan.items)),
        count(item.minutes, "{n} minut", "{n} minuter"),
    ]
    return " · ".join(parts)


def _stage(state: State) -> str:
    """How far the question has come, as HTML."""
    tone, sign, words = _STAGES[state.stage]
    parts = [_("Andra omgången")] if state.round == 2 else []
    parts.append(_(words))
    if state.notes_shown:
        parts.append(_("tankarna är på väggen"))
    line = mark(tone, sign) + tag("span", text(" · ".join(parts)))
    return tag("p", line, f"iop-stage iop-tone-{tone}", role="status")


def _question(room: Room, item: Item) -> str:
    """The question with its options, or why it cannot be voted on."""
    if refusal := fault(handbook(), item):
        return tag("h2", text(said(refusal.words)), "iop-asked")
    options = (tag("li", text(said(option.text))) for option in options_of(handbook(), item))
    return (
        tag("p", text(_place(room, item)), "iop-eyebrow")
        + tag("h2", text(said(title_of(handbook(), item))), "iop-asked")
        + tag("ul", "".join(options), "iop-options")
        + _stage(room.state)
    )


def _welcome(room: Room) -> str:
    words = (
        _("Väggen visar adress, kod och workshopens namn. Börja när deltagarna har gått med.")
        if room.plan.items
        else _("Planen är tom. Lägg till frågor under ”Ändra planen”.")
    )
    return tag("h2", text(_("Välkomna")), "iop-asked") + tag("p", text(words))


def show(room: Room) -> None:
    """The card that the facilitator looks at."""
    item = room.plan.item(room.state.item)
    outcomes = console_step.outcomes(room, turnout(rooms(), room))
    with st.container(key="console-now"):
        show_html(_question(room, item) if item else _welcome(room))
        console_live.show(room, console_buttons.possible(outcomes))
        console_buttons.show(room, outcomes)
        refused = outcomes["show"]
        if isinstance(refused, Refusal) and refused.code == "too_few":
            share = _("Minst {n} procent ska ha röstat.", n=room.plan.reveal_share)
            show_html(tag("p", text(f"{said(refused.words)} {share}"), "iop-note"))
