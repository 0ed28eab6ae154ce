"""The frame around every page: the way through, who answers, language, and what is saved."""

from __future__ import annotations

import streamlit as st

from components import focus, routes, session
from components.i18n import _, language
from components.markup import show as show_html
from components.markup import tag, text
from components.routes import Route


def _language_link(here: Route) -> None:
    other, label = ("en", "In English") if language() == "sv" else ("", "På svenska")
    st.page_link(
        here.file, label=label, query_params=session.same_address({session.LANG_PARAM: other})
    )


def _link(route: Route, here: Route) -> None:
    key = "nav-here" if route is here else f"nav-{route.path}"
    with st.container(key=key, width="content"):
        st.page_link(route.file, label=_(route.title), query_params=session.link())


def header(here: Route) -> None:
    """The way through the guide; links keep the case."""
    with st.container(key="topbar", horizontal=True, vertical_alignment="center"):
        with st.container(key="brand", width="content"):
            st.page_link(routes.START.file, label="IOP-guiden", query_params=session.link())
        if session.token():
            with st.container(key="nav", horizontal=True, width="stretch"):
                for route in routes.OF_A_CASE:
                    _link(route, here)
        with st.container(key="guide", horizontal=True, width="content"):
            for route in routes.OF_EVERYBODY:
                _link(route, here)
        with st.container(key="lang", width="content"):
            _language_link(here)


def footer() -> None:
    """What the guide is and is not."""
    show_html(
        tag(
            "footer",
            tag(
                "p",
                text(
                    _(
                        "IOP-guiden är ett stöd för samtal och ger ingen juridisk rådgivning. "
                        "Spara inte känsliga personuppgifter här."
                    )
                ),
            ),
            "iop-footer",
        )
    )


def subject(*parts: str, reached: str = "") -> None:
    """What the page is about now, and what is reached within it, so that focus follows."""
    focus.show("/".join((language(), *parts)), reached)
