"""Which rows of a table go to the next page whole, and which may run over pages."""

from __future__ import annotations

from collections.abc import Sequence

LINES = 14
"""No more lines may a row have to be kept whole; more might leave half a page empty, or fill it."""

TALL, WIDE = 84, 145
"""About how many letters of a table stand on a line, by the way the page is turned."""

PADDING = 3
"""How many letters the space around a cell takes."""


def letters_in(widths: Sequence[int], wide: bool) -> list[int]:
    """About how many letters a line has in each column."""
    line = WIDE if wide else TALL
    return [max(line * share // sum(widths) - PADDING, 1) for share in widths]


def goes_whole(row: Sequence[str], letters: Sequence[int]) -> bool:
    """Whether no cell of a row has more lines than may be kept together."""
    return all(_lines(cell, width) <= LINES for cell, width in zip(row, letters, strict=False))


def _lines(cell: str, letters: int) -> int:
    return sum(1 + len(line) // letters for line in cell.split("\n"))
