"""What the facilitator can do when: every step from every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.domain.workshop import transitions as t
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.refused import REASONS, Refusal
from guidance.domain.workshop.state import State, Turn, Turnout
from tests.domain.workshop.rooms import PLAN, STATES, name_of, stepped

ALL = Turnout(joined=10, voted=10)

STEPS: dict[str, Callable[[State], State | Refusal]] = {
    "open": t.open_voting,
    "close": t.close_voting,
    "show": lambda state: t.show_result(PLAN, state, ALL),
    "hide": t.hide_result,
    "second": t.second_round,
}

TABLE = """
           | open              | close     | show             | hide       | second
nothing    | !no_item          | !no_item  | !no_item         | !no_item   | !no_item
waiting    | open              | !not_open | !nothing_to_show | !not_shown | !first_not_voted
open       | !already_open     | closed    | shown            | !not_shown | !open_now
closed     | open              | !not_open | shown            | !not_shown | waiting 2
shown      | !was_shown        | !not_open | !already_shown   | hidden     | waiting 2
hidden     | !was_shown        | !not_open | shown            | !not_shown | waiting 2
waiting 2  | open 2            | !not_open | !nothing_to_show | !not_shown | !two_rounds
open 2     | !already_open     | closed 2  | shown 2          | !not_shown | !two_rounds
closed 2   | open 2            | !not_open | shown 2          | !not_shown | !two_rounds
shown 2    | !second_was_shown | !not_open | !already_shown   | hidden 2   | !two_rounds
hidden 2   | !second_was_shown | !not_open | shown 2          | !not_shown | !two_rounds
ended      | !ended            | !ended    | !ended           | !ended     | !ended
"""


def cells() -> list[tuple[str, str, str]]:
    head, *lines = [[cell.strip() for cell in line.split("|")] for line in TABLE.split("\n")[1:-1]]
    return [
        (line[0], step, cell)
        for line in lines
        for step, cell in zip(head[1:], line[1:], strict=True)
    ]


@pytest.mark.parametrize(("before", "step", "after"), cells())
def test_every_step_from_every_state(before: str, step: str, after: str) -> None:
    assert name_of(STEPS[step](STATES[before])) == after


def test_the_table_has_every_state_and_step() -> None:
    assert {(before, step) for before, step, _ in cells()} == {
        (state, step) for state in STATES for step in STEPS
    }


@pytest.mark.parametrize("state", [s for s in STATES if s != "ended"])
def test_next_and_back_walk_through_the_plan(state: str) -> None:
    at_second = stepped(t.begin(PLAN, STATES[state], "second"))
    assert stepped(t.go_next(PLAN, at_second)).item == "third"
    assert stepped(t.go_back(PLAN, at_second)).item == "first"


def test_next_begins_with_the_first_and_stops_at_the_last() -> None:
    assert stepped(t.go_next(PLAN, State())).item == "first"
    at_third = stepped(t.begin(PLAN, State(), "third"))
    assert name_of(t.go_next(PLAN, at_third)) == "!last_item"
    assert name_of(t.go_next(Plan(), State())) == "!last_item"
    assert name_of(t.go_back(PLAN, STATES["open"])) == "!first_item"
    assert name_of(t.go_back(PLAN, State())) == "!first_item"


def test_an_item_that_the_plan_does_not_have_is_refused() -> None:
    assert name_of(t.begin(PLAN, State(), "fourth")) == "!unknown_item"


def test_leaving_closes_the_voting_and_coming_back_finds_it_as_it_was() -> None:
    for before, after in {"open": "closed", "open 2": "closed 2", "shown": "shown"}.items():
        gone = stepped(t.go_next(PLAN, STATES[before]))
        assert gone.stage == "waiting"
        back = stepped(t.go_back(PLAN, gone))
        assert back.turn == STATES[after].turn


def test_leaving_takes_timer_and_notes_down() -> None:
    state = stepped(t.show_notes(STATES["open"]))
    state = stepped(t.start_timer(state, datetime(2026, 3, 1, tzinfo=UTC), 5))
    gone = stepped(t.go_next(PLAN, state))
    assert (gone.timer_ends, gone.notes_shown) == (None, False)


@pytest.mark.parametrize("step", [t.close_voting, STEPS["show"]])
def test_the_timer_stops_with_the_voting(step: Callable[[State], State | Refusal]) -> None:
    ticking = stepped(t.start_timer(STATES["open"], datetime(2026, 3, 1, tzinfo=UTC), 5))
    assert stepped(step(ticking)).timer_ends is None


def test_the_timer_runs_for_the_minutes_it_is_given_within_reason() -> None:
    now = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    for asked, given_ in {5: 5, 0: 1, -3: 1, 10_000: 240}.items():
        ticking = stepped(t.start_timer(STATES["open"], now, asked))
        assert ticking.timer_ends == now + timedelta(minutes=given_)
        assert stepped(t.stop_timer(ticking)) == STATES["open"]


def test_notes_go_up_and_down_and_nothing_else_moves() -> None:
    shown = stepped(t.show_notes(STATES["closed"]))
    assert shown.notes_shown
    assert stepped(t.hide_notes(shown)) == STATES["closed"]


@pytest.mark.parametrize(
    "step",
    [
        lambda s: t.begin(PLAN, s, "first"),
        lambda s: t.go_next(PLAN, s),
        lambda s: t.go_back(PLAN, s),
        lambda s: t.start_timer(s, datetime(2026, 3, 1, tzinfo=UTC), 5),
        t.stop_timer,
        t.show_notes,
        t.hide_notes,
        t.end,
    ],
)
def test_nothing_is_done_after_the_end(step: Callable[[State], State | Refusal]) -> None:
    assert name_of(step(STATES["ended"])) == "!ended"


def test_the_end_closes_whatever_was_open() -> None:
    ended = stepped(t.end(STATES["open"]))
    assert ended.stage == "ended"
    assert ended.turns["first"].stage == "closed"
    assert not ended.takes("first", 1)


@pytest.mark.parametrize(
    ("share", "joined", "voted", "shown"),
    [
        (0, 10, 0, True),
        (0, 0, 0, True),
        (1, 10, 0, False),
        (1, 0, 0, False),
        (50, 10, 4, False),
        (50, 10, 5, True),
        (67, 3, 2, False),
        (66, 3, 2, True),
        (100, 10, 9, False),
        (100, 10, 10, True),
    ],
)
def test_a_result_waits_for_its_share(share: int, joined: int, voted: int, shown: bool) -> None:
    plan = PLAN.model_copy(update={"reveal_share": share})
    outcome = t.show_result(plan, STATES["open"], Turnout(joined, voted))
    assert name_of(outcome) == ("shown" if shown else "!too_few")


def test_a_result_that_was_shown_once_is_shown_again_whoever_has_joined_since() -> None:
    plan = PLAN.model_copy(update={"reveal_share": 100})
    assert name_of(t.show_result(plan, STATES["hidden"], Turnout(20, 10))) == "shown"


def test_a_vote_counts_only_for_the_item_and_round_that_are_open() -> None:
    for name, state in STATES.items():
        for item in ("first", "second"):
            for round_ in (1, 2):
                right = (name, item, round_) in {("open", "first", 1), ("open 2", "first", 2)}
                assert state.takes(item, round_) == right


def test_a_plan_may_change_but_for_what_has_been_up() -> None:
    first, second, third = PLAN.items
    other = Item(id="first", kind="fact", ref="initiative")
    up = STATES["waiting"]
    for items, code in {
        (third, first): None,
        (first.model_copy(update={"minutes": 3}), second, third): None,
        (second, third): "was_up",
        (other, second, third): "was_up",
    }.items():
        refusal = t.may_replan(PLAN, Plan(items=items), up)
        assert (refusal and refusal.code) == code
    assert t.may_replan(PLAN, Plan(), State()) is None
    ended = t.may_replan(PLAN, PLAN, STATES["ended"])
    assert ended
    assert ended.code == "ended"


@given(st.lists(st.sampled_from([*STEPS, "next", "back", "third"]), max_size=30))
def test_no_vote_is_ever_taken_again_in_a_round_that_has_been_shown(steps: list[str]) -> None:
    """Two pictures of one round would tell what somebody did in between."""
    every = {
        **STEPS,
        "next": lambda s: t.go_next(PLAN, s),
        "back": lambda s: t.go_back(PLAN, s),
        "third": lambda s: t.begin(PLAN, s, "third"),
    }
    state, seen = State(), set[tuple[str, int]]()
    for step in steps:
        outcome = every[step](state)
        state = state if isinstance(outcome, Refusal) else outcome
        if state.stage == "shown":
            seen.add((state.item, state.round))
        assert not any(state.takes(item, round_) for item, round_ in seen)


def test_a_state_survives_being_stored() -> None:
    for state in STATES.values():
        assert State.model_validate_json(state.model_dump_json()) == state
    assert Turn.model_validate_json("{}") == Turn()


def test_every_reason_is_used() -> None:
    used = {cell.removeprefix("!") for _, _, cell in cells() if cell.startswith("!")}
    used |= {"unknown_item", "first_item", "last_item", "too_few", "was_up", "no_case"}
    assert used == REASONS.keys()
