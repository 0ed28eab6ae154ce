"""One note from the room: on the wall or not, under which heading, and into the answer."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.i18n import _
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.workshop import agree_field, agree_form, notes_heading, visit
from guidance.bootstrap import rooms
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import KeptNote, Room


def _hide(room: Room, note: KeptNote) -> None:
    visit.attempt(lambda: rooms().hide_note(room.id, note.id, hidden=not note.hidden))


def _take(room: Room, item: Item, note: KeptNote) -> None:
    agree_field.append(agree_form.answer(room, item), note.text)


def _button(word: str, number: int, key: str, work: Callable[..., None], *args: object) -> None:
    """A button whose name says which note it is about, to those who only hear it."""
    about = plain(_("tanke {n}", n=number))
    st.button(f"{word} :small[{about}]", key=key, type="tertiary", on_click=work, args=args)


def _words(note: KeptNote, *, taken: bool) -> str:
    marks = [_("Dold på väggen")] if note.hidden else []
    marks += [_("Med i svaret")] if taken else []
    css = "iop-note-text iop-note-hidden" if note.hidden else "iop-note-text"
    tags = "".join(tag("span", text(mark), "iop-tag") for mark in marks)
    return tag("p", text(note.text), css) + (tag("p", tags, "iop-tags") if tags else "")


def show(room: Room, item: Item, number: int, note: KeptNote, *, taken: bool) -> None:
    """The note and its buttons; ``taken`` says that the answer has it already."""
    with st.container(key=f"thought-{note.id}", horizontal=True):
        show_html(_words(note, taken=taken))
        word = _("Visa igen") if note.hidden else _("Dölj")
        _button(word, number, f"hide-{note.id}", _hide, room, note)
        _button(_("Rubrik"), number, f"group-{note.id}", notes_heading.toggle, note.id)
        if not taken:
            _button(_("Ta med i svaret"), number, f"take-{note.id}", _take, room, item, note)
    if notes_heading.is_open(note.id):
        notes_heading.show(room, item, note)
