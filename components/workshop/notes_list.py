"""The notes from the room on the question that is up, under their headings, the newest last.

What comes while the facilitator works waits until it is asked for: nothing moves by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import agree_store, console_step, notes_new, notes_row
from guidance.bootstrap import rooms
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import KeptNote, Room

STEP = 30
"""How many notes are drawn at first, and more at a time."""


def _more(name: str) -> None:
    st.session_state[name] = st.session_state.get(name, STEP) + STEP


def _wall(room: Room, number: int) -> None:
    """Whether the notes are on the wall, and the other way."""
    up = room.state.notes_shown
    words = _("Tankarna är på väggen.") if up else _("Bara ni ser tankarna nu.")
    with st.container(key="notes-wall-line", horizontal=True, vertical_alignment="center"):
        lead = f"{count(number, '{n} tanke.', '{n} tankar.')} {words}" if number else words
        show_html(tag("p", text(lead), "iop-note"))
        st.button(
            _("Ta ner från väggen") if up else _("Visa på väggen"),
            key="notes-wall",
            on_click=console_step.click,
            args=(room, "notes"),
        )


def _groups(room: Room, item: Item, notes: Sequence[tuple[int, KeptNote]]) -> None:
    answer = agree_store.stored(room, item).text.splitlines()
    headings = sorted({note.heading for _number, note in notes}, key=lambda name: (not name, name))
    for heading in headings:
        if len(headings) > 1 or heading:
            show_html(tag("h3", text(heading or _("Utan rubrik")), "iop-note-heading"))
        for number, note in notes:
            if note.heading == heading:
                notes_row.show(room, item, number, note, taken=note.text in answer)


def show(room: Room, item: Item) -> None:
    """The notes, and what can be done with each."""
    every = rooms().notes(room.id, item.id)
    known = notes_new.known(room, item, every)
    name = f"notes-many-{room.id}-{item.id}"
    drawn = st.session_state.get(name, STEP)
    with st.container(key="console-notes"):
        st.header(_("Tankar"), anchor=False)
        _wall(room, len(known))
        if len(known) > drawn:
            left = len(known) - drawn
            label = count(left, "Visa {n} äldre tanke", "Visa fler ({n} äldre tankar)")
            st.button(label, key="notes-more", on_click=_more, args=(name,))
        _groups(room, item, list(enumerate(known, start=1))[-drawn:])
        notes_new.show(room, item, known)
