"""What is shown of votes: the right numbers, and nobody's own."""

from __future__ import annotations

import pytest
from hypothesis import given

from guidance.domain.workshop.tally import (
    ALL,
    MIN_VOTES,
    Count,
    Result,
    kept,
    may_part,
    movement,
    tally,
)
from tests.domain.workshop.worlds import OPTIONS, World, counted, worlds


def votes_in(result: Result) -> dict[str, list[int]]:
    return {side: [part.votes for part in parts] for side, parts in result.sides.items()}


@pytest.mark.parametrize(
    ("world", "total", "sides"),
    [
        (((0, 0), (0, 0), (0, 0)), None, {}),
        (((2, 0), (0, 0), (0, 0)), None, {}),
        (((1, 0), (0, 1), (0, 0)), None, {}),
        (((2, 1), (0, 0), (0, 0)), [2, 1], {"cso": [2, 1]}),
        (((2, 1), (1, 2), (0, 0)), [3, 3], {"cso": [2, 1], "public": [1, 2]}),
        (((2, 1), (1, 2), (1, 2)), [4, 5], {"cso": [2, 1], "public": [1, 2], "other": [1, 2]}),
        (((9, 9), (1, 1), (0, 0)), [10, 10], {}),
        (((9, 9), (9, 9), (1, 0)), [19, 18], {}),
        (((9, 9), (9, 9), (0, 2)), [18, 20], {}),
        (((1, 0), (1, 0), (1, 0)), [3, 0], {}),
    ],
)
def test_sides_stand_apart_only_where_none_is_small(
    world: World, total: list[int] | None, sides: dict[str, list[int]]
) -> None:
    result = tally(OPTIONS, counted(world))
    assert result.voted == sum(map(sum, world))
    assert [part.votes for part in result.total] == (total or [])
    assert votes_in(result) == sides


def test_shares_are_of_the_votes_of_each_side() -> None:
    result = tally(OPTIONS, counted(((3, 1), (1, 4), (0, 0))))
    assert [part.share for part in result.total] == [4 / 9, 5 / 9]
    assert [part.share for part in result.sides["cso"]] == [0.75, 0.25]
    assert [part.share for part in result.sides["public"]] == [0.2, 0.8]


def test_the_widest_gap_between_the_parties_stands_first() -> None:
    counts = [
        Count("cso", "a", 5), Count("cso", "b", 4), Count("cso", "c", 1),
        Count("public", "a", 5), Count("public", "c", 5),
        Count("other", "a", 9),
    ]  # fmt: skip
    gaps = tally(("a", "b", "c"), counts).gaps
    assert [(gap.option, round(gap.width, 2)) for gap in gaps] == [
        ("b", 0.4), ("c", 0.4), ("a", 0.0),
    ]  # fmt: skip
    assert (gaps[0].cso, gaps[0].public) == (0.4, 0.0)


@pytest.mark.parametrize("world", [((3, 3), (0, 0), (3, 3)), ((3, 3), (1, 1), (0, 0))])
def test_without_both_parties_apart_there_is_no_gap(world: World) -> None:
    assert tally(OPTIONS, counted(world)).gaps == ()


def test_options_keep_their_order_and_what_is_no_option_is_not_counted() -> None:
    result = tally(("b", "a"), [Count("cso", "a", 3), Count("cso", "gone", 7)])
    assert [(part.option, part.votes) for part in result.total] == [("b", 0), ("a", 3)]
    assert result.voted == 3


@pytest.mark.parametrize("hidden", [0, 1])
def test_a_round_that_hides_its_sides_hides_the_other_rounds_too(hidden: int) -> None:
    large, small = ((3, 3), (3, 3), (0, 0)), ((3, 3), (1, 1), (0, 0))
    rounds = [counted(large), counted(large)]
    both = movement(OPTIONS, *rounds)
    assert both.first.sides.keys() == both.second.sides.keys() == {"cso", "public"}
    rounds[hidden] = counted(small)
    both = movement(OPTIONS, *rounds)
    assert (both.first.sides, both.second.sides, both.sides) == ({}, {}, {})
    assert len(both.total) == 2


def test_the_movement_has_each_options_share_before_and_after() -> None:
    both = movement(OPTIONS, counted(((3, 1), (4, 0), (0, 0))), counted(((0, 4), (3, 1), (0, 0))))
    assert [(m.option, m.before, m.after) for m in both.total] == [
        ("a", 7 / 8, 3 / 8), ("b", 1 / 8, 5 / 8),
    ]  # fmt: skip
    assert [(m.before, m.after) for m in both.sides["cso"]] == [(0.75, 0.0), (0.25, 1.0)]


def test_a_round_with_hardly_a_vote_has_no_movement() -> None:
    both = movement(OPTIONS, counted(((3, 3), (3, 3), (0, 0))), counted(((1, 1), (0, 0), (0, 0))))
    assert (both.total, both.sides, both.second) == ((), {}, Result(2))


@given(worlds(4), worlds(4))
def test_what_is_kept_shows_the_same_and_holds_no_more(first: World, second: World) -> None:
    before = counted(first), counted(second)
    after = kept(*before)
    assert movement(OPTIONS, *after) == movement(OPTIONS, *before)
    for counts in after:
        by_side = {count.side: 0 for count in counts}
        for count in counts:
            by_side[count.side] += count.votes
        assert all(side == ALL or votes >= MIN_VOTES for side, votes in by_side.items())
        if sum(by_side.values()) < MIN_VOTES:
            assert all(count.option == "" for count in counts)


def test_sides_may_stand_apart_where_nobody_voted() -> None:
    assert may_part([], [])
    assert tally(OPTIONS, []) == Result(0)
