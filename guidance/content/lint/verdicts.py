"""Worked cases: the outcome that the text explains is the one that the answers lead to."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.assessment import judge_all
from guidance.domain.compiling import compile_reading
from guidance.domain.handbook import Handbook
from guidance.domain.learning.situation import Situation


def verdicts(book: Handbook) -> Iterator[Problem]:
    """Texts that a change in a guideline has made false."""
    readings = {
        name: compile_reading(guideline, book.steps, book.facts)
        for name, guideline in book.guidelines.items()
    }
    for place, situation in of(book, Situation):
        found = judge_all(readings, situation.options)
        for name, outcome in situation.outcomes.items():
            if name in found and found[name].outcome != outcome:
                message = f"the answers lead to {found[name].outcome.value!r}"
                hint = "change the text, never bend the answers"
                where = f"{place}{STEP}outcomes.{name}"
                yield Problem(where, codes.WRONG_OUTCOME, message, hint)
