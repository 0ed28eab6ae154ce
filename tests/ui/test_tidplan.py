from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import session, timeline_edit
from components.due_date import today
from components.timeline_days import by_year, days, upcoming
from guidance.bootstrap import handbook, repository, workdays
from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.change import Change
from guidance.domain.days import next_quarter
from guidance.domain.timeline import Milestone, Timeline, timeline
from guidance.domain.worklist import worklist
from tests.ui.conftest import HOSTILE, Open

PAGE = "tidplan.py"


def a_case(*changes: Change, guideline: str = "kalmar") -> str:
    return repository().create([Change(kind="guideline", value=guideline), *changes])


def term(**values: Any) -> list[Change]:
    return [Change(kind="term", key=key, value=value) for key, value in values.items()]


def three_years(**values: Any) -> list[Change]:
    return term(**{"start": "2027-01-01", "months": 36} | values)


def dates(token: str) -> Timeline:
    found = timeline(handbook(), repository().open(token), workdays())
    assert isinstance(found, Timeline)
    return found


def movable(token: str) -> Milestone:
    return next(one for one in dates(token).milestones if one.kind == "payment")


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def test_without_a_start_the_page_asks_for_one_and_proposes_the_next_quarter(
    open_page: Open,
) -> None:
    token = a_case()
    page = open_page(PAGE, token)
    assert not page.exception
    assert "Välj en dag då avtalet börjar gälla" in html(page)
    page.button(key="propose").click().run()
    assert repository().open(token).term.start == next_quarter(today())


def test_start_and_length_are_saved_and_give_dates(open_page: Open) -> None:
    token = a_case()
    page = open_page(PAGE, token)
    page.text_input(key="term-start").set_value("2027-01-01").run()
    page.selectbox(key="term-length").set_value(36).run()
    assert not page.exception
    saved = repository().open(token).term
    assert (saved.start, saved.months) == (date(2027, 1, 1), 36)
    shown = html(page)
    assert "1 januari 2027 till 31 december 2029" in shown
    for milestone in dates(token).milestones:
        assert f'datetime="{milestone.day.isoformat()}"' in shown


def test_a_last_day_of_their_own_takes_the_place_of_a_length(open_page: Open) -> None:
    token = a_case(*three_years())
    page = open_page(PAGE, token)
    page.selectbox(key="term-length").set_value(0).run()
    page.text_input(key="term-end").set_value("2028-06-30").run()
    saved = repository().open(token).term
    assert (saved.end, saved.months) == (date(2028, 6, 30), None)
    page.selectbox(key="term-length").set_value(12).run()
    saved = repository().open(token).term
    assert (saved.end, saved.months) == (None, 12)


@pytest.mark.parametrize(
    ("key", "written", "reason"),
    [
        ("term-start", "i vår", "Datumet går inte att läsa"),
        ("term-start", "2027-02-30", "Datumet går inte att läsa"),
        ("term-start", "1027-01-01", "utanför åren"),
        ("term-end", "2026-12-31", "slutar innan det har börjat"),
        ("term-end", "2227-01-01", "längre än 20 år"),
    ],
)
def test_dates_that_make_no_sense_are_refused_at_the_field(
    open_page: Open, key: str, written: str, reason: str
) -> None:
    token = a_case(*term(start="2027-01-01", end="2029-12-31"))
    before = repository().open(token)
    page = open_page(PAGE, token)
    page.text_input(key=key).set_value(written).run()
    assert not page.exception
    assert any(reason in error.value for error in page.error)
    assert page.text_input(key=key).value == written
    assert repository().open(token) == before


def test_a_refused_date_is_forgotten_when_a_good_one_is_written(open_page: Open) -> None:
    token = a_case(*three_years())
    page = open_page(PAGE, token)
    page.text_input(key="term-start").set_value("snart").run()
    page.text_input(key="term-start").set_value("2027-02-01").run()
    assert not page.error
    assert repository().open(token).term.start == date(2027, 2, 1)


def test_a_term_that_a_file_brought_along_can_be_put_right_in_two_steps(open_page: Open) -> None:
    token = a_case(*term(start="2030-01-01", end="2020-01-01"))
    page = open_page(PAGE, token)
    assert page.error
    page.text_input(key="term-start").set_value("2029-01-01").run()
    page.text_input(key="term-end").set_value("2031-12-31").run()
    saved = repository().open(token).term
    assert (saved.start, saved.end) == (date(2029, 1, 1), date(2031, 12, 31))
    assert not page.error


def test_how_often_to_follow_up_is_the_parties_choice(open_page: Open) -> None:
    token = a_case(*three_years(), guideline="common")
    page = open_page(PAGE, token)
    assert "Att komma överens om" in [header.value for header in page.header]
    page.selectbox(key="term-follow-ups").set_value(2).run()
    assert repository().open(token).term.follow_ups == 2
    assert sum(one.kind == "follow_up" for one in dates(token).milestones) == 6
    assert "Att komma överens om" not in [header.value for header in page.header]


def test_what_the_guideline_leaves_open_can_be_written_down_as_a_task_once(
    open_page: Open,
) -> None:
    token = a_case(*three_years(), guideline="common")
    page = open_page(PAGE, token)
    page.button(key="note-point-0").click().run()
    assert [task.phase for task in repository().open(token).tasks] == ["drafting"]
    assert "Finns bland era uppgifter" in html(page)


def test_another_guideline_gives_other_dates_and_is_named(open_page: Open) -> None:
    token = a_case(*three_years())
    page = open_page(PAGE, token)
    page.selectbox(key="term-guideline").set_value("common").run()
    assert repository().open(token).guideline == "common"
    assert "säger inget om dagar" in html(page)


def test_every_day_says_whose_rule_it_is(open_page: Open) -> None:
    token = a_case(*three_years())
    shown = html(open_page(PAGE, token))
    assert "Ur riktlinjen: Kalmar" in shown
    assert "IOP-guidens eget råd" in shown
    assert "iop-citations" in shown


def test_a_day_is_moved_and_moved_back(open_page: Open) -> None:
    token = a_case(*three_years())
    one = movable(token)
    page = open_page(PAGE, token, dag=one.id)
    page.text_input(key=f"day-own-{one.id}").set_value("2027-02-15")
    page.button(key="FormSubmitter:day-form-Spara dagen").click().run()
    assert not page.exception
    assert repository().open(token).moved == {one.id: date(2027, 2, 15)}
    assert session.MILESTONE_PARAM not in page.query_params
    assert "vald av er" in html(page)
    page.button(key="day-undo").click().run()
    assert repository().open(token).moved == {}


def test_the_rules_day_can_be_had_again(open_page: Open) -> None:
    token = a_case(*three_years())
    one = movable(token)
    repository().save(token, [Change(kind="moved", key=one.id, value="2027-02-15")])
    page = open_page(PAGE, token, dag=one.id)
    page.button(key="day-back").click().run()
    assert repository().open(token).moved == {}
    assert dates(token).milestones == dates(a_case(*three_years())).milestones


@pytest.mark.parametrize("written", ["i mars", "2027-13-01", "2072-03-01", "1999-01-01"])
def test_a_day_that_makes_no_sense_is_not_saved(open_page: Open, written: str) -> None:
    token = a_case(*three_years())
    one = movable(token)
    page = open_page(PAGE, token, dag=one.id)
    page.text_input(key=f"day-own-{one.id}").set_value(written)
    page.button(key="FormSubmitter:day-form-Spara dagen").click().run()
    assert page.error
    assert repository().open(token).moved == {}


def test_a_day_may_lie_a_year_outside_the_agreement_and_no_more() -> None:
    now = Timeline(date(2027, 1, 1), date(2029, 12, 31), (), ())
    fits = [date(2026, 1, 1), date(2030, 12, 31), None]
    assert [timeline_edit.fault(day, now) for day in fits] == ["", "", ""]
    assert all(timeline_edit.fault(day, now) for day in (date(2025, 12, 31), date(2031, 1, 1)))


def test_the_first_and_the_last_day_follow_the_fields(open_page: Open) -> None:
    token = a_case(*three_years())
    shown = html(open_page(PAGE, token))
    fixed = [one.id for one in dates(token).milestones if one.kind in ("start", "end")]
    assert fixed
    assert not [name for name in fixed if f'data-milestone="{name}"' in shown]


def test_a_moved_holiday_is_told(open_page: Open) -> None:
    token = a_case(*three_years())
    moved = [one for one in dates(token).milestones if one.day != one.named]
    assert moved
    assert "flyttad från" in html(open_page(PAGE, token))


def test_own_tasks_with_a_day_stand_among_the_dates(open_page: Open) -> None:
    task = {"phase": "talks", "text": "Boka lokalen", "due": "2027-02-03"}
    token = a_case(*three_years(), Change(kind="task", key="t1", value=task))
    shown = html(open_page(PAGE, token))
    assert "Boka lokalen" in shown
    places = [shown.index(words) for words in ("2027-01-01", "Boka lokalen", "2029-12-31")]
    assert places == sorted(places)


def test_tasks_are_shown_before_there_is_a_term(open_page: Open) -> None:
    task = {"phase": "talks", "text": "Boka lokalen", "due": "2027-02-03"}
    token = a_case(Change(kind="task", key="t1", value=task))
    page = open_page(PAGE, token)
    assert "Era dagar hittills" in [header.value for header in page.header]
    assert "Boka lokalen" in html(page)


def test_days_are_sorted_and_what_comes_next_is_not_done() -> None:
    tasks = (
        Task(id="a", phase="talks", due=date(2027, 5, 1), done=True),
        Task(id="b", phase="talks", due=date(2027, 4, 1)),
        Task(id="c", phase="talks", due=date(2028, 1, 1)),
        Task(id="d", phase="talks"),
    )
    found = days((), worklist((), tasks))
    assert [one.day for one in found] == [date(2027, 4, 1), date(2027, 5, 1), date(2028, 1, 1)]
    assert [year for year, _ in by_year(found)] == [2027, 2028]
    assert upcoming(found, date(2027, 4, 2)) == date(2028, 1, 1)
    assert upcoming(found, date(2027, 4, 1)) == date(2027, 4, 1)
    assert upcoming(found, date(2028, 1, 2)) is None


def test_a_case_gets_a_name_for_calendars_that_stays(open_page: Open) -> None:
    token = a_case()
    assert not repository().open(token).uid
    page = open_page(PAGE, token)
    page.text_input(key="term-start").set_value("2027-01-01").run()
    named = repository().open(token).uid
    assert named
    page.selectbox(key="term-length").set_value(12).run()
    assert repository().open(token).uid == named


def test_new_cases_have_different_names_for_calendars() -> None:
    made = [repository().open(session.start([])).uid for _ in range(2)]
    assert all(made)
    assert made[0] != made[1]
    kept = session.start([Change(kind="uid", value="abc")])
    assert repository().open(kept).uid == "abc"


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_people_wrote_is_never_markup(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]], lang: str
) -> None:
    task = {"phase": "talks", "text": HOSTILE, "person": HOSTILE, "due": "2027-02-03"}
    token = a_case(*three_years(), Change(kind="task", key="t1", value=task))
    page = open_page(PAGE, token, lang=lang)
    assert not page.exception
    assert "<img" not in html(page)
    assert not [text for text in markdown_of(page) if "evil" in text]


def test_a_case_without_changes_has_no_days() -> None:
    assert days((), worklist((), Case().tasks)) == []
