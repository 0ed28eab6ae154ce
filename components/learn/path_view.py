"""All steps, worked cases and the quiz, and how far one has come."""

from __future__ import annotations

import streamlit as st

from components import layout
from components.i18n import _
from guidance.domain.learning.learner import Learner


def show(learner: Learner) -> None:
    """The whole of it."""
    del learner
    layout.subject("lar_dig", "path_view")
    st.title(_("Lär dig"), anchor=False)
