"""The step that Pröva shows now: a question, a pause, or the list of all questions."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import (
    error_notice,
    milestone,
    outcome_panel,
    question,
    question_overview,
    session,
)
from components.assessing import Picture, picture
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.progress_bar import progress_bar
from components.terms import explained
from guidance.bootstrap import handbook, readings
from guidance.domain.fact import Fact
from guidance.domain.interview import before, following, next_question, progress, quick_open

PAUSE = "paus"
OVERVIEW = "alla"
_UNANSWERED = "unanswered"


def subject(now: Picture) -> str:
    """What the step is about: a fact's id, or the pause or the overview."""
    asked = st.query_params.get(session.QUESTION_PARAM, "")
    if asked in handbook().facts or asked in {PAUSE, OVERVIEW}:
        session.unpin()
        return asked
    return session.pinned(next_question(readings(), now.chosen, now.answers) or PAUSE)


class Places(NamedTuple):
    """What an answer moves outside its own place; each holds one piece of HTML."""

    progress: DeltaGenerator
    saved: DeltaGenerator
    outcome: DeltaGenerator


def show(now: Picture, step: str, outcome: DeltaGenerator) -> None:
    """The step, with the outcome in its place at the side."""
    if step in handbook().facts:
        _question(handbook().facts[step], outcome)
        return
    outcome.html(outcome_panel.html(now))
    if step == PAUSE:
        st.title(_("Så här långt"), anchor=False)
        milestone.show(now)
        _overview_button()
    else:
        st.title(_("Alla frågor"), anchor=False)
        question_overview.show(now.answers)


def _question(fact: Fact, outcome: DeltaGenerator) -> None:
    progress_line = st.empty()
    st.title(said(fact.question), anchor=False)
    show_html(tag("p", explained(said(fact.help)), "iop-help"))
    answer = st.container(key="answer")
    _buttons(fact)
    saved_line = st.empty()
    question.why(fact)
    _overview_button()
    with answer:
        _live(fact.id, Places(progress_line, saved_line, outcome))


@st.fragment
def _live(fact_id: str, places: Places) -> None:
    """The answer and all that moves with it: a click draws nothing else anew."""
    fact = handbook().facts[fact_id]
    now = picture(session.case(), session.view())
    places.outcome.html(outcome_panel.html(now))
    places.progress.html(_progress(now))
    places.saved.html(_saved_line(now, fact))
    fault = session.failure()
    if fault is not None:
        error_notice.show(fault)
    question.show(fact, session.view(), now.answers.get(fact_id))


def _buttons(fact: Fact) -> None:
    if st.session_state.get(_UNANSWERED) == fact.id:
        st.session_state.pop(_UNANSWERED)
        st.warning(_("Välj ett svar först. Är ni osäkra går det bra att svara ”Vet inte”."))
    with st.container(key="steps", horizontal=True):
        st.button(_("Tillbaka"), key="back", on_click=_back, args=(fact.id,))
        st.button(_("Nästa"), key="next", type="primary", on_click=_next, args=(fact.id,))


def _progress(now: Picture) -> str:
    facts = handbook().facts
    done, total = progress(facts, now.answers)
    name = _("Snabbkollen") if quick_open(facts, now.answers) else _("Alla frågor")
    words = _("{name}: {done} av {total} besvarade", name=name, done=done, total=total)
    share = round(100 * done / total) if total else 100
    return tag("p", text(words), "iop-eyebrow") + progress_bar(share)


def _saved_line(now: Picture, fact: Fact) -> str:
    keys = tag("span", text(_("Siffrorna väljer svar, Enter går vidare.")), "iop-keys")
    saved = text(_("Svaret är sparat.")) + " " if now.answers.get(fact.id) is not None else ""
    return tag("p", saved + keys, "iop-note")


def _overview_button() -> None:
    st.button(
        _("Visa alla frågor"), key="overview", type="tertiary", on_click=_go, args=(OVERVIEW,)
    )


def _go(step: str) -> None:
    st.query_params[session.QUESTION_PARAM] = step


def _back(here: str) -> None:
    answers = session.case().answers(session.view())
    _go(before(handbook().facts, answers, here) or here)


def _next(here: str) -> None:
    """On to the next question, by what is saved now: a quick click may run ahead of the screen."""
    now = picture(session.case(), session.view())
    if now.answers.get(here) is None:
        st.session_state[_UNANSWERED] = here
    else:
        _go(following(readings(), now.chosen, now.answers, here) or PAUSE)
