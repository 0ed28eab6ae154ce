"""The quiz: one question at a time, what was missed comes back."""

from __future__ import annotations

from components.learn import quiz_done, quiz_place, quiz_question, quiz_round, quiz_start
from guidance.domain.learning.learner import Learner


def show(learner: Learner) -> None:
    """The start, the question to answer now, or that there is none."""
    place = quiz_place.asked()
    if place is None:
        quiz_round.leave()
        quiz_start.show(learner)
        return
    put = quiz_round.current(learner, place)
    if put is None:
        quiz_done.show(learner, place)
    else:
        quiz_question.show(learner, put)
