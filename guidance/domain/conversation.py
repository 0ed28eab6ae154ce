"""What a phase of the process holds: steps, discussion questions and research, by document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeVar

from guidance.domain.case import VIEWS, Case, Talk
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id
from guidance.domain.process import Factor, Phase, Process, ProcessStep, Question

T = TypeVar("T")

OURS: Id = "ours"
"""Stands in a guideline's place for what no document has."""


class PhaseSteps(NamedTuple):
    """What one document says happens in a phase, and the points to pass."""

    document: Id
    steps: tuple[ProcessStep, ...]


class PhaseQuestions(NamedTuple):
    """What one document asks the parties to discuss in a phase."""

    document: Id
    questions: tuple[Question, ...]


def is_apart(book: Handbook, phase: Phase) -> bool:
    """Whether the phase stands outside the documents: research found it, no guideline has it."""
    return phase.origin not in book.folders


def _documents(book: Handbook, phase: Phase) -> list[tuple[Id, Process]]:
    """The document that has the phase first, then the other guidelines, then what is our own."""
    ordered = sorted(book.guidelines, key=lambda guideline: guideline != phase.origin)
    return [*((name, book.folders[name].process) for name in ordered), (OURS, book.process)]


def phase_steps(book: Handbook, phase: Phase) -> list[PhaseSteps]:
    """The steps of a phase, document by document."""
    found = [
        PhaseSteps(name, tuple(step for step in process.steps if step.phase == phase.id))
        for name, process in _documents(book, phase)
    ]
    return [group for group in found if group.steps]


def phase_questions(book: Handbook, phase: Phase) -> list[PhaseQuestions]:
    """The discussion questions of a phase, document by document."""
    found = [
        PhaseQuestions(name, tuple(q for q in process.questions if q.phase == phase.id))
        for name, process in _documents(book, phase)
    ]
    return [group for group in found if group.questions]


def questions_in_order(book: Handbook, phase: Phase) -> list[Question]:
    """The discussion questions of a phase as people walk through them."""
    return [question for group in phase_questions(book, phase) for question in group.questions]


FactorKind = Literal["success", "challenge"]


def phase_factors(book: Handbook, phase: Phase, kind: FactorKind) -> list[Factor]:
    """What research found to help, or to stand in the way, in a phase."""
    return [f for f in book.factors if f.kind == kind and phase.id in f.phases]


def talk_about(case: Case, question: Id) -> Talk:
    """The notes on a question; empty ones where nobody has written."""
    return case.notes.get(question, Talk())


def is_noted(talk: Talk) -> bool:
    """Whether anybody has written something."""
    return any(talk.note(view).strip() for view in VIEWS)


def noted(case: Case, questions: Iterable[Question]) -> int:
    """How many of the questions have a note."""
    return sum(is_noted(talk_about(case, question.id)) for question in questions)


def next_open(case: Case, questions: Sequence[Question]) -> Question | None:
    """The first question that nobody has written anything on; None when all have a note."""
    return next((q for q in questions if not is_noted(talk_about(case, q.id))), None)


def neighbours(items: Sequence[T], here: T) -> tuple[T | None, T | None]:
    """What stands before and after an item in its list."""
    place = items.index(here)
    before = items[place - 1] if place else None
    after = items[place + 1] if place + 1 < len(items) else None
    return before, after
