"""Every change of a plan: it stands on what is stored, says why it is not made, can be undone."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex
from typing import NamedTuple

import streamlit as st

from components import session
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import visit
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.planning import put_back, without
from guidance.domain.workshop.refused import Refusal
from guidance.workshop.errors import RefusedError
from guidance.workshop.room import Room


class Done(NamedTuple):
    """The last thing done to a plan, and how to take it back: items that came, or one that went."""

    words: str
    came: tuple[str, ...] = ()
    went: Item | None = None
    place: int = 0


class Said(NamedTuple):
    """What is said to those who do not see a change, and the row that focus goes to, if any.

    ``times`` grows, so that the list of questions answers also when nothing in it has changed.
    """

    said: str = ""
    row: str = ""
    times: int = 0


_SAID = "plan-said"


def announce(words: str, row: str = "") -> None:
    """Say what has happened."""
    st.session_state[_SAID] = Said(words, row, announced().times + 1)


def announced() -> Said:
    """What was said last."""
    return st.session_state.get(_SAID, Said())


def new_id() -> str:
    """An id that no item of any plan has."""
    return f"i{token_hex(6)}"


def _fault_key(room: Room, place: str) -> str:
    return f"plan-fault-{room.id}-{place}"


def _done_key(room: Room) -> str:
    return f"plan-done-{room.id}"


def say(room: Room, place: str, words: str) -> None:
    """Keep why something was not done, for that place of the page; empty words take it away."""
    if words:
        st.session_state[_fault_key(room, place)] = words
    else:
        st.session_state.pop(_fault_key(room, place), None)


def fault(room: Room, place: str) -> str:
    """Why the last change at that place was not made; empty where it was."""
    return str(st.session_state.get(_fault_key(room, place), ""))


def change(room: Room, place: str, make: Callable[[Plan], Plan | Refusal]) -> bool:
    """Change the stored plan; False if it was not changed.

    Why ``make`` refuses is said at that place of the page; any other fault at the top.
    """
    refused: list[Refusal] = []

    def work(plan: Plan) -> Plan:
        made = make(plan)
        if isinstance(made, Refusal):
            refused.append(made)
            raise RefusedError(made)
        return made

    saved = visit.replan(room, work)
    if refused:
        session.failure()
    say(room, place, said(refused[0].words) if refused else "")
    return saved


def remember(room: Room, done: Done) -> None:
    """Keep what was done, so that it can be said and taken back."""
    st.session_state[_done_key(room)] = done


def forget(room: Room) -> None:
    """What was done is no longer said."""
    st.session_state.pop(_done_key(room), None)


def _undo(room: Room) -> None:
    """Take back the last thing; what has been up meanwhile stays."""
    done: Done | None = st.session_state.get(_done_key(room))
    if done is None:
        return

    def make(plan: Plan) -> Plan | Refusal:
        if done.went is None:
            return without(plan, [name for name in done.came if plan.item(name)])
        return put_back(plan, done.went, done.place)

    if change(room, "undo", make):
        forget(room)
        row = done.went.id if done.went else ""
        announce(_("Ändringen är tillbakatagen."), row)


def show_done(room: Room) -> None:
    """What was just done, and the way back; at the foot of the window, so that nothing moves."""
    done: Done | None = st.session_state.get(_done_key(room))
    if wrong := fault(room, "undo"):
        st.error(wrong)
        say(room, "undo", "")
    if done is None:
        return
    with st.container(key="plan-done", horizontal=True, vertical_alignment="center"):
        show_html(tag("p", text(done.words), "iop-removed", role="status"))
        st.button(_("Ångra"), key="plan-undo", on_click=_undo, args=(room,))
        st.button(_("Stäng"), key="plan-done-close", type="tertiary", on_click=forget, args=(room,))
