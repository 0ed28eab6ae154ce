"""The process as a picture to walk in: a step a phase, the one shown marked in words."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components import phase_place
from components.i18n import _, said
from components.markup import plain
from guidance.bootstrap import handbook
from guidance.domain.conversation import is_apart
from guidance.domain.process import Phase

APART = "↻"
WHOLE = "≡"


def phase_number(phase: Phase) -> str:
    """Its place in the order, or a sign for the phase that stands apart."""
    book = handbook()
    if is_apart(book, phase):
        return APART
    return str([p.id for p in book.phases if not is_apart(book, p)].index(phase.id) + 1)


def where(phase: Phase) -> str:
    """Where in the process, and whose phase it is."""
    book = handbook()
    source = said(book.sources[phase.origin].short)
    if is_apart(book, phase):
        return _("Kan komma när som helst, ur {source}", source=source)
    total = sum(not is_apart(book, other) for other in book.phases)
    place = _("Fas {n} av {total}", n=phase_number(phase), total=total)
    return place + ", " + _("ur {source}", source=source)


def _step(phase: str, current: str, sign: str, title: str, words: str) -> None:
    """One step; its key carries whether it is the one shown."""
    shown = _("Visas nu") + ". " if phase == current else ""
    state = "here" if phase == current else "step"
    st.button(
        f"**{sign}** {plain(title)} :small[{plain(shown + words)}]",
        key=f"phase-{state}-{phase or 'whole'}",
        type="tertiary",
        on_click=phase_place.go,
        args=(phase,),
    )


def show(current: str, words: Mapping[str, str], whole: str = "") -> None:
    """A step a phase with a few words under each; first one for all phases if ``whole`` says so."""
    book = handbook()
    with st.container(key="phase-map", horizontal=True):
        if whole:
            _step("", current, WHOLE, _("Alla faser"), whole)
        for phase in book.phases:
            note = words[phase.id]
            if is_apart(book, phase):
                note = _("Kan komma när som helst.") + " " + note
            title = said(phase.title)
            _step(phase.id, current, phase_number(phase), title, note)
