"""All questions and their answers by theme, each one step away."""

from __future__ import annotations

import streamlit as st

from components import routes, session
from components.i18n import said
from components.markup import plain
from components.words import answer_label
from guidance.bootstrap import handbook
from guidance.domain.case import Answers
from guidance.domain.interview import asked


def show(answers: Answers) -> None:
    """Every question that applies, with what was answered."""
    applies = asked(handbook().facts, answers)
    with st.container(key="overview-list"):
        _rows(answers, applies)


def _rows(answers: Answers, applies: list[str]) -> None:
    facts = handbook().facts
    for theme in handbook().themes:
        st.subheader(said(theme.title), anchor=False)
        for fact_id in (f for f in applies if facts[f].theme == theme.id):
            answer = answer_label(fact_id, answers.get(fact_id))
            st.page_link(
                routes.TRY.file,
                label=f"**{plain(said(facts[fact_id].name))}**: {plain(answer)}",
                query_params=session.link({session.QUESTION_PARAM: fact_id}),
            )
