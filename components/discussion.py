"""One discussion question at a time, large enough for a room, with its notes."""

from __future__ import annotations

import streamlit as st

from components import party_notes, phase_place, session
from components.i18n import _, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.question_words import asked, origin, original
from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.domain.conversation import neighbours, questions_in_order
from guidance.domain.process import Phase, Question


def _feeds(question: Question) -> str:
    """Under which headings of the draft the notes come back."""
    sections = handbook().sections
    titles = ", ".join(said(sections[s].title) for s in question.feeds if s in sections)
    if not titles:
        return ""
    words = _("Det gemensamma följer med till avtalsutkastet: {titles}.", titles=titles)
    return tag("p", text(words), "iop-note")


def _way(label: str, key: str, phase: str, question: str = "", *, main: bool = False) -> None:
    st.button(
        plain(label),
        key=key,
        type="primary" if main else "secondary",
        on_click=phase_place.go,
        args=(phase, question),
    )


def _ways_on(phase: Phase, question: Question) -> None:
    before, after = neighbours(questions_in_order(handbook(), phase), question)
    with st.container(key="walk", horizontal=True):
        if before is not None:
            _way(_("Föregående fråga"), "walk-back", phase.id, before.id)
        if after is not None:
            _way(_("Nästa fråga"), "walk-on", phase.id, after.id, main=True)
        else:
            _way(_("Klart, tillbaka till fasen"), "walk-up-end", phase.id, main=True)


def show(case: Case, phase: Phase, question: Question) -> None:
    """The question, where it stands, the notes and the ways on."""
    order = questions_in_order(handbook(), phase)
    title = said(phase.title)
    with st.container(key="up"):
        _way(_("Tillbaka till {phase}", phase=title), "walk-up", phase.id)
    place = _(
        "{phase}, fråga {n} av {total}",
        phase=title,
        n=order.index(question) + 1,
        total=len(order),
    )
    with st.container(key="asked"):
        show_html(tag("p", text(place), "iop-eyebrow"))
        st.title(plain(asked(question)), anchor=False)
        show_html(original(question), tag("p", origin(question), "iop-note"))
    with st.container(key="notes"):
        party_notes.show(case, question, session.view())
    show_html(_feeds(question))
    _ways_on(phase, question)
