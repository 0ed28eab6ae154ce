"""The dates of an agreement: what its guideline asks for, from the day it begins to its end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from guidance.domain.case import Case, View
from guidance.domain.citation import Citation
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id, Text

Workdays = Callable[[date], bool]
"""Whether a day is a working day."""

MilestoneKind = Literal[
    "start", "evidence", "payment", "follow_up", "plan", "report", "evaluation", "talks", "end"
]


class Milestone(NamedTuple):
    """Something that happens on a day.

    ``named`` is the day as the rule has it, before weekends and holidays move it; ``opens`` the
    first day of a window that ``day`` lies in, where the rule gives one; ``set_by_parties`` that
    the parties have chosen the day themselves. ``origin`` says whose rule it is: the guideline's,
    or our own advice where the documents name no day.
    """

    id: Id
    kind: MilestoneKind
    day: date
    named: date
    opens: date | None
    title: Text
    text: Text
    role: Id
    origin: Literal["guideline", "ours"]
    set_by_parties: bool
    citations: tuple[Citation, ...]


class Timeline(NamedTuple):
    """All milestones in order of their days. ``open_points``: what the guideline leaves to the
    parties, so that no day can be given.
    """

    start: date
    end: date
    milestones: tuple[Milestone, ...]
    open_points: tuple[Text, ...]


class NoTimeline(NamedTuple):
    """Why there are no dates: something is missing, or what is given makes no sense."""

    code: str
    reason: Text


def timeline(
    book: Handbook, case: Case, workdays: Workdays, view: View = "agreed"
) -> Timeline | NoTimeline:
    """The dates of a case by the guideline that it has chosen."""
    raise NotImplementedError
