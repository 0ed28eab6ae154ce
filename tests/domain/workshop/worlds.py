"""How a room may have voted, as nobody outside may know it."""

from __future__ import annotations

from hypothesis import strategies as st

from guidance.domain.workshop.plan import SIDES
from guidance.domain.workshop.tally import Count

OPTIONS = ("a", "b")
World = tuple[tuple[int, ...], ...]
"""Votes by side and option."""


def counted(world: World) -> list[Count]:
    return [
        Count(side, option, votes)
        for side, row in zip(SIDES, world, strict=True)
        for option, votes in zip(OPTIONS, row, strict=True)
        if votes
    ]


def worlds(most: int) -> st.SearchStrategy[World]:
    cell = st.integers(0, most)
    return st.tuples(*[st.tuples(cell, cell)] * 3)
