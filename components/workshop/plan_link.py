"""The way for a second leader to the same workshop: the page's own address."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from components import share_link
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import visit
from guidance.workshop.room import Room


def address(shown: str, query: dict[str, str]) -> str:
    """The full address of a page, from the one that the browser shows."""
    parts = urlsplit(shown)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(query), ""))


def show(room: Room) -> None:
    """What the address is worth, and a field to copy it from."""
    st.header(_("Är ni flera som leder?"), anchor=False)
    words = _(
        "Öppna samma adress på den andra datorn, så leder ni workshopen därifrån också. Den som "
        "har adressen kan läsa och ändra hela ärendet, så dela den bara med dem som leder."
    )
    show_html(tag("p", text(words)))
    if st.context.url:
        link = address(st.context.url, visit.link(room.id))
        share_link.fields({_("Adress för den som leder"): link}, "plan-link")
