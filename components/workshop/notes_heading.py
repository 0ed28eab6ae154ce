"""Chooses the heading that a note stands under: one that there is, or a new one."""

from __future__ import annotations

import streamlit as st

from components.i18n import _
from components.markup import plain
from components.workshop import visit
from guidance.bootstrap import rooms
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import KeptNote, Room

_OPEN = "notes-heading-open"
MAX_HEADING = 80


def is_open(note: int) -> bool:
    """Whether the choice stands open for this note."""
    return st.session_state.get(_OPEN) == note


def toggle(note: int) -> None:
    """Open or close the choice."""
    st.session_state[_OPEN] = None if is_open(note) else note


def _group(room: Room, note: int, heading: str) -> None:
    words = " ".join(heading.split())[:MAX_HEADING]
    if visit.attempt(lambda: rooms().group_note(room.id, note, words)) is not None:
        st.session_state[_OPEN] = None


def _new(room: Room, note: int, key: str) -> None:
    if words := str(st.session_state.get(key) or "").strip():
        _group(room, note, words)


def _choice(room: Room, note: KeptNote, label: str, key: str, heading: str) -> None:
    st.button(plain(label), key=key, on_click=_group, args=(room, note.id, heading))


def show(room: Room, item: Item, note: KeptNote) -> None:
    """The headings that there are, none, and a field for a new one."""
    headings = {other.heading for other in rooms().notes(room.id, item.id)} - {"", note.heading}
    with st.container(key="heading-choice"):
        with st.container(key="heading-old", horizontal=True):
            for number, heading in enumerate(sorted(headings)):
                _choice(room, note, heading, f"heading-{number}", heading)
            if note.heading:
                _choice(room, note, _("Ingen rubrik"), "heading-none", "")
        key = f"heading-new-{note.id}"
        new = (room, note.id, key)
        st.text_input(_("Ny rubrik"), key=key, max_chars=MAX_HEADING, on_change=_new, args=new)
        st.button(_("Sätt rubriken"), key="heading-set", on_click=_new, args=new)
