"""What the facilitator does: each step gives the next state, or a refusal with the reason."""

from __future__ import annotations

from datetime import datetime, timedelta

from guidance.domain.workshop.plan import MAX_MINUTES, Item, Plan
from guidance.domain.workshop.refused import Refusal, refuse
from guidance.domain.workshop.state import State, Turn, Turnout

Outcome = State | Refusal


def begin(plan: Plan, state: State, item: str) -> Outcome:
    """Put an item up, as far as it had come. The one that is left is closed if it was open."""
    if state.ended:
        return refuse("ended")
    if plan.item(item) is None:
        return refuse("unknown_item")
    left = state
    if state.stage == "open":
        left = _turned(state, state.turn.model_copy(update={"stage": "closed"}))
    turns = {item: Turn(), **left.turns}
    return State(item=item, turns=turns, tasks=state.tasks)


def go_next(plan: Plan, state: State) -> Outcome:
    """Put the next item up; the first where none is."""
    if state.ended:
        return refuse("ended")
    place = plan.place(state.item) + 1
    if place >= len(plan.items):
        return refuse("last_item")
    return begin(plan, state, plan.items[place].id)


def go_back(plan: Plan, state: State) -> Outcome:
    """Put the item before this one up again."""
    if state.ended:
        return refuse("ended")
    place = plan.place(state.item) - 1
    if place < 0:
        return refuse("first_item")
    return begin(plan, state, plan.items[place].id)


def open_voting(state: State) -> Outcome:
    """Let people vote, also again after closing, but never after the result was shown."""
    if refusal := _not_up(state):
        return refusal
    if state.stage == "open":
        return refuse("already_open")
    if state.turn.revealed:
        return refuse("was_shown" if state.round == 1 else "second_was_shown")
    return _turned(state, state.turn.model_copy(update={"stage": "open"}))


def close_voting(state: State) -> Outcome:
    """Take no more votes; the timer stops."""
    if refusal := _not_up(state):
        return refusal
    if state.stage != "open":
        return refuse("not_open")
    closed = _turned(state, state.turn.model_copy(update={"stage": "closed"}))
    return closed.model_copy(update={"timer_ends": None})


def show_result(plan: Plan, state: State, turnout: Turnout) -> Outcome:
    """Show the result; that closes the voting for good."""
    if refusal := _not_up(state):
        return refusal
    if state.stage == "shown":
        return refuse("already_shown")
    if state.stage == "waiting":
        return refuse("nothing_to_show")
    if not state.turn.revealed and not turnout.reaches(plan.reveal_share):
        return refuse("too_few")
    shown = _turned(state, state.turn.model_copy(update={"stage": "shown", "revealed": True}))
    return shown.model_copy(update={"timer_ends": None})


def hide_result(state: State) -> Outcome:
    """Take the result down again; the round stays closed."""
    if refusal := _not_up(state):
        return refusal
    if state.stage != "shown":
        return refuse("not_shown")
    return _turned(state, state.turn.model_copy(update={"stage": "closed"}))


def second_round(state: State) -> Outcome:
    """Prepare the second vote on the same item; ``open_voting`` begins it."""
    if refusal := _not_up(state):
        return refusal
    if state.round == 2:
        return refuse("two_rounds")
    if state.stage == "open":
        return refuse("open_now")
    if state.stage == "waiting":
        return refuse("first_not_voted")
    return _turned(state, Turn(round=2))


def show_notes(state: State) -> Outcome:
    """Put the notes on the wall."""
    return _not_up(state) or state.model_copy(update={"notes_shown": True})


def hide_notes(state: State) -> Outcome:
    """Take the notes down."""
    return _not_up(state) or state.model_copy(update={"notes_shown": False})


def start_timer(state: State, now: datetime, minutes: int) -> Outcome:
    """Count down from so many minutes, 1 to ``MAX_MINUTES``."""
    length = timedelta(minutes=max(1, min(minutes, MAX_MINUTES)))
    return _not_up(state) or state.model_copy(update={"timer_ends": now + length})


def stop_timer(state: State) -> Outcome:
    """Take the timer down."""
    return _not_up(state) or state.model_copy(update={"timer_ends": None})


def end(state: State) -> Outcome:
    """End the workshop; what is open is closed."""
    if state.ended:
        return refuse("ended")
    turns = {
        name: turn.model_copy(update={"stage": "closed"}) if turn.stage == "open" else turn
        for name, turn in state.turns.items()
    }
    return State(item=state.item, turns=turns, tasks=state.tasks, ended=True)


def may_replan(plan: Plan, new: Plan, state: State) -> Refusal | None:
    """Why a room cannot change to a new plan; None where it can. What people have seen or voted on
    keeps its words and options; order, minutes and what has not been up yet are free.
    """
    if state.ended:
        return refuse("ended")
    for name in state.turns:
        before, after = plan.item(name), new.item(name)
        if before and (after is None or _words(before) != _words(after)):
            return refuse("was_up")
    return None


def _words(item: Item) -> tuple[object, ...]:
    return item.kind, item.ref, item.title, item.options


def _not_up(state: State) -> Refusal | None:
    if state.ended:
        return refuse("ended")
    return None if state.item else refuse("no_item")


def _turned(state: State, turn: Turn) -> State:
    return state.model_copy(update={"turns": {**state.turns, state.item: turn}})
