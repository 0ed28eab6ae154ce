"""Ends the workshop, in two steps: the first says what the second does."""

from __future__ import annotations

import streamlit as st

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import visit
from guidance.bootstrap import rooms
from guidance.workshop.room import Room

_ASKED = "console-end-asked"


def _ask(room_id: int | None) -> None:
    st.session_state[_ASKED] = room_id


def _end(room_id: int) -> None:
    if visit.attempt(lambda: rooms().end(room_id)) is not None:
        _ask(None)


def _confirm(room: Room) -> None:
    words = (
        _("Koden slutar gälla, och telefonerna tackar för i dag."),
        _("Rösterna sparas bara som antal. Ingen kan se hur någon har röstat."),
        _("Protokollet med frågor, svar och uppgifter läggs i ärendet."),
        _("En avslutad workshop går inte att öppna igen."),
    )
    points = tag("ul", "".join(tag("li", text(said)) for said in words), "iop-list")
    show_html(
        tag("div", tag("p", text(_("Vill ni avsluta nu?"))) + points, "iop-box iop-tone-care")
    )
    with st.container(key="console-end-ways", horizontal=True):
        st.button(_("Ja, avsluta"), key="end-yes", type="primary", on_click=_end, args=(room.id,))
        st.button(_("Nej, fortsätt"), key="end-no", on_click=_ask, args=(None,))


def show(room: Room) -> None:
    """The way out, at the end of the page."""
    with st.container(key="console-end"):
        st.header(_("Avsluta"), anchor=False)
        if st.session_state.get(_ASKED) == room.id:
            _confirm(room)
            return
        show_html(tag("p", text(_("Avsluta när ni är klara. Då får ni protokollet."))))
        st.button(_("Avsluta workshopen"), key="end-ask", on_click=_ask, args=(room.id,))
