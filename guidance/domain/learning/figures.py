"""Numbers that quiz questions ask for, read from where the content keeps them as data."""

from __future__ import annotations

from guidance.domain.guideline import NumberRule
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import Amount, LawUpdate
from guidance.domain.learning.choices import (
    AmountFigure,
    CountFigure,
    Figure,
    NumberFigure,
    TimingFigure,
)
from guidance.domain.learning.finding import NotCarriedError, entries, find, own_headings, typed
from guidance.domain.model import Text
from guidance.domain.schedule import TimelineRule

NO_BREAK = "\N{NO-BREAK SPACE}"
UNITS: dict[str, tuple[Text, Text]] = {
    "months": (Text(sv="månad", en="month"), Text(sv="månader", en="months")),
    "years": (Text(sv="år", en="year"), Text(sv="år", en="years")),
    "days": (Text(sv="dag", en="day"), Text(sv="dagar", en="days")),
    "percent": (Text(sv="procent", en="per cent"), Text(sv="procent", en="per cent")),
}
MONEY = {"SEK": "kronor", "EUR": "euro"}


def said(value: float, unit: str | None = None) -> Text:
    """A number with its unit, as people write it in each language."""
    english = f"{value:,}"
    swedish = english.replace(",", NO_BREAK).replace(".", ",")
    if unit is None:
        return Text(sv=swedish, en=english)
    if unit in MONEY:
        return Text(sv=f"{swedish}{NO_BREAK}{MONEY[unit]}", en=f"{unit}{NO_BREAK}{english}")
    word = UNITS[unit][0 if value == 1 else 1]
    return Text(sv=f"{swedish}{NO_BREAK}{word.sv}", en=f"{english}{NO_BREAK}{word.en}")


def amount_of(book: Handbook, law: str, name: str) -> Amount:
    """A figure of an entry about the law."""
    update = typed(find(book, "law", law).entry, LawUpdate)
    for amount in update.amounts:
        if amount.id == name:
            return amount
    raise NotCarriedError("unknown", f"{law!r} has no amount {name!r}")


def any_amount(book: Handbook, name: str) -> Amount:
    """The figure with that id, in whichever entry about the law it stands."""
    for update in book.law:
        for amount in update.amounts:
            if amount.id == name:
                return amount
    raise NotCarriedError("unknown", f"there is no amount {name!r}")


def _timing(book: Handbook, figure: TimingFigure) -> int:
    timing = typed(find(book, "timeline", figure.id).entry, TimelineRule).timing
    value = getattr(timing, figure.value, None)
    if not isinstance(value, int) or value == 0:
        raise NotCarriedError("unknown", f"{figure.id!r} has no {figure.value} in its timing")
    return abs(value)


def _count(book: Handbook, figure: CountFigure) -> int:
    if figure.what == "phases":
        return sum(phase.origin == figure.of_guideline for phase in book.phases)
    if figure.what == "headings":
        return sum(heading.level == 1 for heading in own_headings(book, figure.of_guideline))
    return sum(
        found.guideline == figure.of_guideline
        and getattr(found.entry, "strength", None) in figure.strengths
        for found in entries(book, "criteria")
    )


def value_of(book: Handbook, figure: Figure) -> tuple[float, str | None]:
    """The number and its unit. Raises NotCarriedError when the content no longer has it."""
    if isinstance(figure, AmountFigure):
        amount = amount_of(book, figure.law, figure.amount)
        return amount.value, amount.unit
    if isinstance(figure, NumberFigure):
        rule = typed(find(book, "numbers", figure.id).entry, NumberRule)
        if figure.value not in rule.values:
            raise NotCarriedError("unknown", f"{figure.id!r} has no number {figure.value!r}")
        return rule.values[figure.value], None
    if isinstance(figure, TimingFigure):
        unit = None if figure.value == "times" else figure.value
        return _timing(book, figure), unit
    return _count(book, figure), None
