"""The phases of the process as arrows in their order, each with what must be in place below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from guidance.export.document import Figure
from guidance.export.figures import svg

WIDTH = 476.0
A_ROW = 4
ARROW, TIP, GAP = 24.0, 9.0, 4.0
NAME, WORDS, LINE = 8.8, 8.4, 10.0
ABOVE, BELOW = 12.0, 7.0


class Stop(NamedTuple):
    """A phase by number and name, and what stands under it; one that is ``apart`` is dashed."""

    number: int
    name: str
    points: tuple[str, ...]
    apart: bool


def figure(stops: Sequence[Stop], alt: str) -> Figure:
    """All phases, a few a row; where a place is left over, the one with most to say has two."""
    step = (WIDTH + GAP) / A_ROW
    inside: list[Element] = []
    top = 0.0
    for row in _rows(stops):
        place = 0
        for stop, places in row:
            inside += _stop(stop, place * step, top, places * step - GAP)
            place += places
        most = max(_lines(stop, places * step - GAP) for stop, places in row)
        top += ARROW + ABOVE + LINE * most + BELOW
    height = top - BELOW - LINE / 2
    return Figure(svg=svg.drawing(WIDTH, height, *inside), alt=alt, width=WIDTH, height=height)


def _rows(stops: Sequence[Stop]) -> list[list[tuple[Stop, int]]]:
    """The phases by rows, each with the places that it takes."""
    widest = max(stops, key=lambda stop: len(stop.points))
    rows: list[list[tuple[Stop, int]]] = [[]]
    for stop in stops:
        places = 2 if len(stops) % A_ROW and stop is widest else 1
        if sum(taken for _, taken in rows[-1]) + places > A_ROW:
            rows.append([])
        rows[-1].append((stop, places))
    return rows


def _lines(stop: Stop, width: float) -> int:
    return sum(len(_wrapped(point, width)) for point in stop.points)


def _wrapped(point: str, width: float) -> list[str]:
    return svg.wrap(point, WORDS, width - TIP - 6)


def _stop(stop: Stop, x: float, y: float, width: float) -> Iterable[Element]:
    """An arrow with number and name, then the points with a dot before each."""
    yield _arrow(x, y, width, stop.apart)
    ink = svg.ACCENT if stop.apart else svg.WHITE
    middle = y + ARROW / 2 + NAME * 0.35
    yield svg.text(x + TIP + 5, middle, str(stop.number), size=NAME, fill=ink, bold=True)
    lines = svg.wrap(stop.name, NAME, width - 2 * TIP - 14, bold=True)
    for place, line in enumerate(lines):
        base = middle + (place - (len(lines) - 1) / 2) * NAME * 1.1
        yield svg.text(x + TIP + 15, base, line, size=NAME, fill=ink, bold=True)
    base = y + ARROW + ABOVE
    for point in stop.points:
        yield svg.circle(x + TIP - 1, base - WORDS * 0.34, 1.7, fill=svg.ACCENT)
        for line in _wrapped(point, width):
            yield svg.text(x + TIP + 5, base, line, size=WORDS)
            base += LINE


def _arrow(x: float, y: float, width: float, apart: bool) -> Element:
    """A shape that points to the next; dashed where not every partnership gets there."""
    tip = x + width
    points = (
        (x, y),
        (tip - TIP, y),
        (tip, y + ARROW / 2),
        (tip - TIP, y + ARROW),
        (x, y + ARROW),
        (x + TIP, y + ARROW / 2),
    )
    way = " ".join(f"{svg.number(px)},{svg.number(py)}" for px, py in points)
    if apart:
        return svg.element(
            "polygon", points=way, fill=svg.TINT, stroke=svg.ACCENT, stroke_dasharray="3 2.5"
        )
    return svg.element("polygon", points=way, fill=svg.ACCENT)
