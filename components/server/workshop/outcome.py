"""What the agreed answers lead to, in a sentence for the wall."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from guidance.domain.assessment import judge_all
from guidance.domain.case import Answers, Case
from guidance.domain.handbook import Handbook
from guidance.domain.model import Text
from guidance.domain.outcome import Outcome
from guidance.domain.reading import Reading
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Plan
from guidance.workshop.room import Room

Outcomes = Callable[[Room, Sequence[Agreement]], Text | None]
"""The outcome's words, or None while there is nothing to say."""


def agreed_answers(plan: Plan, agreements: Sequence[Agreement], case: Case | None) -> Answers:
    """What is agreed on: in the case, where there is one, and in the room."""
    here: Answers = {
        item.ref: agreement.option
        for agreement in agreements
        if (item := plan.item(agreement.item)) and item.kind == "fact" and agreement.option
    }
    return here if case is None else case.answers("agreed")


def agreed_outcome(
    book: Handbook, readings: Mapping[str, Reading], guideline: str, answers: Answers
) -> Text | None:
    """What a guideline makes of the agreed facts; None while it leans to nothing."""
    reading = readings.get(guideline)
    if reading is None or not answers:
        return None
    verdict = judge_all({guideline: reading}, answers)[guideline]
    outcome = verdict.leans_to or verdict.outcome
    return None if outcome == Outcome.UNDECIDED else book.outcomes[outcome].headline
