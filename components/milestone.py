"""Where the questions pause: the quick check is done, or more answers change nothing."""

from __future__ import annotations

import streamlit as st

from components import routes, session
from components.assessing import Picture
from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from components.score_rows import verdict_words
from guidance.bootstrap import handbook, readings
from guidance.domain.interview import next_question, quick_open, unanswered


def _message(picture: Picture, more: str | None) -> str:
    facts = handbook().facts
    if more is None:
        return _(
            "Inga fler svar kan ändra utfallet, varken enligt den riktlinje ni valt eller enligt "
            "någon annan. Ni kan ändå svara på resten: svaren följer med till utkastet."
        )
    if quick_open(facts, picture.answers):
        return _("Ni har hoppat över frågor i snabbkollen. De avgör mest, så börja med dem.")
    left = len(unanswered(facts, picture.answers))
    return count(
        left,
        "Snabbkollen är klar. {n} fråga till gör bilden säkrare. Ni kan pausa när ni vill.",
        "Snabbkollen är klar. {n} frågor till gör bilden säkrare. Ni kan pausa när ni vill.",
    )


def show(picture: Picture) -> None:
    """What is known so far and the ways on."""
    more = next_question(readings(), picture.chosen, picture.answers)
    show_html(
        tag("p", text(verdict_words(picture.verdict)), "iop-lead"),
        tag("p", text(_message(picture, more))),
    )
    if st.button(_("Se bedömningen"), type="primary", key="see"):
        st.switch_page(routes.ASSESSMENT.file, query_params=session.link())
    if more is not None and st.button(_("Fortsätt med fler frågor"), key="more"):
        st.query_params[session.QUESTION_PARAM] = more
        st.rerun()
