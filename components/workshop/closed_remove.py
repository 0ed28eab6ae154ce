"""Removing what is left of a workshop: its record from the case, and the workshop itself."""

from __future__ import annotations

import streamlit as st

from components import deed, session
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import visit
from guidance.bootstrap import rooms
from guidance.domain.change import Change
from guidance.workshop.room import Room

PLACE = "workshop-record"
_ASKED = "ended-remove-asked"


def _ask(room_id: int) -> None:
    st.session_state[_ASKED] = room_id


def _remove_record(key: str) -> None:
    words = _("Protokollet är borttaget ur ärendet. Svar och uppgifter står kvar.")
    deed.do(words, PLACE, lambda _case: [Change(kind="workshop", key=key)])


def _remove(room_id: int) -> None:
    """Remove the workshop, and lead to those that are left."""

    def work() -> bool:
        rooms().remove(room_id)
        return True

    if visit.attempt(work):
        st.session_state.pop(_ASKED, None)
        for name in (session.ROOM_PARAM, session.PART_PARAM):
            st.query_params.pop(name, None)


def _confirm(room: Room, has_record: bool) -> None:
    words = _("Planen, antalet röster och tankarna tas bort och går inte att få tillbaka.")
    stays = (
        _("Protokollet ligger kvar i ärendet. Svaren och uppgifterna gör det också.")
        if has_record
        else _("Det finns inget protokoll i ärendet. Svar och uppgifter ligger kvar där.")
    )
    show_html(
        tag("div", tag("p", text(words)) + tag("p", text(stays)), "iop-box iop-tone-stop"),
    )
    with st.container(key="ended-confirm", horizontal=True):
        st.button(_("Behåll workshopen"), key="ended-keep", on_click=_ask, args=(0,))
        st.button(
            _("Ta bort för gott"),
            key="ended-remove-now",
            type="primary",
            on_click=_remove,
            args=(room.id,),
        )


def show(room: Room, key: str) -> None:
    """Both ways; ``key`` is that of the record in the case, empty where it has none."""
    with st.container(key="ended-remove"):
        st.header(_("Ta bort"), anchor=False)
        if st.session_state.get(_ASKED) == room.id:
            _confirm(room, bool(key))
            return
        with st.container(key="ended-remove-ways", horizontal=True):
            st.button(
                _("Ta bort workshopen"), key="ended-remove-ask", on_click=_ask, args=(room.id,)
            )
            if key:
                st.button(
                    _("Ta bort protokollet ur ärendet"),
                    key="ended-remove-record",
                    on_click=_remove_record,
                    args=(key,),
                )
