"""When things happen in an agreement: the rules that a guideline, or the guide itself, has for it.

A rule's timing is one of a small closed vocabulary, so that a municipality needs no code.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from guidance.domain.case import MAX_FOLLOW_UPS
from guidance.domain.citation import Citation
from guidance.domain.model import Condition, Frozen, Id, Text

MilestoneKind = Literal[
    "start", "evidence", "payment", "follow_up", "plan", "report", "evaluation", "talks", "end"
]
Origin = Literal["guideline", "ours"]

RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*[a-z]$", max_length=48)]
"""A rule's id ends in a letter: years and numbers after it make the ids of its milestones."""

MAX_SHIFT = 12
"""No rule reaches further than a year before the start."""


class YearDay(NamedTuple):
    """A day that every year has."""

    month: int
    day: int

    def within(self, year: int) -> date:
        """The day in one year."""
        return date(year, self.month, self.day)


def _year_day(value: object) -> object:
    if not isinstance(value, str):
        return value
    month, _, day = value.partition("-")
    found = date(2001, int(month), int(day))
    return YearDay(found.month, found.day)


AnyYearDay = Annotated[YearDay, BeforeValidator(_year_day)]
"""Written ``MM-DD``; 29 February is no such day."""


class Moment(Frozen):
    """One day: the start or the end, or months and days before (negative) or after it.

    ``open_months``: that the window for it opens so many months earlier.
    """

    kind: Literal["moment"]
    at: Literal["start", "end"]
    months: Annotated[int, Field(ge=-240, le=240)] = 0
    days: Annotated[int, Field(ge=-366, le=366)] = 0
    open_months: Annotated[int, Field(ge=1, le=MAX_SHIFT)] | None = None

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if self.at == "end" and (self.months > 0 or self.days > 0):
            raise ValueError("nothing happens after the end")
        if self.at == "start" and self.months < -MAX_SHIFT:
            raise ValueError("nothing happens more than a year before the start")
        return self


class Within(Frozen):
    """Once within some months after the start; the day is the last one."""

    kind: Literal["within"]
    months: Annotated[int, Field(ge=1, le=240)]


class EachYear(Frozen):
    """Once each calendar year, on ``day`` in a window.

    A year whose day lies before the start has none. ``after_months``: that it begins in the year
    after the one in which so many months have passed. ``ending`` says what becomes of a day after
    the end: ``skip`` leaves it out, ``shorten`` takes the last day where the window has opened by
    then, ``at_end`` takes the last day in any case.
    """

    kind: Literal["each_year"]
    opens: AnyYearDay
    closes: AnyYearDay
    day: AnyYearDay
    after_months: Annotated[int, Field(ge=0, le=240)] | None = None
    ending: Literal["skip", "shorten", "at_end"] = "skip"

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not self.opens <= self.day <= self.closes:
            raise ValueError("the day must lie in the window")
        return self


class Spread(Frozen):
    """So many times a year, evenly from the start; the number of follow-ups that the parties have
    agreed on replaces a follow-up's.
    """

    kind: Literal["spread"]
    times: Annotated[int, Field(ge=1, le=MAX_FOLLOW_UPS)]


class Agreed(Frozen):
    """Whenever the parties agree on. ``open_point`` says so until they have agreed."""

    kind: Literal["agreed"]
    open_point: Text


Timing = Annotated[Moment | Within | EachYear | Spread | Agreed, Field(discriminator="kind")]


class TimelineRule(Frozen):
    """Something that happens in an agreement, and when.

    ``when`` limits it to answers; ``origin`` says whose rule it is. A rule moves to the nearest
    working day after its own, or with ``holiday: before`` to the nearest one before. ``replaces``
    names the rules for all that a guideline's own rule stands instead of.
    """

    id: RuleId
    kind: MilestoneKind
    title: Text
    text: Text
    role: Id
    when: Condition = {}
    origin: Origin
    timing: Timing
    holiday: Literal["after", "before"] = "after"
    replaces: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]
