"""Working days in Sweden, against what the almanac says."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance import workdays
from guidance.workdays import is_workday

FREE = {
    "New Year’s Day": date(2027, 1, 1),
    "Epiphany on a Wednesday": date(2027, 1, 6),
    "Good Friday 2027": date(2027, 3, 26),
    "Easter Day 2027": date(2027, 3, 28),
    "Easter Monday 2027": date(2027, 3, 29),
    "Good Friday 2028": date(2028, 4, 14),
    "Easter Monday 2028": date(2028, 4, 17),
    "Ascension Day 2027": date(2027, 5, 6),
    "Ascension Day 2028": date(2028, 5, 25),
    "May Day on a Monday": date(2028, 5, 1),
    "National Day on a Tuesday": date(2028, 6, 6),
    "Midsummer Eve 2027": date(2027, 6, 25),
    "Midsummer Day 2027": date(2027, 6, 26),
    "Midsummer Eve 2028": date(2028, 6, 23),
    "All Saints’ Day 2027": date(2027, 11, 6),
    "All Saints’ Day 2028": date(2028, 11, 4),
    "Christmas Eve on a Friday": date(2027, 12, 24),
    "Christmas Day on a Monday": date(2028, 12, 25),
    "the second day of Christmas on a Tuesday": date(2028, 12, 26),
    "New Year’s Eve on a Friday": date(2027, 12, 31),
    "an ordinary Saturday": date(2027, 9, 4),
    "an ordinary Sunday": date(2027, 9, 5),
    "Good Friday after the last year that the library knows of itself": date(2110, 4, 4),
    "National Day in 2119": date(2119, 6, 6),
}
WORKED = {
    "the day after Epiphany": date(2027, 1, 7),
    "Maundy Thursday": date(2027, 3, 25),
    "the Tuesday after Easter": date(2027, 3, 30),
    "Whit Monday, which is no holiday any more": date(2027, 5, 17),
    "Walpurgis Night on a Friday": date(2027, 4, 30),
    "the Friday after Ascension Day": date(2027, 5, 7),
    "the Monday after a National Day on a Sunday": date(2027, 6, 7),
    "the Thursday before Midsummer Eve": date(2027, 6, 24),
    "the Friday before All Saints’ Day": date(2027, 11, 5),
    "the day before Christmas Eve": date(2027, 12, 23),
    "the Monday after a Christmas on Saturday": date(2027, 12, 27),
    "an ordinary Wednesday": date(2027, 9, 1),
    "National Day before it was a holiday": date(2003, 6, 6),
}


@pytest.mark.parametrize("day", FREE.values(), ids=list(FREE))
def test_nobody_works_on(day: date) -> None:
    assert not is_workday(day)


@pytest.mark.parametrize("day", WORKED.values(), ids=list(WORKED))
def test_people_work_on(day: date) -> None:
    assert is_workday(day)


def test_of_the_261_weekdays_of_2027_people_work_on_all_but_eight() -> None:
    days = [date(2027, 1, 1) + timedelta(n) for n in range(365)]
    assert sum(map(is_workday, days)) == 261 - 8


@given(st.dates(date(2000, 1, 1), date(2121, 12, 31)))
def test_there_is_a_working_day_within_five_days_whenever_it_is(day: date) -> None:
    assert any(is_workday(day + timedelta(n)) for n in range(6))


def test_many_threads_that_ask_at_once_are_told_the_same() -> None:
    days = [date(year, 6, 6) for year in range(2000, 2121)] * 8
    alone = [is_workday(day) for day in days]
    workdays._holidays.cache_clear()
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(is_workday, days)) == alone
