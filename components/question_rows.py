"""The discussion questions of a phase, each with what has been noted; one opens at a time."""

from __future__ import annotations

import streamlit as st

from components import phase_place
from components.i18n import _, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.party_name import PARTIES, party_name
from components.question_words import asked, document_name, original
from guidance.bootstrap import handbook
from guidance.domain.case import Case, Talk
from guidance.domain.conversation import (
    OURS,
    is_noted,
    next_open,
    noted,
    phase_questions,
    questions_in_order,
    talk_about,
)
from guidance.domain.process import Phase, Question


def _state(talk: Talk) -> tuple[str, str]:
    """A sign and a word for how far the parties have come with a question."""
    if talk.agreed.strip():
        return "✓", _("Gemensam anteckning")
    if talk.cso.strip() and talk.public.strip():
        return "◐", _("Båda har antecknat, inget gemensamt än")
    if is_noted(talk):
        return "◔", _("En part har antecknat")
    return "○", _("Ingen anteckning än")


def _voices(case: Case, talk: Talk) -> str:
    """What is agreed; until then what each party has written."""
    if talk.agreed.strip():
        return tag("p", text(talk.agreed.strip()), "iop-excerpt")
    notes = ((party_name(case, p), talk.note(p).strip()) for p in PARTIES)
    return "".join(
        tag("p", tag("strong", text(name) + ": ") + text(note), "iop-excerpt")
        for name, note in notes
        if note
    )


def _row(case: Case, question: Question) -> None:
    talk = talk_about(case, question.id)
    sign, words = _state(talk)
    with st.container(key=f"question-{question.id}"):
        st.button(
            plain(asked(question)),
            key=f"open-{question.id}",
            type="tertiary",
            on_click=phase_place.go,
            args=(question.phase, question.id),
        )
        mark = tag("span", sign, "iop-sign", aria_hidden="true")
        show_html(
            original(question),
            tag("p", mark + text(words), "iop-note"),
            _voices(case, talk),
        )


def _begin(case: Case, phase: Phase) -> None:
    """The main way on: to the first question without a note."""
    order = questions_in_order(handbook(), phase)
    following = next_open(case, order)
    if following is None:
        return
    is_begun = noted(case, order) > 0
    words = _("Fortsätt med nästa öppna fråga") if is_begun else _("Börja med första frågan")
    st.button(
        words,
        key="begin",
        type="primary",
        on_click=phase_place.go,
        args=(phase.id, following.id),
    )


def show(case: Case, phase: Phase) -> None:
    """Document by document; says so where a document has none."""
    st.header(_("Frågor att prata om"), anchor=False)
    if phase.silent is not None:
        show_html(tag("p", text(said(phase.silent)), "iop-silent"))
    _begin(case, phase)
    for group in phase_questions(handbook(), phase):
        name = document_name(group.document)
        title = _("Guidens egna frågor") if group.document == OURS else name
        st.subheader(title, anchor=False)
        for question in group.questions:
            _row(case, question)
