"""Where the path leads when it is walked: one's own idea, and others at the table."""

from __future__ import annotations

import streamlit as st

from components import routes, session
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text


def show() -> None:
    """The two ways on."""
    st.header(_("Gå vidare"), anchor=False)
    words = _(
        "Nu kan du pröva en egen idé, eller samla alla som berörs i en workshop. Båda börjar med "
        "ett ärende."
    )
    show_html(tag("p", text(words)))
    with st.container(key="path-onward", horizontal=True):
        there = routes.TRY if session.token() else routes.START
        st.page_link(there.file, label=_("Pröva en idé"), query_params=session.link())
        st.page_link(routes.WORKSHOP.file, label=_("Led en workshop"), query_params=session.link())
