"""Words about days: how they are written, where they come from, whether they have passed."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from components.i18n import _, day, language
from components.markup import tag, text
from guidance.domain.timeline import Milestone


def short(value: date) -> str:
    """A day without its year, which stands above."""
    return format_date(value, format="d MMM", locale=language()).rstrip(".")


def weekday(value: date) -> str:
    """Which day of the week."""
    return format_date(value, format="EEEE", locale=language())


def with_weekday(value: date) -> str:
    """A day with its day of the week, as in "lördag 1 januari 2028"."""
    return f"{weekday(value)} {day(value)}"


def when(value: date) -> str:
    """The day as it stands before a row, as HTML."""
    parts = tag("strong", text(short(value))) + " " + tag("span", text(weekday(value)))
    return tag("time", parts, "iop-when", datetime=value.isoformat())


def window(milestone: Milestone) -> str:
    """Between which days it may happen, where the rule gives room."""
    opens, closes = milestone.opens, milestone.closes
    if opens is None or closes is None or opens == closes or milestone.set_by_parties:
        return ""
    start = day(opens)
    if opens.year == closes.year:
        start = format_date(opens, format="d MMMM", locale=language())
    return _("mellan {start} och {end}", start=start, end=day(closes))


def moved(milestone: Milestone) -> str:
    """Why the day is not the one that the rule names."""
    if milestone.set_by_parties:
        return _("vald av er, annars {day}", day=day(milestone.named))
    if milestone.named != milestone.day:
        return _("flyttad från {day}", day=with_weekday(milestone.named))
    return ""
