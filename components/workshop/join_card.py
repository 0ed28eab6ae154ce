"""How participants get in: address, code and picture, and whether phones can reach the address."""

from __future__ import annotations

from urllib.parse import quote

import streamlit as st

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.server.workshop.address import (
    Origin,
    address_at,
    local_network_address,
    serves_this_machine_only,
    spoken,
    visited,
)
from components.server.workshop.qr import qr_svg
from components.workshop import visit
from guidance.bootstrap import rooms
from guidance.domain.workshop.code import spaced
from guidance.workshop.room import Room

START = "make run ADDRESS=0.0.0.0"
"""What lets other machines in."""


def with_code(room: Room) -> Room:
    """The room with a code that is valid today: codes end with the day."""
    if room.code or room.ended:
        return room

    def renewed() -> Room:
        rooms().renew_code(room.id)
        return rooms().room_by_id(room.id)

    return visit.attempt(renewed) or room


def _reach(origin: Origin) -> str:
    """Who can use the address, as HTML; nothing where it is a server's own."""
    if not origin.is_local:
        return ""
    if serves_this_machine_only():
        words = _(
            "Telefoner når inte den här adressen: guiden är startad bara för den här datorn. "
            "Stoppa den och starta den igen så här, så visas en adress för telefonerna:"
        )
        how = tag("code", text(START))
        return tag("div", tag("p", text(words)) + tag("p", how), "iop-box iop-tone-care")
    if not local_network_address():
        words = _(
            "Datorn är inte med i något nät, så telefoner når den inte. Anslut den till samma nät "
            "som telefonerna och ladda om sidan."
        )
        return tag("div", tag("p", text(words)), "iop-box iop-tone-care")
    words = _("Guiden är igång på den här datorn. Telefoner i samma nät når adressen ovanför.")
    return tag("p", text(words), "iop-note")


def _qr(address: str) -> str:
    drawn = quote(qr_svg(address))
    label = _("QR-kod till deltagarnas sida")
    return tag("img", "", "iop-qr", src=f"data:image/svg+xml,{drawn}", alt=label)


def show(room: Room) -> None:
    """The card."""
    origin = visited()
    address = address_at(origin)
    with st.container(key="join-card"):
        st.header(_("Så går deltagarna med"), anchor=False)
        if room.code:
            show_html(
                _qr(f"{address}/{room.code}"),
                tag("p", text(spoken(address)), "iop-join-address"),
                tag("p", text(spaced(room.code)), "iop-code iop-join-code"),
                tag("p", text(_("Koden gäller till midnatt.")), "iop-note"),
            )
        if reach := _reach(origin):
            show_html(reach)
