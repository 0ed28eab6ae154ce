"""A calendar file, as RFC 5545 has it.

The only format in which time counts: ``DTSTAMP``, ``LAST-MODIFIED`` and ``SEQUENCE`` say when it
was made, so that a calendar that imports it again takes the newer word on an event it knows and
does not double it. ``SOURCE_DATE_EPOCH`` fixes the moment.
"""

# icalendar types what it takes in only in part.
# pyright: reportUnknownMemberType=false
from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from guidance.export import agenda as agendas
from guidance.export import words
from guidance.export.agenda import Agenda
from guidance.export.locale import LOCALE
from guidance.export.moment import moment

LONGEST_NUMBER = 2**31 - 1
EPOCH = datetime(2025, 1, 1, tzinfo=UTC)
MORNING = timedelta(hours=9)
"""Reminders come at nine on the morning of their day."""


def write(agenda: Agenda) -> bytes:
    """The events as the bytes of an .ics file."""
    now = moment().replace(microsecond=0)
    calendar = Calendar()
    calendar.add("prodid", f"-//{words.PRODUCT}//IOP//{agenda.lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _line(agenda.title))
    if not agenda.events:
        calendar.add_component(_nowhen())
    for event in agenda.events:
        calendar.add_component(_event(event, now, agenda))
    return calendar.to_ical()


def _event(event: agendas.Event, now: datetime, agenda: Agenda) -> Event:
    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", now)
    made.add("last-modified", now)
    made.add("sequence", _sequence(now))
    made.add("dtstart", event.day)
    if event.day < event.day.max:
        made.add("dtend", event.day + timedelta(days=1))
    parameters = {"LANGUAGE": LOCALE[agenda.lang]}
    made.add("summary", _line(event.title), parameters)
    if event.text:
        made.add("description", event.text, parameters)
    made.add("status", event.status.upper())
    made.add("transp", "TRANSPARENT")
    if event.reminder:
        made.add_component(_alarm(event))
    return made


def _alarm(event: agendas.Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(event.title))
    alarm.add("trigger", MORNING - timedelta(days=event.reminder))
    return alarm


def _sequence(now: datetime) -> int:
    """Minutes since 2025: larger the next time, and never below zero or beyond what fits."""
    return min(max(int((now - EPOCH).total_seconds() // 60), 0), LONGEST_NUMBER)


def _nowhen() -> Timezone:
    """A calendar has to hold something; where nothing happens, the time all others count from."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - local time, as the standard asks
    standard.add("tzoffsetfrom", timedelta(0))
    standard.add("tzoffsetto", timedelta(0))
    zone.add_component(standard)
    return zone


def _line(text: str) -> str:
    return text.replace("\n", " ")
