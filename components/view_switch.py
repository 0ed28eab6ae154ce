"""Who answers in this visit: shown on every page of a case, and switched in one step."""

from __future__ import annotations

import streamlit as st

from components import outline_nav, routes, session
from components.i18n import _
from components.words import view_name
from guidance.domain.case import VIEWS, Case

_KEY = "view-switch"


def _switch() -> None:
    st.query_params[session.VIEW_PARAM] = st.session_state[_KEY]


def _name(case: Case) -> None:
    """The cooperation's name; while it has none, the way to where it gets one."""
    if case.title.strip():
        st.text(case.title)
        return
    asked = session.link({session.SECTION_PARAM: outline_nav.NAMES})
    st.page_link(routes.OUTLINE.file, label=_("Namnlöst samarbete"), query_params=asked)


def show(case: Case) -> None:
    """The switch, with the cooperation's name before it."""
    with st.container(key="who", horizontal=True, vertical_alignment="center"):
        _name(case)
        st.session_state[_KEY] = session.view()
        st.segmented_control(
            _("Vem svarar"),
            VIEWS,
            format_func={view: view_name(view) for view in VIEWS}.__getitem__,
            key=_KEY,
            on_change=_switch,
            required=True,
            label_visibility="collapsed",
        )
