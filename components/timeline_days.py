"""Everything with a day: the agreement's milestones, and what somebody has promised to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from guidance.domain.timeline import Milestone
from guidance.domain.worklist import Row


class Day(NamedTuple):
    """Something that happens on a day: a milestone, or something to do."""

    day: date
    what: Milestone | Row

    @property
    def id(self) -> str:
        """The milestone's id; empty for something to do."""
        return self.what.id if isinstance(self.what, Milestone) else ""


def days(milestones: Iterable[Milestone], rows: Iterable[Row]) -> list[Day]:
    """Both together in the order of their days; milestones first on the same day."""
    found = [Day(milestone.day, milestone) for milestone in milestones]
    found += [
        Day(row.due, row) for row in rows if row.due is not None and row.status != "not_needed"
    ]
    return sorted(found, key=lambda one: one.day)


def by_year(found: Iterable[Day]) -> list[tuple[int, list[Day]]]:
    """The days year by year."""
    years = groupby(found, key=lambda one: one.day.year)
    return [(year, list(group)) for year, group in years]


def upcoming(found: Iterable[Day], today: date) -> date | None:
    """The first day that has not passed and where something is left to do."""
    return next((one.day for one in found if one.day >= today and not _is_done(one)), None)


def _is_done(one: Day) -> bool:
    return isinstance(one.what, Row) and one.what.status == "done"
