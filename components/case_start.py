"""Beginning a case: who answers, by which guideline, what it is called."""

from __future__ import annotations

import streamlit as st

from components import error_notice, routes, session
from components.i18n import _, language, said
from components.words import view_name
from guidance.bootstrap import handbook, readings
from guidance.content.example import example_case
from guidance.domain.case import View
from guidance.domain.case_parts import COMMON
from guidance.domain.change import Change, as_changes
from guidance.domain.interview import next_question
from guidance.storage.errors import StorageError

_WHO: tuple[View, ...] = ("cso", "public", "agreed")


def begin(changes: list[Change], view: View, route: routes.Route) -> None:
    """Make the case, then go on to a page of it; says so if it cannot be saved."""
    try:
        token = session.start(changes)
    except StorageError as error:
        error_notice.show(error)
        return
    first = next_question(readings(), COMMON, {}) if route is routes.TRY else None
    link = session.link(
        {
            session.TOKEN_PARAM: token,
            session.VIEW_PARAM: view,
            session.QUESTION_PARAM: first or "",
        }
    )
    st.switch_page(route.file, query_params=link)


def _guideline(key: str) -> str:
    names = {key: said(guideline.name) for key, guideline in handbook().guidelines.items()}
    chosen = st.selectbox(
        _("Vilken riktlinje utgår ni från?"),
        list(names),
        format_func=names.__getitem__,
        key=f"{key}-guideline",
        help=_("Ni ser hur alla riktlinjer läser svaren och kan byta när som helst."),
    )
    return chosen or COMMON


def example(key: str) -> None:
    """The way into a copy of the example case."""
    if st.button(_("Öppna exemplet"), key=key):
        begin(as_changes(example_case()), "agreed", routes.ASSESSMENT)


def show(key: str) -> None:
    """The form that begins a case."""
    with st.form(key, border=False):
        view = st.radio(
            _("Vem svarar nu?"),
            _WHO,
            format_func={view: view_name(view) for view in _WHO}.__getitem__,
            key=f"{key}-view",
            horizontal=True,
        )
        title = st.text_input(
            _("Vad kallar ni samarbetet? (kan fyllas i senare)"), key=f"{key}-title", max_chars=200
        )
        guideline = _guideline(key)
        if st.form_submit_button(_("Börja med första frågan"), type="primary"):
            changes = [
                Change(kind="guideline", value=guideline),
                Change(kind="lang", value=language()),
            ]
            if title and title.strip():
                changes.append(Change(kind="title", value=title.strip()))
            begin(changes, view, routes.TRY)
