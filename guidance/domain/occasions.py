"""The days on which one rule falls within an agreement, as the rule has them: holidays aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from guidance.domain.days import add_months, last_day
from guidance.domain.schedule import EachYear, Moment, Spread, Timing, Within

YEAR = 12


class Span(NamedTuple):
    """The first and the last day of an agreement."""

    start: date
    end: date

    @property
    def half(self) -> date:
        """Nothing that is due some time before the end comes earlier than this."""
        return self.start + (self.end - self.start) // 2


class Occasion(NamedTuple):
    """One day of a rule, and the window that it lies in where the rule gives one.

    ``mark`` tells it from the rule's other days and outlives other dates.
    """

    mark: str
    day: date
    opens: date | None = None
    closes: date | None = None


def occasions(timing: Timing, span: Span) -> Iterator[Occasion]:
    """The days of a timing in their order; none where the parties have yet to agree on them."""
    if isinstance(timing, Moment):
        yield _moment(timing, span)
    elif isinstance(timing, Within):
        day = min(add_months(span.start, timing.months), span.end)
        yield Occasion("", day, span.start, day)
    elif isinstance(timing, EachYear):
        yield from _each_year(timing, span)
    elif isinstance(timing, Spread):
        yield from spread(timing.times, span)


def _moment(timing: Moment, span: Span) -> Occasion:
    anchor = span.start if timing.at == "start" else span.end
    day = add_months(anchor, timing.months) + timedelta(days=timing.days)
    earliest = add_months(span.start, -YEAR) if timing.at == "start" else span.half
    day = min(max(day, earliest), span.end)
    opens = add_months(day, -timing.open_months) if timing.open_months else None
    return Occasion("", day, opens, day if opens else None)


def _each_year(timing: EachYear, span: Span) -> Iterator[Occasion]:
    first = span.start.year
    if timing.after_months is not None:
        first = add_months(span.start, timing.after_months).year + 1
    for year in range(first, span.end.year + 1):
        opens = max(timing.opens.within(year), span.start)
        day = timing.day.within(year)
        if day < span.start:
            continue
        if day <= span.end:
            closes = min(timing.closes.within(year), span.end)
            yield Occasion(f"_{year}", day, opens, closes)
        elif timing.ending == "at_end" or (timing.ending == "shorten" and opens <= span.end):
            opened = opens if opens <= span.end else None
            yield Occasion(f"_{year}", span.end, opened, span.end if opened else None)


def spread(times: int, span: Span) -> Iterator[Occasion]:
    """So many days in each year of the agreement: each is the last one of its part of the year."""
    for year in range(span.end.year - span.start.year + 1):
        for number in range(1, times + 1):
            day = last_day(span.start, YEAR * year + YEAR * number // times)
            if day <= span.end:
                yield Occasion(f"_{year + 1}_{number}", day)
