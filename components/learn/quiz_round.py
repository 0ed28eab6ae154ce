"""The question that is on the screen, and what happens when it is answered.

It stays until the learner goes on, however often the page is drawn. A reload forgets it, and the
record says what comes next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import cast

import streamlit as st

from components import session
from components.learn import quiz_place, visit
from components.learn.quiz_place import Place
from guidance.bootstrap import handbook, scheduler
from guidance.domain.learning.learner import Learner, Step
from guidance.domain.learning.quizzing import Answer, Posed, mark, resolve, shuffled
from guidance.domain.learning.repetition import answered, next_question

_PUT = "quiz-put"
_COUNT = "quiz-count"


@dataclass(frozen=True)
class Put:
    """A question as it is put: in which place, to whom, and how often it was answered before.

    The last tells two answers apart: only the first one to a question that is put once counts.
    """

    place: Place
    token: str
    question: str
    reps: int
    answer: Answer | None = None

    @property
    def posed(self) -> Posed:
        """The question with its options, mixed anew each time it is put."""
        found = next(q for q in handbook().quiz if q.id == self.question)
        return shuffled(resolve(handbook(), found), str(self.reps))

    @property
    def name(self) -> str:
        """Its own name for widgets and for what the page is about."""
        return f"{self.question}-{self.reps}"


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def reps(learner: Learner, question: str) -> int:
    """How often a question has been answered."""
    card = learner.cards.get(question)
    return card.reps if card else 0


def current(learner: Learner, place: Place) -> Put | None:
    """What is on the screen, or else what comes next; None when nothing is due and nothing new."""
    held = cast(Put | None, st.session_state.get(_PUT))
    if held and _stands(held, learner, place):
        return held
    asked, area = handbook().quiz, quiz_place.area_of(place)
    name = next_question(learner.cards, asked, now(), session.learner(), area)
    put = Put(place, session.learner(), name, reps(learner, name)) if name else None
    st.session_state[_PUT] = put
    return put


def _stands(held: Put, learner: Learner, place: Place) -> bool:
    """Whether it still belongs here, and has not been answered elsewhere or begun anew."""
    here = held.place == place and held.token in ("", session.learner())
    return here and reps(learner, held.question) == held.reps + (held.answer is not None)


def answer(put: Put, given: Answer) -> bool:
    """Save an answer and only then show what it was worth; False, with the fault kept, if not."""

    def steps(learner: Learner) -> list[Step]:
        if reps(learner, put.question) != put.reps:
            return []
        share = mark(put.posed, given).share
        cards = answered(learner.cards, put.question, share, now(), scheduler())
        value = cards[put.question].model_dump(mode="json")
        return [Step(kind="card", key=put.question, value=value)]

    held = cast(Put | None, st.session_state.get(_PUT))
    if held and held.answer is not None and replace(held, answer=None) == put:
        return True
    if not visit.amend(steps):
        return False
    if held == put:
        st.session_state[_COUNT] = (put.place, count(put.place) + 1)
    st.session_state[_PUT] = replace(put, answer=given)
    return True


def count(place: Place) -> int:
    """How many questions have been answered in this place since the visit came there."""
    held = cast(tuple[Place, int], st.session_state.get(_COUNT, (place, 0)))
    return held[1] if held[0] == place else 0


def leave() -> None:
    """Forget what is on the screen, and how many have been answered."""
    st.session_state.pop(_PUT, None)
    st.session_state.pop(_COUNT, None)


def go_on() -> None:
    """On to the next question."""
    st.session_state.pop(_PUT, None)
