"""What the wall's keys do to the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from guidance.domain.workshop import transitions
from guidance.domain.workshop.plan import Plan
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State, Turnout
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Room

Step = Callable[[Plan, State, Turnout], State | Refusal]


def _notes(_plan: Plan, state: State, _turnout: Turnout) -> State | Refusal:
    turn = transitions.hide_notes if state.notes_shown else transitions.show_notes
    return turn(state)


def _timer(plan: Plan, state: State, _turnout: Turnout) -> State | Refusal:
    item = plan.item(state.item)
    if state.timer_ends or item is None:
        return transitions.stop_timer(state)
    return transitions.start_timer(state, datetime.now(UTC), item.minutes)


ACTS: Mapping[str, Step] = {
    "next": lambda plan, state, _: transitions.go_next(plan, state),
    "back": lambda plan, state, _: transitions.go_back(plan, state),
    "open": lambda _, state, __: transitions.open_voting(state),
    "close": lambda _, state, __: transitions.close_voting(state),
    "show": transitions.show_result,
    "hide": lambda _, state, __: transitions.hide_result(state),
    "second": lambda _, state, __: transitions.second_round(state),
    "notes": _notes,
    "timer": _timer,
}
"""By the name that vagg.js sends."""


def take(rooms: RoomRepository, room: Room, step: Step) -> int:
    """Take a step in the room; the new revision. Raises what ``RoomRepository.change`` does."""
    pulse = rooms.pulse(room.id)
    turnout = Turnout(pulse.joined, pulse.voted)
    return rooms.change(room.id, lambda state: step(room.plan, state, turnout))
