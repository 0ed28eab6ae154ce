"""What the facilitator's keys do to the room: from the wall and from the console alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from guidance.domain.model import Text
from guidance.domain.workshop import transitions
from guidance.domain.workshop.plan import Plan
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State, Turnout
from guidance.workshop.errors import RefusedError
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Room

Step = Callable[[Plan, State, Turnout], State | Refusal]
Act = Callable[[RoomRepository, Room], int]
"""Does something in a room and gives the new revision."""

HIDE_NOTE = "hide_note"
_NO_NOTE = Refusal(
    "no_note_shown",
    Text(sv="Ingen tanke visas på väggen.", en="There are no thoughts on the wall."),
)


def _notes(_plan: Plan, state: State, _turnout: Turnout) -> State | Refusal:
    turn = transitions.hide_notes if state.notes_shown else transitions.show_notes
    return turn(state)


def _timer(plan: Plan, state: State, _turnout: Turnout) -> State | Refusal:
    item = plan.item(state.item)
    if state.timer_ends or item is None:
        return transitions.stop_timer(state)
    return transitions.start_timer(state, datetime.now(UTC), item.minutes)


STEPS: Mapping[str, Step] = {
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
"""Steps of the room as a whole."""


def turnout(rooms: RoomRepository, room: Room) -> Turnout:
    """How many could vote now, and how many have."""
    pulse = rooms.pulse(room.id)
    return Turnout(pulse.joined, pulse.voted)


def hide_newest_note(rooms: RoomRepository, room: Room) -> int:
    """Take the newest note off the wall. Raises RefusedError where none is on it."""
    state = room.state
    notes = rooms.notes(room.id, state.item) if state.notes_shown else []
    newest = next((note.id for note in reversed(notes) if not note.hidden), None)
    if newest is None:
        raise RefusedError(_NO_NOTE)
    return rooms.hide_note(room.id, newest)


def _act(step: Step) -> Act:
    def act(rooms: RoomRepository, room: Room) -> int:
        counted = turnout(rooms, room)
        return rooms.change(room.id, lambda state: step(room.plan, state, counted))

    return act


ACTS: Mapping[str, Act] = {
    **{name: _act(step) for name, step in STEPS.items()},
    HIDE_NOTE: hide_newest_note,
}
"""By the name that vagg.js sends."""


def take(rooms: RoomRepository, room: Room, act: Act) -> int:
    """Do it in the room; the new revision. Raises what ``RoomRepository.change`` does."""
    return act(rooms, room)
