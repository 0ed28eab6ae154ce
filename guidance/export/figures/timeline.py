"""The timeline as a drawing: a lane a year, a mark a day, so that nobody needs colours to read it.

Each mark has a flag: a thin line up from it, with date and name to its right. Flags are set from
the right, each just high enough to clear those that begin within its own width, so that no label
ever meets another label or another's line. Long agreements show marks without flags.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

from guidance.domain.model import Lang
from guidance.domain.timeline import MilestoneKind, Timeline
from guidance.export.document import Figure
from guidance.export.documents.labels import day
from guidance.export.figures import svg
from guidance.export.figures.flags import (
    LEFT,
    MONTHS,
    SIZE,
    STEP,
    Place,
    label,
    raised,
    spread,
)
from guidance.export.figures.marks import PALETTE, Palette, legend, mark
from guidance.export.words import dates as words

WIDTH, WIDE = 480.0, 720.0
FLAGGED = 8
"""Years; longer timelines have no flags."""

MOST_LANES = 24
"""More years than this share their lanes."""

HIGHEST, HIGHEST_WIDE = 600.0, 400.0
"""How high a drawing with flags may be, so that it stands on a page with its table begun."""

RIGHT, MARGIN = 92.0, 8.0


class Lane(NamedTuple):
    """The years of a lane, the first to the last."""

    first: int
    last: int


class Field(NamedTuple):
    """How far to the right the lanes go, and how they are drawn."""

    right: float
    flagged: bool
    lang: Lang
    palette: Palette


def timeline_figure(
    timeline: Timeline, lang: Lang, wide: bool = False, palette: Palette = PALETTE
) -> Figure:
    """The timeline as a figure with its text alternative; ``wide`` for pages that are."""
    width = WIDE if wide else WIDTH
    drawn, height = _drawn(timeline, Field(width - RIGHT, True, lang, palette))
    if len(_lanes(timeline)) > FLAGGED or height > (HIGHEST_WIDE if wide else HIGHEST):
        drawn, height = _drawn(timeline, Field(width - MARGIN, False, lang, palette))
    kinds: list[MilestoneKind] = [milestone.kind for milestone in timeline.milestones]
    shown, more = legend(kinds, lang, width, palette)
    drawn.append(_lowered(shown, height + MARGIN))
    total = height + MARGIN + more
    return Figure(
        svg=svg.drawing(width, total, *drawn),
        alt=alternative(timeline, lang),
        caption=words.CAPTION.to(lang).format(
            start=day(timeline.start, lang), end=day(timeline.end, lang)
        ),
        width=width,
        height=total,
    )


def _drawn(timeline: Timeline, field: Field) -> tuple[list[Element], float]:
    """All lanes one below the other, and how high they are."""
    drawn: list[Element] = []
    y = 0.0
    for lane in _lanes(timeline):
        inside, height = _lane(timeline, lane, field)
        drawn.append(_lowered(inside, y))
        y += height
    return drawn, y


def _lowered(inside: Iterable[Element], y: float) -> Element:
    return svg.group(*inside, transform=f"translate(0 {svg.number(y)})")


def alternative(timeline: Timeline, lang: Lang) -> str:
    """What the drawing shows, in words: its span, and how many dates of each kind."""
    found = [milestone.kind for milestone in timeline.milestones]
    kinds = ", ".join(
        words.COUNT.to(lang).format(name=name.to(lang).lower(), n=found.count(kind))
        for kind, name in words.KINDS.items()
        if kind in found
    )
    said = words.ALT.to(lang).format(
        start=day(timeline.start, lang),
        end=day(timeline.end, lang),
        n=len(found),
        kinds=kinds[:1].upper() + kinds[1:],
    )
    return " ".join(said.replace(" . ", " ").split())


def _lanes(timeline: Timeline) -> list[Lane]:
    """A lane for each year from the first to the last date; several years where there are many."""
    days = [timeline.start, timeline.end, *(m.day for m in timeline.milestones)]
    first, last = min(days).year, max(days).year
    years = -(-(last - first + 1) // MOST_LANES)
    return [Lane(year, min(year + years - 1, last)) for year in range(first, last + 1, years)]


def _x(when: date, lane: Lane, field: Field) -> float:
    """Where a day stands in its lane."""
    first, last = date(lane.first, 1, 1), date(lane.last, 12, 31)
    share = (when - first).days / ((last - first).days + 1)
    return LEFT + share * (field.right - LEFT)


def _lane(timeline: Timeline, lane: Lane, field: Field) -> tuple[list[Element], float]:
    """The lane's drawing from its own upper edge, and how high it is."""
    here = [m for m in timeline.milestones if lane.first <= m.day.year <= lane.last]
    places = spread(here, [_x(m.day, lane, field) for m in here], field.right)
    if field.flagged:
        places = raised(places, field.lang)
    above = 14 + STEP * (1 + max((p.level for p in places), default=-1)) if field.flagged else 11
    drawn = [
        *_ground(timeline, lane, field, above),
        *(piece for place in places if field.flagged for piece in _flag(place, above, field)),
        *(mark(p.milestone.kind, p.x, above, field.palette) for p in places),
    ]
    return drawn, above + (24 if field.flagged else 7)


def _flag(place: Place, axis: float, field: Field) -> Iterable[Element]:
    when, what = label(place.milestone, field.lang)
    top = axis - 9 - STEP * place.level
    colors = field.palette
    yield svg.line((place.x, axis), (place.x, top - 7), stroke=colors.grey, width=0.6)
    yield svg.text(place.x + 3, top, when, size=SIZE, fill=colors.ink, bold=True)
    along = 3 + svg.measure(f"{when} ", SIZE, bold=True)
    yield svg.text(place.x + along, top, what, size=SIZE, fill=colors.grey)


def _ground(timeline: Timeline, lane: Lane, field: Field, axis: float) -> Iterable[Element]:
    """The name of the lane, the term as a tinted field, the axis, and months or years as ticks."""
    colors = field.palette
    name = f"{lane.first}" if lane.first == lane.last else f"{lane.first}–{lane.last % 100:02}"
    yield svg.text(0, axis + 4, name, size=10.5, bold=True, fill=colors.accent)
    start = max(timeline.start, date(lane.first, 1, 1))
    end = min(timeline.end, date(lane.last, 12, 31))
    if start <= end:
        left, right = _x(start, lane, field), _x(end, lane, field)
        day_wide = (field.right - LEFT) / 366
        yield svg.rect(left, axis - 5, max(right - left + day_wide, 2), 10, fill=colors.term)
    yield svg.line((LEFT, axis), (field.right, axis), stroke=colors.line, width=1)
    yield from _ticks(lane, field, axis)


def _ticks(lane: Lane, field: Field, axis: float) -> Iterable[Element]:
    colors = field.palette
    if lane.first != lane.last:
        ticks = [(date(year, 1, 1), "") for year in range(lane.first, lane.last + 1)]
    else:
        ticks = [(date(lane.first, m, 1), name) for m, name in enumerate(MONTHS[field.lang], 1)]
    edges = [*(_x(when, lane, field) for when, _ in ticks), field.right]
    for x in edges:
        yield svg.line((x, axis - 3), (x, axis + 3), stroke=colors.line, width=1)
    for (_, name), (left, right) in zip(ticks, pairwise(edges), strict=True):
        if name and field.flagged:
            middle = (left + right) / 2
            yield svg.text(middle, axis + 15, name, size=7, fill=colors.grey, anchor="middle")
