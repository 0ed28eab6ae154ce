"""One text of the room's answer: saved when one leaves it, never overwritten while one writes.

The page is drawn anew whenever the room changes. So what is stored is put into a field once, when
the field appears; what another computer stores afterwards stands beside it, to be fetched.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import streamlit as st

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import agree_store
from guidance.domain.case_parts import MAX_TEXT
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import Room

Name = Literal["text", "dissent", "open_points"]


class Field(NamedTuple):
    """A text of the answer to an item."""

    room: Room
    item: Item
    name: Name

    @property
    def key(self) -> str:
        """The widget's key."""
        return f"agree-{self.name}-{self.room.id}-{self.item.id}"

    @property
    def base(self) -> str:
        """Under which name the words stand that this visit last read or saved here."""
        return f"{self.key}-base"

    @property
    def unsaved(self) -> str:
        """Under which name words wait that could not be saved."""
        return f"{self.key}-unsaved"

    @property
    def others(self) -> str:
        """Under which name the words stand that were saved over."""
        return f"{self.key}-others"


def save(field: Field) -> None:
    """Keep what stands in the field, and show what somebody else had written meanwhile."""
    state = st.session_state
    words = str(state.get(field.key, ""))[:MAX_TEXT]
    mine = words if words.strip() else ""
    found = agree_store.keep(field.room, field.item, field.name, mine)
    if found is None:
        state[field.unsaved] = mine
        return
    state.pop(field.unsaved, None)
    if found not in {"", mine, state.get(field.base, "")}:
        state[field.others] = found
    state[field.base] = mine


def append(field: Field, line: str) -> None:
    """Add a line to the text, once."""
    state = st.session_state
    words = str(state.get(field.key, agree_store.stored(field.room, field.item).text))
    longer = f"{words.rstrip()}\n{line}".lstrip()
    if line not in words.splitlines() and len(longer) <= MAX_TEXT:
        state[field.key] = longer
        save(field)


def _fetch(field: Field, words: str) -> None:
    st.session_state[field.key] = st.session_state[field.base] = words


def _seen(field: Field) -> None:
    st.session_state.pop(field.others, None)


def _beside(field: Field, stored: str) -> None:
    """Where the field and the store differ: why, and what to do."""
    state = st.session_state
    if state.get(field.key, "").strip() == stored.strip():
        state[field.base] = stored
    elif state.get(field.base, "") == stored:
        show_html(tag("p", text(_("Inte sparat än. Texten står kvar här.")), "iop-note"))
        st.button(_("Spara igen"), key=f"{field.key}-again", on_click=save, args=(field,))
    else:
        words = stored or _("Ingenting: texten är borttagen.")
        lead = _("På en annan dator står nu:")
        show_html(tag("p", text(lead), "iop-note"), tag("blockquote", text(words), "iop-voice"))
        st.button(
            _("Hämta den texten"), key=f"{field.key}-get", on_click=_fetch, args=(field, stored)
        )
    if field.others in state:
        lead = _("Någon annan hade skrivit något annat här. Er text är sparad. Den andra skrev:")
        words = text(state[field.others])
        show_html(tag("p", text(lead), "iop-note"), tag("blockquote", words, "iop-voice"))
        st.button(_("Vi har sett det"), key=f"{field.key}-seen", on_click=_seen, args=(field,))


def show(field: Field, label: str, stored: str, height: int) -> None:
    """The box."""
    state = st.session_state
    if field.key not in state:
        _fetch(field, stored)
        state[field.key] = state.get(field.unsaved, stored)
    with st.container(key=f"field-{field.name}"):
        st.text_area(
            label,
            key=field.key,
            height=height,
            max_chars=MAX_TEXT,
            on_change=save,
            args=(field,),
        )
        _beside(field, stored)
