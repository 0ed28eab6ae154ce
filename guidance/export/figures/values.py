"""Numbers in a row, each large above what it is about and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from guidance.export.document import Figure
from guidance.export.figures import svg
from guidance.export.figures.phases import WIDTH

VALUE, WORDS, SOURCE = 11.5, 8.4, 7.6
GAP, PAD = 4.0, 5.0
BAR = 2.0
TRIES, STEP = 30, 2.0
CLOSE = 0.96
"""How much of its measure, which is generous, a word may have to fit in."""
SMALLEST = 6.5


class Value(NamedTuple):
    """A number in words, what it is about, and its source."""

    value: str
    about: str
    source: str


class _Row(NamedTuple):
    """Lines of one size and colour."""

    text: str
    size: float
    fill: str
    bold: bool


def figure(values: Sequence[Value], alt: str) -> Figure:
    """A tinted box a number, all of the same height; wider where there is more to say."""
    widths = _widths(values)
    boxes = [_rows(value, width) for value, width in zip(values, widths, strict=True)]
    height = max(map(_height, boxes))
    inside: list[Element] = []
    x = 0.0
    for rows, width in zip(boxes, widths, strict=True):
        inside += _box(x, width, height, rows)
        x += width + GAP
    return Figure(svg=svg.drawing(WIDTH, height, *inside), alt=alt, width=WIDTH, height=height)


def _widths(values: Sequence[Value]) -> list[float]:
    """How wide each box is: the tallest takes from the lowest as long as all become less tall."""
    least = [_widest(value) * CLOSE + 2 * PAD + BAR for value in values]
    spare = (WIDTH - GAP * (len(values) - 1) - sum(least)) / len(values)
    widths = [width + spare for width in least]
    best = widths[:]
    for _ in range(TRIES):
        heights = [_height(_rows(*pair)) for pair in zip(values, widths, strict=True)]
        tallest = heights.index(max(heights))
        givers = [n for n, width in enumerate(widths) if width - STEP >= least[n] and n != tallest]
        if not givers:
            break
        lowest = min(givers, key=lambda n: heights[n])
        widths[tallest] += STEP
        widths[lowest] -= STEP
        if _tallest(values, widths) < _tallest(values, best):
            best = widths[:]
    return best


def _tallest(values: Sequence[Value], widths: Sequence[float]) -> float:
    return max(_height(_rows(*pair)) for pair in zip(values, widths, strict=True))


def _height(rows: Iterable[_Row]) -> float:
    return 2 * PAD + sum(map(_pitch, rows))


def _widest(value: Value) -> float:
    """How wide the longest word of a box is at its full size."""
    sized = ((value.value, VALUE, True), (value.about, WORDS, False), (value.source, SOURCE, False))
    return max(_broadest(*one) for one in sized)


def _rows(value: Value, width: float) -> list[_Row]:
    """The lines of a box from the top."""
    room = width - 2 * PAD - BAR
    rows: list[_Row] = []
    for text, size, fill, bold in (
        (value.value, VALUE, svg.ACCENT, True),
        (value.about, WORDS, svg.INK, False),
        (value.source, SOURCE, svg.GREY, False),
    ):
        fitting = size
        while fitting > SMALLEST and _broadest(text, fitting, bold) * CLOSE > room:
            fitting -= 0.25
        rows += [
            _Row(line, fitting, fill, bold) for line in svg.wrap(text, fitting, room, bold=bold)
        ]
    return rows


def _broadest(text: str, size: float, bold: bool) -> float:
    return max(svg.measure(word, size, bold=bold) for word in svg.unbroken(text))


def _pitch(row: _Row) -> float:
    return row.size * 1.22


def _box(x: float, width: float, height: float, rows: Iterable[_Row]) -> Iterable[Element]:
    yield svg.rect(x, 0, width, height, fill=svg.TINT, radius=3)
    yield svg.rect(x, 0, BAR, height, fill=svg.ACCENT)
    base = PAD - 1.5
    for row in rows:
        base += _pitch(row)
        yield svg.text(x + PAD + BAR, base, row.text, size=row.size, fill=row.fill, bold=row.bold)
