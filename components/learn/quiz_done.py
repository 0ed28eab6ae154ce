"""Nothing is due and nothing is new: when the next question comes back, and what else to do."""

from __future__ import annotations

import streamlit as st

from components import layout, routes, session
from components.i18n import _, count
from components.learn import quiz_place, quiz_progress, quiz_round, visit
from components.learn.quiz_place import Place
from components.learn.quiz_when import when
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.quiz import AREAS
from guidance.domain.learning.repetition import due, next_time


def waiting(learner: Learner, place: Place) -> int:
    """How many questions of a place there are to answer now: those that came back and new ones."""
    asked = quiz_place.questions(place)
    fresh = sum(question.id not in learner.cards for question in asked)
    return fresh + len(due(learner.cards, asked, quiz_round.now()))


def show(learner: Learner, place: Place) -> None:
    """The pause, with the other areas that have something now."""
    layout.subject("lar_dig", "prov", "paus", place)
    show_html(tag("p", text(quiz_place.name(place)), "iop-eyebrow"))
    st.title(_("Klart för nu"), anchor=False)
    back = next_time(learner.cards, quiz_place.questions(place))
    if back is not None:
        lead = _(
            "Du har svarat på allt som är framme. Nästa fråga kommer tillbaka {when}.",
            when=when(back, quiz_round.now()),
        )
        show_html(tag("p", text(lead), "iop-lead"))
    _elsewhere(learner)
    quiz_progress.show(learner)


def _elsewhere(learner: Learner) -> None:
    st.header(_("Under tiden"), anchor=False)
    lesson = quiz_place.lesson()
    with st.container(key="quiz-elsewhere"):
        if lesson:
            quiz_place.go_back(lesson)
        for area in AREAS:
            number = waiting(learner, area)
            if number:
                label = count(number, "1 fråga", "{n} frågor")
                quiz_place.go_to(area, f"{quiz_place.name(area)}: {label}")
        st.page_link(
            routes.LEARN.file, label=_("Stegen och fallen i Lär dig"), query_params=visit.link()
        )
        back = visit.link(**{session.RETURN_PARAM: lesson.id if lesson else ""})
        st.page_link(routes.SOURCES.file, label=_("Slå upp det i Källor"), query_params=back)
