"""The process: a phase either has steps or says that the documents are silent about it."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook
from guidance.domain.process import ProcessStep


def process(book: Handbook) -> Iterator[Problem]:
    """Phases in which nothing happens and nothing is said about that."""
    with_steps = {step.phase for _, step in of(book, ProcessStep)}
    for phase in book.phases:
        if phase.id not in with_steps and phase.silent is None:
            message = "no guideline has a step in it"
            place = f"phases{STEP}{phase.id}"
            yield Problem(place, codes.EMPTY_PHASE, message, "say so under silent")
