"""One phase of the process: what it is about, its questions, decisions and tasks, who does what."""

from __future__ import annotations

import streamlit as st

from components import (
    decisions,
    phase_place,
    process_steps,
    question_rows,
    research_factors,
    task_list,
)
from components.due_date import today
from components.i18n import _, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.phase_map import where
from components.source_details import sources
from components.terms import explained
from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.domain.conversation import neighbours
from guidance.domain.process import Phase


def _head(phase: Phase) -> None:
    title = said(phase.title)
    with st.container(key="page-head"):
        show_html(tag("p", text(where(phase)), "iop-eyebrow"))
        st.title(plain(title), anchor=False)
        show_html(
            tag("p", explained(said(phase.lead)), "iop-lead"), sources(phase.citations, title)
        )


def _way(phase: Phase, label: str, key: str) -> None:
    st.button(
        plain(label),
        key=key,
        on_click=phase_place.go,
        args=(phase.id,),
    )


def _ways_on(phase: Phase) -> None:
    before, after = neighbours(handbook().phases, phase)
    with st.container(key="walk", horizontal=True):
        if before is not None:
            label = _("Tillbaka: {phase}", phase=said(before.title))
            _way(before, label, "walk-back")
        if after is not None:
            label = _("Vidare: {phase}", phase=said(after.title))
            _way(after, label, "walk-on")


def show(case: Case, phase: Phase) -> None:
    """The phase."""
    _head(phase)
    left, right = st.columns([7, 5], gap="large")
    with left:
        question_rows.show(case, phase)
        decisions.show(phase)
        task_list.show(case, phase, today())
    with right:
        process_steps.show(phase, case.guideline)
        research_factors.show(phase)
    _ways_on(phase)
