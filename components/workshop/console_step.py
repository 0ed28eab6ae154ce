"""Takes steps from the console, from what the page shows: a step that somebody else has taken in
between is no surprise to anybody, and a double click is one step.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.server.workshop.steps import ACTS, HIDE_NOTE, STEPS, take, turnout
from components.workshop import visit
from guidance.bootstrap import rooms
from guidance.domain.workshop import transitions
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State, Turnout
from guidance.workshop.room import Room

Make = Callable[[State], State | Refusal]

_SEEN = "console-seen"
_CLICKED = "console-clicked"


def drawn(room: Room) -> None:
    """Remember what the page shows now."""
    st.session_state[_SEEN] = (room.id, room.state)


def outcomes(room: Room, counted: Turnout) -> dict[str, State | Refusal]:
    """What each step would come to now."""
    return {name: step(room.plan, room.state, counted) for name, step in STEPS.items()}


def click(room: Room, name: str) -> None:
    """Take a step by its button."""
    _once(room, name, lambda: press(room, name))


def begin(room: Room, item: str) -> None:
    """Put an item up by its button."""
    make: Make = lambda state: transitions.begin(room.plan, state, item)  # noqa: E731
    _once(room, f"to {item}", lambda: _take(room, make))


def press(room: Room, name: str) -> bool:
    """Take a step by its key; False, with the fault kept, if it was not taken."""
    if name == HIDE_NOTE:
        found = visit.attempt(lambda: take(rooms(), rooms().room_by_id(room.id), ACTS[name]))
        return found is not None
    counted = visit.attempt(lambda: turnout(rooms(), room))
    if counted is None:
        return False
    return _take(room, lambda state: STEPS[name](room.plan, state, counted))


def _once(room: Room, name: str, work: Callable[[], bool]) -> None:
    """Do it, unless the same button of the same drawing has done it already."""
    this = (room.id, room.revision, name)
    if st.session_state.get(_CLICKED) != this and work():
        st.session_state[_CLICKED] = this


def _take(room: Room, make: Make) -> bool:
    """Take a step from what the page shows, or from where this visit's last step left the room:
    the next key may be pressed before the page is drawn anew.
    """
    place, seen = st.session_state.get(_SEEN, (room.id, room.state))
    left: list[State] = []

    def noted(state: State) -> State | Refusal:
        outcome = make(state)
        if isinstance(outcome, State):
            left[:] = [outcome]
        return outcome

    taken = visit.step(room._replace(state=seen) if place == room.id else room, noted)
    if taken and left:
        st.session_state[_SEEN] = (room.id, left[0])
    return taken
