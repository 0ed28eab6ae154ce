"""The dates of an agreement: tables reckoned by hand from an almanac, and what always holds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from guidance.bootstrap import handbook
from guidance.content.example import example_case
from guidance.domain.case import Answers, Case, Term
from guidance.domain.days import add_months, last_day
from guidance.domain.model import Id
from guidance.domain.timeline import FIXED, KINDS, Milestone, Timeline, reach, timeline
from guidance.workdays import is_workday
from tests.domain.cases import starts

SCHOOL: Answers = {"school_setting": "yes"}
GUIDELINES = ("kalmar", "helsingborg", "pilot", "stockholm", "forum", "skl", "common")

Row = tuple[str, date]


def made(case: Case) -> Timeline:
    found = timeline(handbook(), case, is_workday)
    assert isinstance(found, Timeline)
    return found


def kalmar(start: date, months: int | None = None, **fields: Any) -> Timeline:
    term = {"start": start, "months": months}
    term |= {name: fields.pop(name) for name in ("end", "follow_ups") if name in fields}
    return made(Case(guideline="kalmar", term=Term(**term), **fields))


def rows(found: Timeline, *ids: str) -> list[Row]:
    """Milestones whose ids begin with one of these, or all."""
    return [(m.id, m.day) for m in found.milestones if not ids or m.id.startswith(ids)]


def one(found: Timeline, name: str) -> Milestone:
    (milestone,) = [m for m in found.milestones if m.id == name]
    return milestone


def test_kalmars_three_years_from_september_2027() -> None:
    found = kalmar(date(2027, 9, 1), 36, facts=SCHOOL)
    assert (found.start, found.end) == (date(2027, 9, 1), date(2030, 8, 31))
    assert rows(found) == [
        ("ours_start", date(2027, 9, 1)),
        ("kalmar_register_extracts", date(2027, 9, 1)),
        ("kalmar_follow_up_1_1", date(2027, 11, 30)),
        ("kalmar_first_payment", date(2027, 12, 1)),
        ("kalmar_report_2027", date(2027, 12, 15)),
        ("kalmar_plan_2028", date(2028, 1, 31)),
        ("kalmar_payment_2028", date(2028, 2, 15)),
        ("kalmar_follow_up_1_2", date(2028, 2, 29)),
        ("kalmar_follow_up_1_3", date(2028, 5, 31)),
        ("kalmar_follow_up_1_4", date(2028, 8, 31)),
        ("kalmar_follow_up_2_1", date(2028, 11, 30)),
        ("kalmar_report_2028", date(2028, 12, 15)),
        ("kalmar_plan_2029", date(2029, 1, 31)),
        ("kalmar_payment_2029", date(2029, 2, 15)),
        ("kalmar_follow_up_2_2", date(2029, 2, 28)),
        ("kalmar_follow_up_2_3", date(2029, 5, 31)),
        ("kalmar_follow_up_2_4", date(2029, 8, 31)),
        ("kalmar_follow_up_3_1", date(2029, 11, 30)),
        ("kalmar_report_2029", date(2029, 12, 17)),
        ("kalmar_plan_2030", date(2030, 1, 31)),
        ("kalmar_payment_2030", date(2030, 2, 15)),
        ("kalmar_follow_up_3_2", date(2030, 2, 28)),
        ("ours_evaluation", date(2030, 2, 28)),
        ("ours_talks", date(2030, 4, 30)),
        ("kalmar_follow_up_3_3", date(2030, 5, 31)),
        ("ours_end", date(2030, 8, 31)),
        ("kalmar_follow_up_3_4", date(2030, 9, 2)),
        ("kalmar_report_2030", date(2030, 9, 2)),
    ]
    assert found.open_points == ()


def test_the_agreements_own_days_are_the_chosen_ones_on_a_weekend_too() -> None:
    found = kalmar(date(2029, 9, 1), 12)
    start, end = one(found, "ours_start"), one(found, "ours_end")
    assert start.day == start.named == found.start == date(2029, 9, 1)
    assert end.day == end.named == found.end == date(2030, 8, 31)
    assert (start.day.isoweekday(), end.day.isoweekday()) == (6, 6)


@pytest.mark.parametrize(
    ("start", "first", "years"),
    [
        (date(2027, 1, 1), date(2027, 4, 1), [2028, 2029]),
        (date(2027, 9, 1), date(2027, 12, 1), [2028, 2029, 2030]),
        (date(2027, 9, 30), date(2027, 12, 30), [2028, 2029, 2030]),
        (date(2027, 10, 1), date(2028, 1, 3), [2029, 2030]),
        (date(2027, 12, 31), date(2028, 3, 31), [2029, 2030]),
        (date(2027, 11, 30), date(2028, 2, 29), [2029, 2030]),
    ],
)
def test_kalmar_pays_within_three_months_and_then_once_a_year_in_the_first_quarter(
    start: date, first: date, years: list[int]
) -> None:
    found = kalmar(start, 36)
    paid = one(found, "kalmar_first_payment")
    assert (paid.day, paid.opens) == (first, start)
    later = [m for m in found.milestones if m.id.startswith("kalmar_payment_")]
    assert [m.id for m in later] == [f"kalmar_payment_{year}" for year in years]
    assert all(m.opens == date(m.day.year, 1, 1) and m.day.month <= 3 for m in later)


def test_a_payment_is_made_as_long_as_the_agreement_reaches_into_the_year() -> None:
    found = kalmar(date(2027, 2, 1), end=date(2029, 1, 17))
    assert rows(found, "kalmar_payment", "kalmar_plan", "kalmar_report") == [
        ("kalmar_report_2027", date(2027, 12, 15)),
        ("kalmar_plan_2028", date(2028, 1, 31)),
        ("kalmar_payment_2028", date(2028, 2, 15)),
        ("kalmar_report_2028", date(2028, 12, 15)),
        ("kalmar_payment_2029", date(2029, 1, 17)),
        ("kalmar_report_2029", date(2029, 1, 17)),
    ]


def test_a_plan_is_due_in_january_of_a_year_that_begins_with_the_agreement() -> None:
    assert rows(kalmar(date(2029, 1, 31), 12), "kalmar_plan") == [
        ("kalmar_plan_2029", date(2029, 1, 31))
    ]
    assert rows(kalmar(date(2029, 2, 1), 11), "kalmar_plan") == []


def test_a_weekend_or_holiday_moves_to_the_next_working_day_and_is_remembered() -> None:
    report = one(kalmar(date(2028, 1, 1), 36), "kalmar_report_2029")
    assert (report.day, report.named) == (date(2029, 12, 17), date(2029, 12, 15))
    first = one(kalmar(date(2027, 9, 24), 36), "kalmar_first_payment")
    assert (first.day, first.named) == (date(2027, 12, 27), date(2027, 12, 24))


def test_register_extracts_are_shown_in_the_year_before_work_begins_and_in_schools_only() -> None:
    extracts = one(kalmar(date(2029, 9, 1), 36, facts=SCHOOL), "kalmar_register_extracts")
    assert extracts.kind == "evidence"
    assert extracts.opens == date(2028, 9, 1)
    assert (extracts.day, extracts.named) == (date(2029, 8, 31), date(2029, 9, 1))
    elsewhere: list[Answers] = [{}, {"school_setting": "no"}, {"school_setting": "unknown"}]
    for facts in elsewhere:
        found = kalmar(date(2029, 9, 1), 36, facts=facts)
        assert not [m for m in found.milestones if m.kind == "evidence"]


def test_each_partys_own_answers_decide_in_its_own_view() -> None:
    case = Case.model_validate(
        {
            "guideline": "kalmar",
            "term": {"start": "2027-09-01", "months": 12},
            "by_party": {"public": SCHOOL},
        }
    )
    kinds = {
        view: {m.kind for m in found.milestones}
        for view in ("agreed", "cso", "public")
        if isinstance(found := timeline(handbook(), case, is_workday, view), Timeline)
    }
    assert "evidence" in kinds["public"]
    assert "evidence" not in kinds["cso"] | kinds["agreed"]


@pytest.mark.parametrize(
    ("follow_ups", "days"),
    [
        (0, []),
        (1, [date(2028, 8, 31)]),
        (2, [date(2028, 2, 29), date(2028, 8, 31)]),
        (3, [date(2027, 12, 31), date(2028, 4, 30), date(2028, 8, 31)]),
        (
            5,
            [
                date(2027, 10, 31),
                date(2027, 12, 31),
                date(2028, 3, 31),
                date(2028, 5, 31),
                date(2028, 8, 31),
            ],
        ),
    ],
)
def test_the_parties_own_number_of_follow_ups_replaces_kalmars_four(
    follow_ups: int, days: list[date]
) -> None:
    found = kalmar(date(2027, 9, 1), 12, follow_ups=follow_ups)
    assert [m.named for m in found.milestones if m.kind == "follow_up"] == days


def test_helsingborg_leaves_follow_up_and_extension_to_the_parties() -> None:
    term = Term(start=date(2027, 9, 1), months=36)
    found = made(Case(guideline="helsingborg", term=term, facts=SCHOOL))
    assert rows(found) == [
        ("ours_start", date(2027, 9, 1)),
        ("ours_register_extracts", date(2027, 9, 1)),
        ("ours_evaluation", date(2030, 2, 28)),
        ("ours_talks", date(2030, 4, 30)),
        ("ours_end", date(2030, 8, 31)),
    ]
    assert [point.en.split(" wants")[0] for point in found.open_points] == ["Helsingborg"] * 2


def test_what_the_parties_have_agreed_on_is_no_open_point_any_more() -> None:
    case = Case(
        guideline="helsingborg",
        term=Term(start=date(2027, 9, 1), months=12, follow_ups=2),
        moved={"ours_talks": date(2028, 3, 1)},
    )
    found = made(case)
    assert rows(found, "hbg_", "ours_talks") == [
        ("hbg_follow_up_1_1", date(2028, 2, 29)),
        ("ours_talks", date(2028, 3, 1)),
        ("hbg_follow_up_1_2", date(2028, 8, 31)),
    ]
    assert found.open_points == ()


@pytest.mark.parametrize("guideline", GUIDELINES)
def test_every_guideline_has_a_start_and_an_end_and_says_what_is_open(guideline: str) -> None:
    found = made(Case(guideline=guideline, term=Term(start=date(2027, 9, 1), months=36)))
    kinds = [m.kind for m in found.milestones]
    assert kinds.count("start") == kinds.count("end") == 1
    assert bool(found.open_points) is (guideline != "kalmar")
    without_days = {m.kind for m in found.milestones if m.origin == "guideline"}
    assert without_days == (
        {"payment", "follow_up", "plan", "report"} if guideline == "kalmar" else set()
    )


def test_a_guideline_that_nobody_knows_is_read_as_the_common_core() -> None:
    term = Term(start=date(2027, 9, 1), months=36)
    assert made(Case(guideline="atlantis", term=term)) == made(Case(term=term))


def test_a_day_set_by_the_parties_stands_even_on_a_sunday() -> None:
    sunday = date(2028, 2, 27)
    found = kalmar(date(2027, 9, 1), 36, moved={"kalmar_payment_2028": sunday})
    payment = one(found, "kalmar_payment_2028")
    assert (payment.day, payment.named, payment.set_by_parties) == (
        sunday,
        date(2028, 2, 15),
        True,
    )
    assert payment.opens == date(2028, 1, 1)
    assert not one(found, "kalmar_payment_2029").set_by_parties


def test_a_day_set_before_its_window_has_no_window() -> None:
    found = kalmar(date(2027, 9, 1), 36, moved={"kalmar_payment_2028": date(2027, 12, 20)})
    assert one(found, "kalmar_payment_2028").opens is None


def test_a_day_set_for_what_is_no_longer_there_changes_nothing() -> None:
    moved = {"kalmar_payment_2035": date(2035, 3, 1), "gone": date(2028, 1, 1)}
    assert kalmar(date(2027, 9, 1), 36, moved=moved) == kalmar(date(2027, 9, 1), 36)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1999, 12, 31), date(9999, 12, 31)])
def test_a_day_set_outside_all_reason_changes_nothing(day: date) -> None:
    moved = {"ours_talks": day}
    assert kalmar(date(2027, 9, 1), 36, moved=moved) == kalmar(date(2027, 9, 1), 36)


def test_start_and_end_follow_the_term_alone() -> None:
    moved = {"ours_start": date(2027, 10, 1), "ours_end": date(2029, 1, 1)}
    assert kalmar(date(2027, 9, 1), 36, moved=moved) == kalmar(date(2027, 9, 1), 36)


def test_an_end_counts_before_a_number_of_months() -> None:
    assert kalmar(date(2027, 9, 1), 36, end=date(2028, 6, 30)).end == date(2028, 6, 30)


@pytest.mark.parametrize(
    ("end", "halfway", "due"),
    [
        (date(2027, 9, 2), date(2027, 9, 1), date(2027, 9, 2)),
        (date(2027, 9, 30), date(2027, 9, 15), date(2027, 9, 30)),
    ],
    ids=["two days", "one month"],
)
def test_a_short_agreement_has_only_what_fits_in_it(end: date, halfway: date, due: date) -> None:
    assert rows(kalmar(date(2027, 9, 1), end=end)) == [
        ("ours_start", date(2027, 9, 1)),
        ("ours_evaluation", halfway),
        ("ours_talks", halfway),
        ("kalmar_first_payment", due),
        ("kalmar_report_2027", due),
        ("ours_end", end),
    ]


def test_the_names_of_days_do_not_change_with_the_dates() -> None:
    early = {m.id: m.title for m in kalmar(date(2027, 9, 1), 36).milestones}
    late = {m.id: m.title for m in kalmar(date(2027, 11, 15), 40).milestones}
    both = early.keys() & late.keys()
    assert "kalmar_follow_up_2_3" in both
    assert "kalmar_payment_2029" in both
    assert all(early[name] == late[name] for name in both)


def test_the_examples_dates_agree_with_its_texts() -> None:
    case = example_case()
    found = made(case)
    assert "1 september 2027 till och med den 31 augusti 2030" in case.outline["period"]
    assert (found.start, found.end) == (date(2027, 9, 1), date(2030, 8, 31))
    assert "senast ett år före slutet" in case.notes["hbg_hq8"].agreed
    assert one(found, "ours_talks").day == add_months(found.end, -12)
    assert one(found, "ours_evaluation").day < one(found, "ours_talks").day
    assert set(case.moved) <= {m.id for m in found.milestones}
    first_year = [m for m in found.milestones if m.id.startswith("kalmar_follow_up_1_")]
    assert "Fyra uppföljningsmöten om året" in case.decisions["follow_up"]
    assert len(first_year) == 4


def test_twenty_years_with_a_meeting_each_month_stay_a_few_hundred_days() -> None:
    found = kalmar(date(2027, 9, 1), 240, follow_ups=12)
    assert len([m for m in found.milestones if m.kind == "follow_up"]) == 240
    assert len(found.milestones) < 400


answers: st.SearchStrategy[Answers] = st.sampled_from([{}, SCHOOL])


@st.composite
def agreements(draw: st.DrawFn) -> Case:
    start = draw(starts)
    longest = (last_day(start, 240) - start).days
    end = start + timedelta(draw(st.integers(1, longest) | st.integers(1, 60)))
    follow_ups = draw(st.none() | st.integers(0, 12))
    return Case(
        guideline=draw(st.sampled_from(GUIDELINES)),
        term=Term(start=start, end=end, follow_ups=follow_ups),
        facts=draw(answers),
    )


@given(agreements())
def test_everything_lies_within_the_agreement_and_the_year_before_it(case: Case) -> None:
    found = made(case)
    for milestone in found.milestones:
        earliest = add_months(found.start, -12) if milestone.kind == "evidence" else found.start
        assert earliest <= milestone.named <= found.end
        assert earliest - timedelta(5) <= milestone.day <= found.end + timedelta(5)
        assert milestone.opens is None or earliest <= milestone.opens <= milestone.day


@given(agreements())
def test_all_days_are_in_order_and_have_names_of_their_own(case: Case) -> None:
    found = made(case)
    keys = [(m.day, KINDS.index(m.kind)) for m in found.milestones]
    assert keys == sorted(keys)
    ids = [m.id for m in found.milestones]
    assert len(set(ids)) == len(ids)
    for name in ids:
        TypeAdapter(Id).validate_python(name)


@given(agreements())
def test_what_is_reckoned_is_a_working_day_and_moves_no_further_than_needed(case: Case) -> None:
    for milestone in made(case).milestones:
        if milestone.kind in FIXED:
            assert milestone.day == milestone.named
            continue
        assert is_workday(milestone.day)
        between = abs((milestone.day - milestone.named).days)
        way = 1 if milestone.day >= milestone.named else -1
        skipped = [milestone.named + timedelta(n * way) for n in range(between)]
        assert not any(map(is_workday, skipped))


@given(agreements(), st.data())
def test_a_day_near_the_agreement_may_be_set_by_the_parties_and_nothing_else_moves(
    case: Case, data: st.DataObject
) -> None:
    before = made(case)
    movable = [m.id for m in before.milestones if m.kind not in FIXED]
    name = data.draw(st.sampled_from(movable))
    near = reach(before.start, before.end)
    day = data.draw(st.dates(near.start, near.end))
    after = made(case.model_copy(update={"moved": {name: day}}))
    assert (one(after, name).day, one(after, name).set_by_parties) == (day, True)
    others = [m for m in before.milestones if m.id != name]
    assert [m for m in after.milestones if m.id != name] == others


def test_a_day_chosen_for_another_term_does_not_count_any_more() -> None:
    chosen = {"ours_evaluation": date(2029, 6, 15)}
    assert one(kalmar(date(2027, 9, 1), 36, moved=chosen), "ours_evaluation").set_by_parties
    later = one(kalmar(date(2031, 9, 1), 36, moved=chosen), "ours_evaluation")
    assert (later.set_by_parties, later.day > date(2033, 1, 1)) == (False, True)


@given(agreements())
def test_a_payment_is_made_at_most_once_each_calendar_year_after_the_first(case: Case) -> None:
    found = made(case.model_copy(update={"guideline": "kalmar"}))
    years = [m.named.year for m in found.milestones if m.kind == "payment"]
    assert len(set(years)) == len(years)


def test_the_window_of_a_rule_is_kept_beside_the_suggested_day() -> None:
    found = kalmar(date(2027, 9, 1), 36)
    windows = {m.id: (m.opens, m.closes) for m in found.milestones if m.opens}
    assert windows["kalmar_first_payment"] == (date(2027, 9, 1), date(2027, 12, 1))
    assert windows["kalmar_payment_2029"] == (date(2029, 1, 1), date(2029, 3, 31))
    assert windows["kalmar_plan_2029"] == (date(2029, 1, 1), date(2029, 1, 31))
    assert "kalmar_follow_up_1_1" not in windows


def test_a_window_ends_with_the_agreement() -> None:
    found = kalmar(date(2027, 1, 1), end=date(2029, 2, 20))
    assert one(found, "kalmar_payment_2029").closes == date(2029, 2, 20)
