"""Which days are working days in Sweden."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import holidays


@lru_cache(maxsize=1)
def _swedish() -> holidays.HolidayBase:
    """Public holidays, and the three eves that count as such (semesterlagen 3 a §)."""
    kinds = ("public", "de_facto")
    return holidays.country_holidays("SE", include_sundays=False, categories=kinds)


def is_workday(day: date) -> bool:
    """Whether people work on this day: neither a weekend nor a public holiday."""
    return day.weekday() < 5 and day not in _swedish()
