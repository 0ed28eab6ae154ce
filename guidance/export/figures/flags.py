"""Where the marks of a lane stand, and how high their flags are, so that no two ever meet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from guidance.domain.model import Lang
from guidance.domain.timeline import Milestone
from guidance.export.figures import svg
from guidance.export.words import dates as words

LEFT = 46.0
"""Where the lanes begin, in points."""

APART = 11.0
SIZE = 8.0
STEP = 11.5
GAP = 6.0


class Place(NamedTuple):
    """A milestone and where it stands: points from the left, and how high its flag is."""

    milestone: Milestone
    x: float
    level: int = 0


def spread(milestones: Sequence[Milestone], xs: Sequence[float], right: float) -> list[Place]:
    """The marks side by side, as near their days as room allows, in the order of their days.

    Marks that would meet form a pool around the middle of their days (isotonic regression).
    """
    apart = min(APART, (right - LEFT) / max(len(xs), 1))
    pools: list[tuple[float, int]] = []
    for position, x in enumerate(xs):
        total, count = x - position * apart, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, many = pools.pop()
            total, count = total + before, count + many
        pools.append((total, count))
    level = [total / count for total, count in pools for _ in range(count)]
    highest = right - (len(level) - 1) * apart
    moved = [min(max(x, LEFT), highest) + n * apart for n, x in enumerate(level)]
    return [Place(m, x) for m, x in zip(milestones, moved, strict=True)]


def raised(places: Sequence[Place], lang: Lang) -> list[Place]:
    """Every flag just high enough to clear the flags and lines to its right."""
    done: list[Place] = []
    for place in reversed(places):
        end = place.x + width(place.milestone, lang) + GAP
        under = [other.level for other in done if other.x <= end]
        done.append(place._replace(level=max(under, default=-1) + 1))
    return done[::-1]


def width(milestone: Milestone, lang: Lang) -> float:
    """How wide the flag is, from its line to the end of its words."""
    when, what = label(milestone, lang)
    return 3 + svg.measure(f"{when} ", SIZE, bold=True) + svg.measure(what, SIZE)


def label(milestone: Milestone, lang: Lang) -> tuple[str, str]:
    """The day in the year, and the short name of its kind."""
    return short_date(milestone.day, lang), words.SHORT[milestone.kind].to(lang)


MONTHS: dict[Lang, tuple[str, ...]] = {
    "sv": ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def short_date(when: date, lang: Lang) -> str:
    """Day and month, for a place where the year is known."""
    return f"{when.day} {MONTHS[lang][when.month - 1]}"
