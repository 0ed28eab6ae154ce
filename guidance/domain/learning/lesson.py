"""The learning path: short steps, each with a text of ours, a quotation and something to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Literal

from pydantic import Field

from guidance.domain.citation import Citation
from guidance.domain.learning.paragraph import Paragraph
from guidance.domain.learning.quiz import Area
from guidance.domain.model import Frozen, Id, Text

Shelf = Literal[
    "documents",
    "matrix",
    "contradictions",
    "law",
    "defects",
    "definitions",
    "figures",
    "models",
    "areas",
    "gaps",
    "silences",
]
"""A part of Källor."""


class QuizActivity(Frozen):
    """Answer some questions of one area."""

    kind: Literal["quiz"]
    area: Area
    count: int = Field(default=3, ge=1)


class SituationActivity(Frozen):
    """Judge a situation before the engine does."""

    kind: Literal["situation"]
    situation: Id


class MapActivity(Frozen):
    """Walk the process map, from one phase on."""

    kind: Literal["map"]
    phase: Id


class LookUpActivity(Frozen):
    """Find something in the sources; ``entry`` is where it stands on that shelf, if in one place.

    For the matrix it is a fact, for documents a source.
    """

    kind: Literal["look_up"]
    shelf: Shelf
    entry: Id | None = None


class FactActivity(Frozen):
    """Answer one fact for one's own idea in Pröva."""

    kind: Literal["fact"]
    fact: Id


Activity = Annotated[
    QuizActivity | SituationActivity | MapActivity | LookUpActivity | FactActivity,
    Field(discriminator="kind"),
]


class Lesson(Frozen):
    """A step of the path. ``quotation`` carries it; ``task`` says in words what to do."""

    id: Id
    order: int = Field(ge=1)
    title: Text
    minutes: int = Field(ge=1, le=15)
    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=3, max_length=6)]
    quotation: Citation
    terms: tuple[Id, ...]
    task: Text
    activity: Activity


def in_order(lessons: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """The lessons as they are walked."""
    return tuple(sorted(lessons, key=lambda lesson: lesson.order))


def next_lesson(lessons: Sequence[Lesson], done: Collection[str]) -> Lesson | None:
    """The first lesson that is left; None when the path is walked. Unknown ids do not count."""
    return next((lesson for lesson in lessons if lesson.id not in done), None)


def minutes_left(lessons: Iterable[Lesson], done: Collection[str]) -> int:
    """How long the lessons that are left take, in minutes."""
    return sum(lesson.minutes for lesson in lessons if lesson.id not in done)


def resumed(lessons: Sequence[Lesson], done: Collection[str], place: str) -> Lesson | None:
    """Where one goes on: where one stopped, else the first lesson that is left.

    None when the path is walked.
    """
    stopped = next((lesson for lesson in lessons if lesson.id == place), None)
    if stopped is not None and stopped.id not in done:
        return stopped
    return next_lesson(lessons, done)
