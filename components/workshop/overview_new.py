"""Making a workshop: with a first plan out of the case, or with an empty one."""

from __future__ import annotations

import streamlit as st

from components import session
from components.i18n import _, language
from components.workshop import visit
from guidance.bootstrap import handbook, readings
from guidance.domain.case import Case
from guidance.domain.workshop.plan import Plan
from guidance.domain.workshop.proposal import propose


def first_plan(case: Case, *, is_empty: bool = False) -> Plan:
    """The plan that a new workshop of the case begins with."""
    book = handbook()
    return Plan(
        title=case.title,
        lang=language(),
        guideline=book.guideline_of(case),
        items=() if is_empty else propose(book, case, readings()),
    )


def _make(case: Case, is_empty: bool) -> None:
    """Make it and open its plan."""
    made = visit.create(first_plan(case, is_empty=is_empty))
    if made is not None:
        st.query_params[session.ROOM_PARAM] = str(made.id)


def show(case: Case) -> None:
    """The main way, and the way without a proposal."""
    with st.container(key="workshop-new", horizontal=True, vertical_alignment="center"):
        st.button(
            _("Planera en workshop"),
            key="workshop-plan",
            type="primary",
            on_click=_make,
            args=(case, False),
        )
        st.button(
            _("Börja med en tom plan"),
            key="workshop-plan-empty",
            type="tertiary",
            on_click=_make,
            args=(case, True),
        )
