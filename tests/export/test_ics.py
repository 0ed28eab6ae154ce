"""The calendar, read by two other parsers: stable ids, and a second import updates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from guidance.domain.case import Case, Mark, Parties, Term
from guidance.domain.case_parts import Task
from guidance.export.agenda import Agenda, Event
from guidance.export.writers.ics import write
from tests.export.making import EXAMPLE, HOSTILE, LINES, LONG, make

TERM = Term(start=date(2027, 9, 1), months=36, follow_ups=4)


@pytest.fixture(autouse=True)
def _moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")


def _events(raw: bytes) -> dict[str, Any]:
    """The events by the first part of their ids, as icalendar reads them."""
    found = Calendar.from_ical(raw).walk("VEVENT")
    return {str(event["uid"]): event for event in found}


def _by_title(raw: bytes) -> dict[str, Any]:
    return {str(event["summary"]): event for event in _events(raw).values()}


def _text(text: str) -> bytes:
    day = date(2027, 3, 1)
    event = Event(uid="x@y", day=day, title=text, text=text)
    return write(Agenda(lang="sv", title=text, events=(event,)))


def test_every_task_with_a_date_is_an_event_of_one_whole_day() -> None:
    found = _by_title(make("checklist", "ics", EXAMPLE))
    assert len(found) == len(EXAMPLE.tasks)
    event = found["Be kommunens jurist läsa utkastet och pröva frågan om statsstöd."]
    assert event["dtstart"].dt == date(2027, 3, 12)
    assert event["dtend"].dt == date(2027, 3, 13)
    assert event["transp"] == "TRANSPARENT"
    assert "Person: Enhetschefen" in event["description"]


def test_another_parser_reads_it_too() -> None:
    for raw in (make("checklist", "ics", EXAMPLE), make("followup", "ics", EXAMPLE)):
        calendar: Any = vobject.readOne(raw.decode())
        assert calendar.validate()
        days = [event["dtstart"].dt for event in _events(raw).values()]
        assert [event.dtstart.value for event in calendar.vevent_list] == days
        assert calendar.x_wr_calname.value == "IOP: Kvällsöppet på Torget"
        assert not hasattr(calendar, "method")


def test_a_second_import_updates_what_the_first_one_made(monkeypatch: pytest.MonkeyPatch) -> None:
    task = Task(id="t1", phase="talks", text="Ring Åsa", due=date(2027, 2, 1))
    before = _events(make("checklist", "ics", Case(uid="abc", tasks=(task,))))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000120")
    moved = task.model_copy(update={"due": date(2027, 2, 8), "text": "Ring Åsa och Bo"})
    after = _events(make("checklist", "ics", Case(uid="abc", tasks=(moved,))))
    assert list(before) == list(after) == ["task-t1-abc@iop-guiden"]
    ((old, new),) = zip(before.values(), after.values(), strict=True)
    assert new["sequence"] == old["sequence"] + 2
    assert new["dtstamp"].dt - old["dtstamp"].dt == timedelta(minutes=2)
    assert new["last-modified"].dt == new["dtstamp"].dt


def test_two_cooperations_never_share_an_id() -> None:
    task = Task(id="t1", phase="talks", due=date(2027, 2, 1))
    cases = [
        Case(tasks=(task,)),
        Case(tasks=(task,), title="En annan"),
        Case(tasks=(task,), parties=Parties(cso="En annan")),
        Case(tasks=(task,), uid="abc"),
    ]
    ids = [uid for case in cases for uid in _events(make("checklist", "ics", case))]
    assert len(set(ids)) == 4
    assert all(uid.endswith("@iop-guiden") for uid in ids)


def test_a_task_an_item_and_a_milestone_of_the_same_name_are_three() -> None:
    due = date(2027, 2, 1)
    case = Case(
        uid="abc",
        tasks=(Task(id="ours_first_meeting", phase="talks", due=due),),
        checklist={"ours_first_meeting": Mark(due=due)},
    )
    assert sorted(_events(make("checklist", "ics", case))) == [
        "item-ours_first_meeting-abc@iop-guiden",
        "task-ours_first_meeting-abc@iop-guiden",
    ]


def test_what_is_done_stays_as_done_and_what_is_not_needed_is_called_off() -> None:
    due = date(2027, 2, 1)
    case = Case(
        tasks=(Task(id="t", phase="talks", text="Ring", due=due, done=True),),
        checklist={"ours_first_meeting": Mark(due=due, status="not_needed")},
    )
    found = _by_title(make("checklist", "ics", case))
    assert found["Klar: Ring"]["status"] == "CONFIRMED"
    assert found["Behövs inte: Boka det första mötet"]["status"] == "CANCELLED"
    assert not any(event.walk("VALARM") for event in found.values())


def test_what_is_open_reminds_before_its_day() -> None:
    case = Case(tasks=(Task(id="t", phase="talks", text="Ring", due=date(2027, 2, 1)),))
    (alarm,) = _by_title(make("checklist", "ics", case))["Ring"].walk("VALARM")
    assert (alarm["action"], alarm["trigger"].dt) == ("DISPLAY", timedelta(days=-3, hours=9))


def test_milestones_say_where_they_come_from_and_payments_remind_a_week_before() -> None:
    case = Case(guideline="kalmar", term=TERM, uid="abc")
    found = _events(make("followup", "ics", case))
    assert all(uid.startswith("date-") and uid.endswith("-abc@iop-guiden") for uid in found)
    event = next(e for e in found.values() if e["summary"] == "Första utbetalningen")
    assert "Källa: Kalmar, 7 Ersättning" in event["description"]
    (alarm,) = event.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=-7, hours=9)
    start = next(e for e in found.values() if e["dtstart"].dt == date(2027, 9, 1))
    assert not start.walk("VALARM")


def test_without_dates_it_is_a_calendar_without_events() -> None:
    raw = make("followup", "ics", Case())
    assert not _events(raw)
    calendar: Any = vobject.readOne(raw.decode())
    assert calendar.prodid.value == "-//IOP-guiden//IOP//SV"
    assert list(calendar.components())


@pytest.mark.parametrize("text", [*HOSTILE.values(), LINES, LONG, "a;b,c\\n:d\"e'f^g"])
def test_every_text_comes_back(text: str) -> None:
    (event,) = Calendar.from_ical(_text(text)).walk("VEVENT")
    assert str(event["description"]) == text
    assert str(event["summary"]) == text.replace("\n", " ")
    other: Any = vobject.readOne(_text(text).decode())
    assert other.vevent.description.value == text


def test_lines_are_folded_between_letters_and_end_as_they_should() -> None:
    raw = _text("åäö🙂" * 200)
    lines = raw.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    for line in lines:
        line.decode()


@pytest.mark.parametrize("text", [*HOSTILE.values(), LINES, LONG])
def test_the_whole_text_of_a_task_is_there_however_long(text: str) -> None:
    task = Task(id="t", phase="talks", text=text, due=date(2027, 2, 1))
    ((event),) = _events(make("checklist", "ics", Case(tasks=(task,)))).values()
    said = f"{event['summary']}\n{event.get('description', '')}"
    assert text.strip() in said
    assert len(event["summary"]) <= 120


def test_the_first_and_the_last_day_there_are_fit() -> None:
    for day in (date.min, date.max):
        event = Event(uid="x@y", day=day, title="x")
        raw = write(Agenda(lang="en", title="x", events=(event,)))
        assert next(iter(_events(raw).values()))["dtstart"].dt == day


def test_the_same_moment_gives_the_same_bytes() -> None:
    assert make("followup", "ics", EXAMPLE) == make("followup", "ics", EXAMPLE)
