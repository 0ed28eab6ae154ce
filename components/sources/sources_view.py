"""The parts of Källor, the one that the address asks for, and the search above them."""

from __future__ import annotations

import streamlit as st

from components import layout
from components.i18n import _


def show() -> None:
    """The whole of it."""
    layout.subject("kallor")
    st.title(_("Källor"), anchor=False)
