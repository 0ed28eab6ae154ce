"""The workshop's name, and the ways to the wall, to the plan and back."""

from __future__ import annotations

import streamlit as st

from components import routes
from components.i18n import _
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.server.workshop.address import address_at, spoken, visited
from components.workshop import visit
from components.workshop.gate import PLAN
from guidance.domain.workshop.code import spaced
from guidance.workshop.room import Room


def _way_in(room: Room) -> str:
    """Address and code in a line, for reading aloud."""
    if not room.code:
        return ""
    where = tag("b", text(spoken(address_at(visited()))))
    code = tag("b", text(spaced(room.code)), "iop-code")
    return tag(
        "p",
        f"{tag('span', text(_('Gå till')))} {where} {tag('span', text(_('Kod')))} {code}",
        "iop-way-in",
    )


def show(room: Room) -> None:
    """The head of the page."""
    with st.container(key="console-head"):
        show_html(tag("p", text(_("Workshopen pågår")), "iop-eyebrow"))
        st.title(plain(room.plan.title.strip() or _("Workshop")), anchor=False)
        with st.container(key="console-ways", horizontal=True, vertical_alignment="center"):
            st.link_button(_("Öppna väggen"), f"/vagg/{visit.token()}", type="primary")
            page = routes.WORKSHOP.file
            st.page_link(page, label=_("Ändra planen"), query_params=visit.link(room.id, PLAN))
            st.page_link(page, label=_("Alla workshopar"), query_params=visit.link())
            show_html(_way_in(room) or tag("p", text(_("Ingen kod gäller just nu."))))
