"""When a quiz question comes back: the free spaced repetition scheduler (FSRS)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import fsrs

from guidance.domain.learning.repetition import Card, Rating

SOON = timedelta(minutes=10)
LONGEST_DAYS = 365

_RATINGS = {
    Rating.AGAIN: fsrs.Rating.Again,
    Rating.HARD: fsrs.Rating.Hard,
    Rating.GOOD: fsrs.Rating.Good,
}
_STATES: dict[str, fsrs.State] = {state.name.lower(): state for state in fsrs.State}
_SCHEDULER = fsrs.Scheduler(
    learning_steps=(SOON,),
    relearning_steps=(SOON,),
    maximum_interval=LONGEST_DAYS,
    enable_fuzzing=False,
)
"""A missed question comes back in the same sitting, one that was right after some days. Without
fuzz, since the same answers are to give the same days."""


def _theirs(card: Card | None, now: datetime) -> fsrs.Card:
    """The library's card; its number is its own, which nobody asks for, and would cost a wait."""
    if card is None:
        return fsrs.Card(card_id=1, due=now)
    return fsrs.Card(
        card_id=1,
        state=_STATES[card.state],
        step=None if card.state == "review" else card.step or 0,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due.astimezone(UTC),
        last_review=card.last_review.astimezone(UTC),
    )


def schedule(card: Card | None, question: str, rating: Rating, now: datetime) -> Card:
    """The card after an answer at ``now``; an answer never lies before the one before it."""
    moment = max(now.astimezone(UTC), card.last_review.astimezone(UTC)) if card else now
    moment = moment.astimezone(UTC)
    after, _ = _SCHEDULER.review_card(_theirs(card, moment), _RATINGS[rating], moment)
    return Card.model_validate(
        {
            "question": question,
            "due": after.due,
            "stability": after.stability,
            "difficulty": after.difficulty,
            "state": after.state.name.lower(),
            "step": after.step,
            "last_review": moment,
            "last_rating": rating,
            "reps": (card.reps if card else 0) + 1,
            "lapses": (card.lapses if card else 0) + (rating is Rating.AGAIN),
        }
    )
