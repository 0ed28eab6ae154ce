"""What the room arrives at: its answer, who saw it otherwise, and what is left."""

from __future__ import annotations

import streamlit as st

from components.i18n import N_, _, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.workshop import agree_field, agree_store
from components.workshop.agree_field import Field
from guidance.bootstrap import handbook
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.options import options_of
from guidance.domain.workshop.plan import Item, ItemKind
from guidance.workshop.room import Room

_TEXTS: dict[ItemKind, str] = {
    "fact": N_("Med rummets egna ord"),
    "question": N_("Det rummet är överens om. Det blir ärendets gemensamma anteckning."),
    "own": N_("Med rummets egna ord"),
}


def answer(room: Room, item: Item) -> Field:
    """The words of the answer, which notes can be taken into."""
    return Field(room, item, "text")


def _choose(room: Room, item: Item, key: str) -> None:
    agree_store.keep(room, item, "option", str(st.session_state.get(key) or ""))


def _option(room: Room, item: Item, stored: Agreement) -> None:
    """The answer as one of the options, or none."""
    names = {"": _("Inget gemensamt svar än")}
    names |= {option.id: said(option.text) for option in options_of(handbook(), item)}
    key = f"agree-option-{room.id}-{item.id}"
    st.session_state[key] = stored.option if stored.option in names else ""
    st.radio(
        _("Rummets svar"),
        list(names),
        format_func=lambda option: plain(names[option]),
        key=key,
        on_change=_choose,
        args=(room, item, key),
    )


def show(room: Room, item: Item) -> None:
    """The form; each part is saved by itself."""
    stored = agree_store.stored(room, item)
    with st.container(key="agree"):
        st.header(_("Det rummet kommer fram till"), anchor=False)
        if item.kind != "question":
            _option(room, item, stored)
        agree_field.show(answer(room, item), _(_TEXTS[item.kind]), stored.text, 110)
        dissent, left = st.columns(2, gap="medium")
        with dissent:
            label = _("Vad sa de som såg det annorlunda?")
            agree_field.show(Field(room, item, "dissent"), label, stored.dissent, 110)
        with left:
            label = _("Kvar att reda ut")
            agree_field.show(Field(room, item, "open_points"), label, stored.open_points, 110)
        kept = agree_store.last(room, item)
        words = kept.words if kept else _("Texten sparas när ni lämnar rutan. Skriv inga namn.")
        show_html(tag("p", text(words), "iop-note iop-kept", role="status"))
