"""The facilitator's console: what is on, what comes, notes, numbers."""

from __future__ import annotations

import streamlit as st

from components import layout
from components.i18n import _
from guidance.domain.case import Case
from guidance.workshop.room import Room


def show(case: Case, room: Room) -> None:
    """The whole of it."""
    layout.subject("workshop", "console")
    st.title(_("Workshop"), anchor=False)
