"""What the parties have decided in a phase, and what is still open."""

from __future__ import annotations

import streamlit as st

from components import saved_text
from components.i18n import _
from guidance.domain.change import Change
from guidance.domain.process import Phase


def show(phase: Phase) -> None:
    """One text a phase, shared by both parties."""
    st.header(_("Beslut och öppna frågor"), anchor=False)
    saved_text.show(
        f"decision-{phase.id}",
        _("Vad har ni bestämt i den här fasen, och vad är öppet?"),
        saved_text.at(
            Change(kind="decision", key=phase.id),
            lambda case: case.decisions.get(phase.id, ""),
        ),
    )
