"""A worked case: the story, one's own answers, and the guidelines' reading beside them."""

from __future__ import annotations

import streamlit as st

from components import layout, session
from components.i18n import _, said
from components.learn import (
    print_row,
    quiz_place,
    situation_attempt,
    situation_comparison,
    situation_list,
    situation_questions,
    situation_story,
)
from components.learn.situation_words import found
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Attempt, Learner
from guidance.domain.learning.situation import Situation


def _back() -> None:
    """To the step that asked for this case, else to the path."""
    lesson = quiz_place.lesson()
    if lesson is None:
        situation_list.link_to(None, _("Lär dig"), key="case-up")
        return
    with st.container(key="case-up"):
        quiz_place.go_back(lesson)


def _heading(situation: Situation, part: str) -> None:
    """Which case of how many, and its title; focus follows."""
    layout.subject("lar_dig", "fall", situation.id, part)
    every = handbook().situations
    number, total = every.index(situation) + 1, len(every)
    words = _("Fall {number} av {total}", number=number, total=total)
    with st.container(key="case-head"):
        show_html(tag("p", text(words), "iop-eyebrow"))
        st.title(plain(said(situation.title)), anchor=False)


def _assumed(situation: Situation) -> str:
    found = situation_story.assumptions(situation, every=False)
    return tag("h2", text(_("Det här antar vi")), "iop-small-heading") + found if found else ""


def _answering(situation: Situation, made: Attempt) -> None:
    """The story beside the questions."""
    left, right = st.columns([7, 5], gap="large")
    with left, st.container(key="case-story"):
        show_html(situation_story.story(situation, opened=False), _assumed(situation))
    with right, st.container(key="case-yours"):
        situation_questions.show(situation, made)


def show(learner: Learner) -> None:
    """The case that the address names, at the questions or at the comparison."""
    situation = found(st.query_params.get(session.SITUATION_PARAM, ""))
    _back()
    if situation is None:
        layout.subject("lar_dig", "fall")
        st.title(_("Fallet finns inte"), anchor=False)
        situation_list.missing(learner)
        return
    made = situation_attempt.attempt(learner, situation)
    if situation_attempt.is_comparing() and situation_attempt.is_begun(made):
        _heading(situation, situation_attempt.COMPARISON)
        situation_comparison.show(learner, situation, made)
        print_row.situation(situation)
        return
    _heading(situation, "")
    _answering(situation, made)
    print_row.situation(situation)
