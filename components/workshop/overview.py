"""All workshops of the case, and the way to a new one."""

from __future__ import annotations

import streamlit as st

from components import layout
from components.i18n import _
from guidance.domain.case import Case


def show(case: Case) -> None:
    """The whole of it."""
    layout.subject("workshop", "overview")
    st.title(_("Workshop"), anchor=False)
