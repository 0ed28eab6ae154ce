"""The process as a picture to walk around in."""

from __future__ import annotations

import streamlit as st

from components import layout
from components.i18n import _


def show() -> None:
    """The whole of it."""
    layout.subject("lar_dig", "process_map")
    st.title(_("Lär dig"), anchor=False)
