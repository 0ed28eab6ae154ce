"""Begins the quiz anew, after saying exactly what goes away."""

from __future__ import annotations

import streamlit as st

from components.i18n import _, count
from components.learn import quiz_round, visit
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.learning.learner import Learner, Step

_ASKED = "quiz-reset-asked"
_DONE = "quiz-reset-done"


def _ask(wanted: bool) -> None:
    st.session_state[_ASKED] = wanted
    st.session_state.pop(_DONE, None)


def _reset() -> None:
    """Take away every card; what else the learner has done stays."""
    if visit.amend(lambda now: [Step(kind="card", key=name) for name in now.cards]):
        st.session_state[_ASKED], st.session_state[_DONE] = False, True
        quiz_round.leave()


def _confirm(learner: Learner) -> None:
    number = len(learner.cards)
    what = count(
        number,
        "Ditt svar på en fråga glöms, och frågan kommer som ny igen.",
        "Dina svar på {n} frågor glöms, och frågorna kommer som nya igen.",
    )
    stays = _("Stegen och fallen som du har gått igenom står kvar. Det går inte att ångra.")
    body = tag("p", tag("strong", text(what))) + tag("p", text(stays))
    show_html(tag("div", body, "iop-box iop-tone-care"))
    with st.container(key="steps", horizontal=True):
        st.button(_("Behåll mina svar"), key="quiz-keep", on_click=_ask, args=(False,))
        st.button(_("Glöm och börja om"), key="quiz-forget", type="primary", on_click=_reset)


def show(learner: Learner) -> None:
    """The way to begin anew, in two steps; nothing where there is nothing to forget."""
    if st.session_state.pop(_DONE, False):
        words = _("Frågorna börjar om. Inga svar är kvar.")
        show_html(tag("p", text(words), "iop-quiz-missing", role="status"))
    if not learner.cards:
        return
    if st.session_state.get(_ASKED):
        _confirm(learner)
    else:
        st.button(
            _("Börja om med frågorna"), key="quiz-reset", type="tertiary", on_click=_ask,
            args=(True,),
        )  # fmt: skip
