"""Says that notes have come, and shows them when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import rooms
from guidance.domain.workshop.plan import Item
from guidance.storage.errors import StorageError
from guidance.workshop.room import KeptNote, Room


def _name(room: Room, item: Item) -> str:
    return f"notes-last-{room.id}-{item.id}"


def known(room: Room, item: Item, every: Sequence[KeptNote]) -> list[KeptNote]:
    """The notes that this visit has asked to see: those that were there when the question came up,
    and what it has fetched since.
    """
    last = st.session_state.setdefault(_name(room, item), every[-1].id if every else 0)
    return [note for note in every if note.id <= last]


def _fetch(room: Room, item: Item) -> None:
    st.session_state.pop(_name(room, item), None)


@st.fragment(run_every=2.0)
def show(room: Room, item: Item, drawn: Sequence[KeptNote]) -> None:
    """How many have come since ``drawn``; hidden ones are not counted."""
    try:
        new = rooms().pulse(room.id).notes - sum(not note.hidden for note in drawn)
    except StorageError:
        return
    if new > 0:
        label = count(new, "{n} ny tanke – visa", "{n} nya tankar – visa")
        if st.button(label, key="notes-new", on_click=_fetch, args=(room, item)):
            st.rerun()
    elif not drawn:
        words = _("Inga tankar än. Deltagarna skickar dem från telefonen när en fråga är uppe.")
        show_html(tag("p", text(words), "iop-note"))
