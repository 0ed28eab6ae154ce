"""Terms that no timeline can be made of, with the reason and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from guidance.domain.case import MAX_FOLLOW_UPS, Term
from guidance.domain.days import last_day
from guidance.domain.model import Text

MAX_YEARS = 20
FIRST_DAY = date(2000, 1, 1)
LAST_START = date(2100, 12, 31)
LAST_DAY = last_day(LAST_START, MAX_YEARS * 12)
"""No day of any agreement lies outside these."""


class NoTimeline(NamedTuple):
    """Why there are no dates: something is missing, or what is given makes no sense."""

    code: str
    reason: Text


class Objection(NamedTuple):
    """What is wrong with one field of a term."""

    field: str
    code: str


MISSING: dict[str, Text] = {
    "no_start": Text(
        sv="Välj en dag då avtalet börjar gälla, så räknar guiden ut datumen.",
        en="Choose a day on which the agreement takes effect, and the guide works out the dates.",
    ),
    "no_length": Text(
        sv="Ange hur många månader avtalet gäller, eller dess sista dag.",
        en="Give the number of months that the agreement lasts, or its last day.",
    ),
}
"""What is not there yet. Such a term may be saved."""

SENSELESS: dict[str, Text] = {
    "start_out_of_range": Text(
        sv="Startdagen ligger utanför åren 2000–2100. Kontrollera årtalet.",
        en="The start lies outside the years 2000–2100. Check the year.",
    ),
    "end_before_start": Text(
        sv=(
            "Avtalet slutar innan det har börjat, eller samma dag. Välj en sista dag efter "
            "startdagen."
        ),
        en=(
            "The agreement ends before it has begun, or on the same day. Choose a last day after "
            "the start."
        ),
    ),
    "no_months": Text(
        sv="Avtalet gäller i mindre än en månad. Ange minst en månad, eller avtalets sista dag.",
        en=(
            "The agreement lasts for less than a month. Give at least one month, or the last day "
            "of the agreement."
        ),
    ),
    "too_long": Text(
        sv=(
            "Avtalet är längre än 20 år, och guiden räknar inte längre än så. Kalmar utgår från "
            "tre år och Helsingborg skriver att avtal ofta gäller i 2–5 år. Välj en kortare tid "
            "och kom hellre överens om hur avtalet kan förlängas."
        ),
        en=(
            "The agreement is longer than 20 years, and the guide reckons no further than that. "
            "Kalmar starts from three years, and Helsingborg writes that agreements often last "
            "for 2–5 years. Choose a shorter time, and agree instead on how it can be extended."
        ),
    ),
    "follow_ups_out_of_range": Text(
        sv="Antalet uppföljningar per år ligger utanför 0–12. Välj ett antal däremellan.",
        en="The number of follow-ups a year lies outside 0–12. Choose a number in between.",
    ),
    "day_out_of_range": Text(
        sv="Dagen ligger långt utanför alla avtal som guiden räknar på. Kontrollera årtalet.",
        en="The day lies far outside any agreement that the guide reckons with. Check the year.",
    ),
}
"""What makes no sense. A case file with such a term is refused."""


def is_sensible(day: date) -> bool:
    """Whether a day that the parties have chosen can belong to an agreement."""
    return FIRST_DAY <= day <= LAST_DAY


def _end(start: date | None, end: date) -> Iterator[Objection]:
    if start is None:
        if not is_sensible(end):
            yield Objection("end", "day_out_of_range")
    elif end <= start:
        yield Objection("end", "end_before_start")
    elif end > last_day(start, MAX_YEARS * 12):
        yield Objection("end", "too_long")


def _months(months: int) -> Iterator[Objection]:
    if months < 1:
        yield Objection("months", "no_months")
    elif months > MAX_YEARS * 12:
        yield Objection("months", "too_long")


def objections(term: Term) -> Iterator[Objection]:
    """Everything in a term that makes no sense; what is missing is no fault."""
    if term.start is not None and not FIRST_DAY <= term.start <= LAST_START:
        yield Objection("start", "start_out_of_range")
    elif term.end is not None:
        yield from _end(term.start, term.end)
    elif term.months is not None:
        yield from _months(term.months)
    if term.follow_ups is not None and not 0 <= term.follow_ups <= MAX_FOLLOW_UPS:
        yield Objection("follow_ups", "follow_ups_out_of_range")


def refusal(term: Term) -> NoTimeline | None:
    """Why no timeline can be made of a term; None where one can."""
    for _, code in objections(term):
        return NoTimeline(code, SENSELESS[code])
    if term.start is None:
        return NoTimeline("no_start", MISSING["no_start"])
    if term.months is None and term.end is None:
        return NoTimeline("no_length", MISSING["no_length"])
    return None
