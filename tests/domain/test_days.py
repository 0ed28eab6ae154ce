"""Months, the last day of a period, and the nearest working day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.domain.days import add_months, last_day, nearest_workday, next_quarter
from guidance.workdays import is_workday


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 9, 1), 3, date(2027, 12, 1)),
        (date(2027, 10, 1), 3, date(2028, 1, 1)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2027, 9, 1), 0, date(2027, 9, 1)),
        (date(2027, 9, 1), -12, date(2026, 9, 1)),
        (date(2027, 1, 15), -1, date(2026, 12, 15)),
        (date(2028, 2, 29), -12, date(2027, 2, 28)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2030, 8, 31), -6, date(2030, 2, 28)),
    ],
)
def test_months_are_added_by_the_number_of_the_day(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2027, 9, 1), 36, date(2030, 8, 31)),
        (date(2027, 1, 1), 12, date(2027, 12, 31)),
        (date(2027, 2, 15), 1, date(2027, 3, 14)),
        (date(2027, 1, 28), 1, date(2027, 2, 27)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 28)),
        (date(2027, 3, 1), 12, date(2028, 2, 29)),
        (date(2027, 3, 31), 3, date(2027, 6, 30)),
        (date(2027, 5, 31), 1, date(2027, 6, 30)),
    ],
)
def test_a_period_ends_on_the_day_before_the_next_would_begin(
    start: date, months: int, expected: date
) -> None:
    assert last_day(start, months) == expected


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(1, 240))
def test_a_longer_period_ends_later_and_never_before_it_began(start: date, months: int) -> None:
    assert start < last_day(start, months) < last_day(start, months + 1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 22), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2027, 4, 1)),
        (date(2027, 3, 31), date(2027, 4, 1)),
        (date(2027, 9, 30), date(2027, 10, 1)),
        (date(2027, 12, 31), date(2028, 1, 1)),
    ],
)
def test_the_next_quarter_begins_after_this_one(day: date, expected: date) -> None:
    assert next_quarter(day) == expected


def test_the_nearest_working_day_lies_after_or_before() -> None:
    christmas = date(2027, 12, 25)
    assert nearest_workday(christmas, is_workday, "after") == date(2027, 12, 27)
    assert nearest_workday(christmas, is_workday, "before") == date(2027, 12, 23)
    assert nearest_workday(date(2027, 9, 1), is_workday, "after") == date(2027, 9, 1)


def test_where_nobody_ever_works_the_day_stays() -> None:
    assert nearest_workday(date(2027, 9, 1), lambda _: False, "after") == date(2027, 9, 1)
