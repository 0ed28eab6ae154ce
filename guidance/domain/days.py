"""Reckoning with days, months and working days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

Workdays = Callable[[date], bool]
"""Whether a day is a working day."""

DAY = timedelta(days=1)
QUARTER = 3
"""Months."""

LONGEST_HOLIDAY = 31
"""Days without work in a row that anyone believes in."""


def add_months(day: date, months: int) -> date:
    """The day with the same number, or the month's last day where it has no such number."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day(start: date, months: int) -> date:
    """The last day of a period: 1 September and 36 months end on 31 August, 31 January and one
    month on the last day of February.
    """
    after = add_months(start, months)
    return after - DAY if after.day == start.day else after


def next_quarter(today: date) -> date:
    """The first day of the quarter after this one."""
    return add_months(today.replace(day=1), QUARTER - (today.month - 1) % QUARTER)


def nearest_workday(day: date, workdays: Workdays, way: Literal["after", "before"]) -> date:
    """The day itself or the nearest working day after or before it."""
    step = DAY if way == "after" else -DAY
    candidate = day
    for _ in range(LONGEST_HOLIDAY):
        if workdays(candidate):
            return candidate
        candidate += step
    return day
