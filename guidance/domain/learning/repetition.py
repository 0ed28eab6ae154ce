"""What comes next in the quiz: what was missed comes back soon, what is known comes back late.

How long a thing is remembered is a scheduler's matter, handed in from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Literal, Protocol

from pydantic import AwareDatetime, Field

from guidance.domain.learning.quiz import AREAS, Area, QuizQuestion
from guidance.domain.model import Frozen, Id

NEW_AFTER = 3
"""After so many that come back a new one is put, so that a learner who is behind still moves on."""


Moment = Annotated[
    AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC))
]
"""A moment that can be said in any time zone."""
Times = Annotated[int, Field(ge=0, le=1_000_000)]


class Rating(StrEnum):
    """How an answer went: nothing right, a part, all."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"


class Card(Frozen):
    """What is remembered of a learner and one question; it can be kept as JSON.

    ``stability`` is in days, ``difficulty`` goes from 1 to 10; both are the scheduler's. ``step``
    counts within ``learning`` and ``relearning``. ``lapses``: how often nothing was right.
    """

    question: Id
    due: Moment
    stability: Annotated[float, Field(gt=0, le=36_500, allow_inf_nan=False)]
    difficulty: Annotated[float, Field(ge=1, le=10, allow_inf_nan=False)]
    state: Literal["learning", "review", "relearning"]
    step: Annotated[int, Field(ge=0, le=10)] | None = None
    last_review: Moment
    last_rating: Rating
    reps: Annotated[Times, Field(ge=1)] = 1
    lapses: Times = 0


Cards = Mapping[str, Card]
"""A learner's cards by question; a question that was never answered has none."""


class Scheduler(Protocol):
    """Says when a question comes back after an answer; ``card`` is None after the first one."""

    def __call__(self, card: Card | None, question: str, rating: Rating, now: datetime) -> Card: ...


class AreaProgress(Frozen):
    """How far a learner has come in one area, in numbers of questions.

    Of those seen, ``known`` were all right the last time and need no repetition yet.
    """

    area: Area
    total: int
    seen: int
    known: int
    to_repeat: int


def rating_of(share: float) -> Rating:
    """All right is good, a part is hard, nothing means again."""
    if share >= 1:
        return Rating.GOOD
    return Rating.HARD if share > 0 else Rating.AGAIN


def answered(
    cards: Cards, question: str, share: float, now: datetime, schedule: Scheduler
) -> dict[str, Card]:
    """The cards after an answer of which ``share`` was right."""
    card = schedule(cards.get(question), question, rating_of(share), now)
    return {**cards, question: card}


def due(cards: Cards, questions: Iterable[QuizQuestion], now: datetime) -> tuple[str, ...]:
    """The questions that are to come back by now: missed ones first, then by when they were due."""
    waiting = [cards[q.id] for q in questions if q.id in cards and cards[q.id].due <= now]
    return tuple(card.question for card in sorted(waiting, key=_urgency))


def _urgency(card: Card) -> tuple[int, datetime, str]:
    missed = [Rating.AGAIN, Rating.HARD, Rating.GOOD].index(card.last_rating)
    return missed, card.due, card.question


def _new(cards: Cards, questions: Sequence[QuizQuestion], seed: str) -> str | None:
    """A question never answered, from the area of which least has been seen."""
    unseen = [question for question in questions if question.id not in cards]
    if not unseen:
        return None
    seen = {p.area: p.seen / p.total for p in _counted(cards, questions, None) if p.total}

    def rank(question: QuizQuestion) -> tuple[float, bytes, bytes]:
        return seen[question.area], _mixed(seed, question.area), _mixed(seed, question.id)

    return min(unseen, key=rank).id


def _mixed(seed: str, name: str) -> bytes:
    return sha256(f"{seed}:{name}".encode()).digest()


def next_question(
    cards: Cards,
    questions: Sequence[QuizQuestion],
    now: datetime,
    seed: str,
    area: Area | None = None,
) -> str | None:
    """The question to put now; None when nothing is due and nothing is new.

    What is due comes first, with a new one after every few of them. The same record, moment and
    seed give the same question.
    """
    asked = [question for question in questions if area is None or question.area == area]
    waiting = due(cards, asked, now)
    fresh = _new(cards, asked, seed)
    given = sum(cards[question.id].reps for question in asked if question.id in cards)
    if waiting and (fresh is None or given % (NEW_AFTER + 1) != NEW_AFTER):
        return waiting[0]
    return fresh


def next_time(cards: Cards, questions: Iterable[QuizQuestion]) -> datetime | None:
    """When the first of the questions comes back; None when none has been answered."""
    return min((cards[q.id].due for q in questions if q.id in cards), default=None)


def _counted(
    cards: Cards, questions: Sequence[QuizQuestion], now: datetime | None
) -> Iterable[AreaProgress]:
    for area in AREAS:
        asked = [question.id for question in questions if question.area == area]
        seen = [cards[name] for name in asked if name in cards]
        known = [
            card
            for card in seen
            if card.last_rating is Rating.GOOD and (now is None or card.due > now)
        ]
        yield AreaProgress(
            area=area,
            total=len(asked),
            seen=len(seen),
            known=len(known),
            to_repeat=len(seen) - len(known),
        )


def progress(
    cards: Cards, questions: Sequence[QuizQuestion], now: datetime
) -> tuple[AreaProgress, ...]:
    """Every area with its numbers, in the order of the areas."""
    return tuple(_counted(cards, questions, now))
