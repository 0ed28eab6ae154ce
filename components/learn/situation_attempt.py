"""What the learner has made of a case: read from what is kept, and kept as it is given."""

from __future__ import annotations

from collections.abc import Mapping

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


def keep(situation: Situation, answers: Mapping[str, str] | None = None, **changes: object) -> bool:
    """Keep what has changed on what is stored now, so that two tabs lose nothing of each other's.

    False, with the fault kept for the page, if it could not be saved.
    """

    def steps(learner: Learner) -> list[Step]:
        made = attempt(learner, situation)
        together = {**made.answers, **(answers or {})}
        value = made.model_copy(update={"answers": together, **changes}).model_dump(mode="json")
        return [Step(kind="attempt", key=situation.id, value=value)]

    return visit.amend(steps)


def answer(situation: Situation, fact: str, option: str) -> None:
    """Keep the answer to one question."""
    keep(situation, {fact: option})


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
