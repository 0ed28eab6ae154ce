"""One question of the quiz, and in the same place what an answer to it was worth."""

from __future__ import annotations

import streamlit as st

from components import layout
from components.citation_list import citations
from components.i18n import _, count, said
from components.learn import quiz_answer, quiz_feedback, quiz_place, quiz_round
from components.learn.quiz_round import Put
from components.learn.quiz_when import when
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.lesson import Lesson, QuizActivity
from guidance.domain.learning.quizzing import Answer, Posed, mark

_MISSING = "quiz-missing"


def show(learner: Learner, put: Put) -> None:
    """The question, open or answered, and the ways on from it."""
    posed = put.posed
    reached = "answered" if put.answer is not None else ""
    layout.subject("lar_dig", "prov", put.question, str(put.reps), reached=reached)
    _head(learner, put, posed)
    if put.answer is None:
        _open(put, posed)
    else:
        _answered(learner, put, posed, put.answer)
    _ways(put)


def _head(learner: Learner, put: Put, posed: Posed) -> None:
    area = posed.question.area
    asked = quiz_place.questions(area)
    seen = sum(question.id in learner.cards for question in asked)
    parts = (
        quiz_place.name(area),
        _("{seen} av {total} sedda", seen=seen, total=len(asked)),
        _("Har varit uppe förut") if put.reps else _("Ny fråga"),
    )
    show_html(tag("p", text(" · ".join(parts)), "iop-eyebrow"))
    st.title(said(posed.question.text), anchor=False)
    if posed.shown:
        show_html(tag("p", text(said(posed.shown)), "iop-quiz-shown"))
    if posed.quote:
        show_html(tag("blockquote", tag("q", text(posed.quote.quote), lang="sv"), "iop-quiz-shown"))
    show_html(tag("p", text(quiz_answer.help_words(posed)), "iop-help"))


def _open(put: Put, posed: Posed) -> None:
    with st.form(f"quiz-{put.name}", border=False):
        with st.container(key="answer"), st.container(key=f"answer-{put.name}"):
            quiz_answer.show(put, posed)
        with st.container(key="steps"), st.container(key="next"):
            st.form_submit_button(
                _("Svara"), key=f"submit-{put.name}", type="primary", on_click=_answer, args=(put,)
            )
    if st.session_state.get(_MISSING) == put.name:
        show_html(tag("p", text(quiz_answer.missing(put, posed)), "iop-quiz-missing", role="alert"))
    keys = tag("span", text(quiz_answer.keys_words(posed)), "iop-keys")
    show_html(tag("p", keys, "iop-note"))


def _answer(put: Put) -> None:
    given = quiz_answer.given(put, put.posed)
    st.session_state[_MISSING] = put.name if given is None else None
    if given is not None:
        quiz_round.answer(put, given)


def _answered(learner: Learner, put: Put, posed: Posed, answer: Answer) -> None:
    marked = mark(posed, answer)
    feedback = tag("h2", text(quiz_feedback.headline(posed, marked)), tabindex="-1")
    details = quiz_feedback.details(posed, marked)
    feedback += tag("p", text(details)) if details else ""
    feedback += tag("p", text(said(posed.question.feedback)))
    feedback += tag("p", text(_comes_back(learner, put)), "iop-note")
    section = tag("section", feedback, "iop-answered iop-quiz-feedback")
    with st.container(key="answer"):
        show_html(quiz_feedback.rows(posed, answer, marked) + section)
    with st.container(key="steps", horizontal=True), st.container(key="next", width="content"):
        st.button(_("Nästa fråga"), key=f"on-{put.name}", type="primary", on_click=quiz_round.go_on)
    source = tag("h2", text(_("Var det står")), "iop-small-heading")
    show_html(source + citations(posed.question.citations))


def _comes_back(learner: Learner, put: Put) -> str:
    """When the question is put again; its card is in the record before this is drawn."""
    due = learner.cards[put.question].due
    return _(
        "Ditt svar är sparat. Frågan kommer tillbaka {when}.", when=when(due, quiz_round.now())
    )


def _ways(put: Put) -> None:
    """Back to the step that asked for some questions, and to the start."""
    lesson = quiz_place.lesson()
    with st.container(key="quiz-question-ways", horizontal=True):
        if lesson:
            quiz_place.go_back(lesson)
        quiz_place.go_to(None, _("Alla områden och hur långt du har kommit"))
    done = quiz_round.count(put.place)
    if done:
        show_html(tag("p", text(_done_words(put, lesson, done)), "iop-note"))


def _done_words(put: Put, lesson: Lesson | None, done: int) -> str:
    """How many have been answered since the visit came here, and whether the step has its own."""
    words = count(
        done, "Du har svarat på en fråga den här gången.", "Du har svarat på {n} den här gången."
    )
    asked = lesson.activity if lesson else None
    if isinstance(asked, QuizActivity) and asked.area == put.place and done >= asked.count:
        words += " " + _("Det var alla som steget bad om. Fortsätt om du vill.")
    return words
