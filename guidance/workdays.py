"""Which days are working days in Sweden."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from holidays.countries.sweden import Sweden

SATURDAY = 5


class _Sweden(Sweden):
    """Agreements may end after the last year that the library answers for by itself."""

    end_year = 2200


@lru_cache(maxsize=256)
def _holidays(year: int) -> frozenset[date]:
    """Public holidays, and the three eves that count as such (semesterlagen 3 a §).

    A set of its own for each year: the library's calendar grows while it is asked, which several
    threads must not make it do at once.
    """
    kinds = ("public", "de_facto")
    return frozenset(_Sweden(years=year, expand=False, include_sundays=False, categories=kinds))


def is_workday(day: date) -> bool:
    """Whether people work on this day: neither a weekend nor a public holiday."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)
