"""The step that Pröva shows now: a question, a pause, or the list of all questions."""

from __future__ import annotations

import streamlit as st

from components import milestone, question, question_overview, session
from components.assessing import Picture, picture
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import handbook, readings
from guidance.domain.fact import Fact
from guidance.domain.interview import after, before, next_question, progress, quick_open

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


def show(now: Picture, step: str) -> None:
    """The step."""
    if step == PAUSE:
        st.title(_("Så här långt"), anchor=False)
        milestone.show(now)
        _overview_button()
    elif step == OVERVIEW:
        st.title(_("Alla frågor"), anchor=False)
        question_overview.show(now.answers)
    else:
        _question(now, handbook().facts[step])


def _question(now: Picture, fact: Fact) -> None:
    _progress(now)
    st.title(said(fact.question), anchor=False)
    question.show(fact, session.view(), now.answers.get(fact.id))
    if st.session_state.get(_UNANSWERED) == fact.id:
        st.session_state.pop(_UNANSWERED)
        st.warning(_("Välj ett svar först. Är ni osäkra går det bra med Vet inte."))
    with st.container(key="steps", horizontal=True):
        st.button(_("Tillbaka"), key="back", on_click=_back, args=(fact.id,))
        st.button(_("Nästa"), key="next", type="primary", on_click=_next, args=(fact.id,))
    _saved_line(now, fact)
    question.why(fact)
    _overview_button()


def _progress(now: Picture) -> None:
    facts = handbook().facts
    done, total = progress(facts, now.answers)
    name = _("Snabbkollen") if quick_open(facts, now.answers) else _("Alla frågor")
    words = _("{name}: {done} av {total} besvarade", name=name, done=done, total=total)
    share = round(100 * done / total) if total else 100
    show_html(
        tag("p", text(words), "iop-eyebrow"),
        tag(
            "div",
            tag("span", "", style=f"width:{share}%"),
            "iop-progress",
            aria_hidden="true",
        ),
    )


def _saved_line(now: Picture, fact: Fact) -> None:
    keys = tag("span", text(_("Siffrorna väljer svar, Enter går vidare.")), "iop-keys")
    saved = text(_("Svaret är sparat.")) + " " if now.answers.get(fact.id) is not None else ""
    show_html(tag("p", saved + keys, "iop-note"))


def _overview_button() -> None:
    st.button(_("Visa alla frågor"), key="overview", type="tertiary", on_click=_go, args=(OVERVIEW,))


def _go(step: str) -> None:
    st.query_params[session.QUESTION_PARAM] = step


def _back(here: str) -> None:
    answers = session.case().answers(session.view())
    _go(before(handbook().facts, answers, here) or here)


def _next(here: str) -> None:
    """On to the next question, by what is saved now: a quick click may run ahead of the screen."""
    now = picture(session.case(), session.view())
    facts = handbook().facts
    if now.answers.get(here) is None:
        st.session_state[_UNANSWERED] = here
        return
    if ahead := after(facts, now.answers, here):
        _go(ahead)
        return
    quick_done = facts[here].quick and not quick_open(facts, now.answers)
    following = None if quick_done else next_question(readings(), now.chosen, now.answers)
    _go(following or PAUSE)
