"""What decides: the steps above the guidelines, and that a number never decides anything."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, conditions, of
from guidance.content.problem import Problem
from guidance.domain.guideline import Criterion
from guidance.domain.handbook import Handbook
from guidance.domain.steps import Reservation, StepRule

SHARED_STEPS = (1, 2, 3, 4, 6)
"""Step 5 and 7 are the guidelines' own, 8 to 10 follow from the others."""


def _steps(book: Handbook) -> Iterator[Problem]:
    for place, rule in of(book, StepRule):
        if rule.step not in SHARED_STEPS:
            known = ", ".join(map(str, SHARED_STEPS))
            yield Problem(f"{place}{STEP}step", codes.BAD_STEP, f"{rule.step}", f"known: {known}")
        if not rule.all and not rule.any:
            yield Problem(place, codes.EMPTY_RULE, "a rule without facts would always decide")


def _numbers(book: Handbook) -> Iterator[Problem]:
    numbers = {fact.id for fact in book.facts.values() if fact.kind == "number"}
    message = "a number is information only and never changes anything"
    for place, item in (*of(book, Criterion), *of(book, Reservation)):
        if item.fact in numbers:
            yield Problem(f"{place}{STEP}fact", codes.VALUE_DECIDES, message)
    for place, condition in conditions(book):
        for fact in numbers & condition.keys():
            yield Problem(f"{place}.{fact}", codes.VALUE_DECIDES, message)


def rules(book: Handbook) -> Iterator[Problem]:
    """Rules at a step that is not theirs, rules without facts, and numbers that decide."""
    yield from _steps(book)
    yield from _numbers(book)
