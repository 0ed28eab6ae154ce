"""Which phase a visit is in: from the address; and the ways about."""

from __future__ import annotations

import streamlit as st

from components import session
from guidance.bootstrap import handbook
from guidance.domain.conversation import questions_in_order
from guidance.domain.process import Phase, Question


def go(phase: str, question: str = "") -> None:
    """Go to a phase, or a question in it, on the same page; the address keeps the place.

    A link to the page that one is on does not change the address (Streamlit 1.67), so the ways
    about on a page are buttons that call this.
    """
    place = {session.PHASE_PARAM: phase, session.QUESTION_PARAM: question}
    kept = {key: value for key, value in st.query_params.items() if key not in place}
    st.query_params.from_dict(kept | {key: value for key, value in place.items() if value})


def asked_question() -> Question | None:
    """The discussion question that the address names, if there is such a one."""
    asked = st.query_params.get(session.QUESTION_PARAM, "")
    book = handbook()
    every = (question for phase in book.phases for question in questions_in_order(book, phase))
    return next((question for question in every if question.id == asked), None)


def asked_phase() -> Phase | None:
    """The phase that the address names, if there is such a one."""
    asked = st.query_params.get(session.PHASE_PARAM, "")
    return next((phase for phase in handbook().phases if phase.id == asked), None)


def current_phase(question: Question | None) -> Phase:
    """The question's phase, else the one asked for, else the first."""
    if question is None:
        return asked_phase() or handbook().phases[0]
    return next(phase for phase in handbook().phases if phase.id == question.phase)
