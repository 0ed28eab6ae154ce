"""How far a learner has come; kept like a case, by a link, without a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Self

from pydantic import model_validator

from guidance.domain.case_parts import YesNo
from guidance.domain.learning.repetition import Card
from guidance.domain.model import Frozen, Id
from guidance.domain.outcome import Outcome

LearnerKind = Literal["place", "done", "card", "attempt"]


class Attempt(Frozen):
    """What a learner made of a worked case: answers by fact, and the outcome that was guessed.

    ``compared`` says that the reading has been shown beside it.
    """

    answers: dict[Id, str] = {}
    guess: Outcome | None = None
    compared: YesNo = False


class Learner(Frozen):
    """Where a learner stopped, the lessons that are done, the quiz's cards, and worked cases."""

    place: Id | Literal[""] = ""
    done: dict[Id, YesNo] = {}
    cards: dict[Id, Card] = {}
    attempts: dict[Id, Attempt] = {}

    @model_validator(mode="after")
    def _each_card_is_of_its_question(self) -> Self:
        """The quiz asks for a card by its question, and for the question by its card."""
        strays = [name for name, card in self.cards.items() if card.question != name]
        if strays:
            raise ValueError(f"cards of other questions: {strays}")
        return self


class Step(Frozen):
    """Set what stands at an address of a learner; None takes it away.

    ``key`` is a lesson, quiz question or situation; empty for the place.
    """

    kind: LearnerKind
    key: str = ""
    value: Any = None


_FIELDS: dict[LearnerKind, str] = {"done": "done", "card": "cards", "attempt": "attempts"}


def learned(steps: Iterable[Step]) -> Learner:
    """The learner after all steps. Raises pydantic's ValidationError on a bad value."""
    data: dict[str, Any] = {}
    for step in steps:
        if step.kind == "place":
            data["place"] = step.value or ""
        elif step.value is None:
            data.get(_FIELDS[step.kind], {}).pop(step.key, None)
        else:
            data.setdefault(_FIELDS[step.kind], {})[step.key] = step.value
    return Learner.model_validate(data)
