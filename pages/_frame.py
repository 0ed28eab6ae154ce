"""The script of the app: what surrounds every page, and the choice of page."""

from __future__ import annotations

import streamlit as st

from components import layout, routes, session, terms
from components.i18n import _

st.set_page_config(page_title="IOP-guiden", layout="wide", initial_sidebar_state="collapsed")
pages = {
    route: st.Page(
        route.file, title=_(route.title), url_path=route.path, default=route is routes.START
    )
    for route in routes.ALL
}
page = st.navigation(list(pages.values()), position="hidden")
here = next(route for route, candidate in pages.items() if candidate == page)
session.keep_address()
terms.reset()
layout.header(here)
page.run()
layout.footer()
terms.listen()
