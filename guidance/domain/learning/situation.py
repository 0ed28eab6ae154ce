"""Worked cases: what is told, what had to be assumed, and how each guideline reads it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.learning.paragraph import Paragraph
from guidance.domain.model import Frozen, Id, Text
from guidance.domain.outcome import Outcome

Kind = Literal["real", "made_up"]
Basis = Literal["told", "assumed"]
Guess = Literal["facts", "outcome"]


class Later(Frozen):
    """What became of it. ``law`` names the entries that hold status and day of checking."""

    text: Text
    law: tuple[Id, ...]
    citations: tuple[Citation, ...]


class Answer(Frozen):
    """Facts that the same words of the story answer, or the same lack of words, and why so.

    An answer that is told cites where; one that is assumed says why it was assumed.
    """

    options: Mapping[Id, str]
    basis: Basis
    because: Text
    citations: tuple[Citation, ...] = ()


class Point(Frozen):
    """A fact that decides. ``feedback`` weighs the reasoning, the other answer's too."""

    fact: Id
    feedback: Text
    citations: tuple[Citation, ...]


class Situation(Frozen):
    """A case to reason about. ``setting`` is its place and time.

    ``guess`` says which the learner is asked first. A real one tells what a source tells and no
    more; a made-up one is built on a sentence of a document. Facts that nobody answers are open.
    ``outcomes`` is what ``explains`` gives reasons for, one for each guideline.
    """

    id: Id
    kind: Kind
    guess: Guess
    title: Text
    setting: Text
    story: tuple[Paragraph, ...]
    answers: tuple[Answer, ...]
    later: tuple[Later, ...] = ()
    outcomes: Mapping[Id, Outcome]
    explains: Text
    points: tuple[Point, ...]

    @cached_property
    def options(self) -> dict[str, str]:
        """The answer to each fact that has one, as the assessment reads it."""
        return {fact: option for answer in self.answers for fact, option in answer.options.items()}

    def answer_to(self, fact: str) -> Answer | None:
        """The answer that covers a fact, with its grounds; None where the fact is open."""
        return next((answer for answer in self.answers if fact in answer.options), None)

    def point_on(self, fact: str) -> Point | None:
        """The feedback on a fact that decides, if it is one of them."""
        return next((point for point in self.points if point.fact == fact), None)
