"""What the learner has made of a case: read from what is kept, and kept as it is given."""

from __future__ import annotations

import streamlit as st

from components import session
from components.learn import visit
from guidance.bootstrap import handbook
from guidance.domain.fact import UNKNOWN
from guidance.domain.learning.learner import Attempt, Learner, Step
from guidance.domain.learning.situation import Situation

COMPARISON = "jamforelse"
"""The part of a case's page where the reading stands beside the learner's."""


def _is_option(fact: str, option: str) -> bool:
    return option == UNKNOWN or handbook().facts[fact].option(option) is not None


def attempt(learner: Learner, situation: Situation) -> Attempt:
    """What is kept, without answers to what is not asked any more."""
    made = learner.attempts.get(situation.id, Attempt())
    asked = {point.fact for point in situation.points}
    answers = {f: o for f, o in made.answers.items() if f in asked and _is_option(f, o)}
    return made.model_copy(update={"answers": answers})


def kept(situation: Situation) -> Attempt:
    """What is kept now, which may be newer than the screen."""
    return attempt(visit.learner(), situation)


def is_begun(made: Attempt) -> bool:
    """Whether there is anything to compare."""
    return bool(made.answers or made.guess)


def keep(situation: Situation, **changes: object) -> bool:
    """Keep what has changed; False, with the fault kept for the page, if it could not be saved."""
    now = kept(situation).model_copy(update=changes)
    value = now.model_dump(mode="json")
    return visit.save(Step(kind="attempt", key=situation.id, value=value))


def answer(situation: Situation, fact: str, option: str) -> None:
    """Keep the answer to one question."""
    keep(situation, answers={**kept(situation).answers, fact: option})


def clear(situation: Situation) -> None:
    """Take away everything that was answered in a case."""
    visit.save(Step(kind="attempt", key=situation.id))


def compare(situation: Situation) -> None:
    """On to the comparison, once it is kept that it has been shown."""
    if keep(situation, compared=True):
        st.query_params[session.PART_PARAM] = COMPARISON


def revise() -> None:
    """Back to one's own answers."""
    st.query_params.pop(session.PART_PARAM, None)


def is_comparing() -> bool:
    """Whether the address asks for the comparison."""
    return st.query_params.get(session.PART_PARAM, "") == COMPARISON
