"""Nobody's vote follows from all that is shown, however one reckons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from hypothesis import given, settings

from guidance.domain.workshop.tally import MIN_VOTES, movement, tally
from tests.domain.workshop.worlds import OPTIONS, World, counted, worlds

Shown = Callable[[World, World], object]
"""What everybody has seen after two rounds."""


def shown(first: World, second: World) -> object:
    """The first round as it was shown then, and later both side by side."""
    return tally(OPTIONS, counted(first)), movement(OPTIONS, counted(first), counted(second))


def careless(first: World, second: World) -> object:
    """What would be shown if only the small sides themselves were left out."""
    large = [
        (number, row) for number, row in enumerate(first) if sum(row) >= MIN_VOTES or not sum(row)
    ]
    totals = [tuple(map(sum, zip(*world, strict=True))) for world in (first, second)]
    return large, totals


def worlds_like(world: World) -> Iterator[World]:
    """Every way in which the sides may have come to a round's totals, or to its number of votes."""
    totals = [sum(column) for column in zip(*world, strict=True)]
    possible: Sequence[Sequence[int]] = [totals]
    if sum(totals) < MIN_VOTES:
        possible = [[n, sum(totals) - n] for n in range(sum(totals) + 1)]
    for of_option in possible:
        splits = [
            [(x, y, n - x - y) for x in range(n + 1) for y in range(n - x + 1)] for n in of_option
        ]
        for columns in product(*splits):
            yield tuple(zip(*columns, strict=True))


def exposed(first: World, second: World, show: Shown) -> list[tuple[int, int, int]]:
    """Every count of a side with one or two votes that follows from what was shown, by round,
    side and option. An option that nobody voted for has none: its total says so.
    """
    rounds = (first, second)
    sought = {
        (number, side, option)
        for number, world in enumerate(rounds)
        for side, row in enumerate(world)
        for option in range(len(OPTIONS))
        if 0 < sum(row) < MIN_VOTES and sum(line[option] for line in world)
    }
    picture = show(first, second)
    for number in (0, 1):
        for other in worlds_like(rounds[number]):
            pair = (other, second) if number == 0 else (first, other)
            fresh = {
                (n, side, option)
                for n, side, option in sought
                if n == number and other[side][option] != rounds[n][side][option]
            }
            if fresh and show(*pair) == picture:
                sought -= fresh
    return sorted(sought)


@settings(max_examples=300)
@given(worlds(3), worlds(3))
def test_no_small_sides_votes_follow_from_all_that_is_shown(first: World, second: World) -> None:
    assert exposed(first, second, shown) == []


def test_every_small_room_keeps_its_votes_to_itself() -> None:
    """All rooms of up to two votes a side and option, in one round."""
    nobody: World = ((0, 0), (0, 0), (0, 0))
    cells = product(range(3), repeat=6)
    rooms = [tuple(zip(c[::2], c[1::2], strict=True)) for c in cells if c[:2] >= c[2:4] >= c[4:]]
    assert len(rooms) > 100
    for room in rooms:
        assert exposed(room, nobody, shown) == []


def test_who_looks_closely_would_find_what_is_only_left_out() -> None:
    """The search above finds what follows by subtraction, where anything does."""
    room: World = ((3, 0), (2, 2), (0, 1))
    nobody: World = ((0, 0), (0, 0), (0, 0))
    assert exposed(room, nobody, careless) == [(0, 2, 0), (0, 2, 1)]
    assert exposed(room, nobody, shown) == []
