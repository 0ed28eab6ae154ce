"""The start of the quiz: how it works, the areas to choose from, and how far one has come."""

from __future__ import annotations

import streamlit as st

from components import layout, session
from components.i18n import _, count
from components.learn import path_link, quiz_done, quiz_place, quiz_progress, quiz_reset
from components.learn.quiz_place import ALL
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.domain.learning.learner import Learner


def show(learner: Learner) -> None:
    """The whole of it."""
    layout.subject("lar_dig", "prov")
    st.title(_("Öva på frågor"), anchor=False)
    _how()
    with st.container(key="quiz-begin"):
        quiz_place.go_to(ALL, _begin_words(learner))
    lesson = quiz_place.lesson()
    if lesson:
        with st.container(key="quiz-start-ways"):
            quiz_place.go_back(lesson)
    _areas(learner)
    _keeping()
    quiz_reset.show(learner)


def _how() -> None:
    number = len(quiz_place.questions(ALL))
    how = _(
        "Du får en fråga i taget och ser direkt vad som stämde och var det står. Det du missar "
        "kommer snart tillbaka, och det du kan kommer senare."
    )
    nobody = _(
        "Här finns {n} frågor. Inget betygsätts, inget visas för någon annan, och du kan sluta när "
        "du vill.",
        n=number,
    )
    show_html(tag("p", text(how), "iop-lead"), tag("p", text(nobody)))


def _begin_words(learner: Learner) -> str:
    if not learner.cards:
        return _("Börja med alla områden blandade")
    return _("Fortsätt med alla områden blandade")


def _areas(learner: Learner) -> None:
    """Each area as a link with its picture."""
    st.header(_("Områden"), anchor=False)
    with st.container(key="quiz-areas"):
        for area in quiz_progress.areas(learner):
            with st.container(key=f"quiz-area-{area.area}"):
                quiz_place.go_to(area.area, plain(quiz_place.name(area.area)))
                now = quiz_done.waiting(learner, area.area)
                words = quiz_progress.words(area)
                if area.seen and now:
                    words += " · " + count(now, "1 framme nu", "{n} framme nu")
                show_html(tag("p", text(words), "iop-note") + quiz_progress.bar(area))
    show_html(quiz_progress.legend())


def _keeping() -> None:
    """How one comes back; the link is ready to copy as soon as there is one."""
    st.header(_("Så kommer du tillbaka"), anchor=False)
    if session.learner():
        words = _(
            "Dina svar finns i länken här, utan konto. Spara den, så fortsätter du där du slutade. "
            "Den som har länken kan se och ändra svaren."
        )
        show_html(tag("p", text(words)))
        path_link.field()
        return
    words = _(
        "När du har svarat på den första frågan får du en egen länk, som då står överst i "
        "webbläsaren. Spara den, så fortsätter du där du slutade. Inget konto behövs."
    )
    show_html(tag("p", text(words)))
