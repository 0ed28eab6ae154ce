"""What a workshop that has ended led to: who came, how the room voted, what it answered."""

from __future__ import annotations

import streamlit as st

from components import deed, download_button, download_list, layout, routes, session
from components.download_words import WORKSHOP
from components.i18n import _, day
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.server.workshop.words import SHORT_SIDES
from components.workshop import closed_items, closed_remove, closed_tasks, visit
from guidance.domain.case import Case
from guidance.domain.workshop.record import WorkshopRecord
from guidance.domain.workshop.recorded import came, key_of
from guidance.workshop.room import Room


def _head(room: Room, record: WorkshopRecord | None) -> None:
    held = record.day if record else room.plan.day
    over = _("Avslutad workshop")
    with st.container(key="ended-head"):
        show_html(tag("p", text(f"{over}, {day(held)}" if held else over), "iop-eyebrow"))
        name = room.plan.title.strip()
        st.title(plain(name) if name else _("Workshop utan namn"), anchor=False)
        words = _("Koderna gäller inte längre. Rösterna finns bara kvar som antal.")
        show_html(tag("p", text(words), "iop-lead"))


def _came(record: WorkshopRecord) -> None:
    """How many took part, all together and by side."""
    present = came(record)
    shown = [(_("Deltagare"), sum(present.values()))]
    shown += [(_(SHORT_SIDES[side]), n) for side, n in present.items()]
    pairs = (tag("div", tag("dt", text(name)) + tag("dd", text(n))) for name, n in shown)
    show_html(tag("dl", "".join(pairs), "iop-came"))


def _without_record(room: Room) -> None:
    words = (
        _("Protokollet finns inte längre i ärendet.")
        if room.state.turns
        else _("Workshopen avslutades innan någon fråga hade tagits upp. Den har inget protokoll.")
    )
    show_html(tag("p", text(words)))


def _files(case: Case) -> None:
    st.header(_("Protokollet"), anchor=False)
    words = _(
        "Protokollet ligger i ärendet och följer med när ni sparar det som fil. Här kan ni hämta "
        "det för att skicka eller skriva ut."
    )
    more = _("Det omfattar alla workshopar i ärendet.") if len(case.workshops) > 1 else ""
    show_html(tag("p", text(f"{words} {more}".strip())))
    with st.container(key="files-workshop", horizontal=True, vertical_alignment="center"):
        for chosen in WORKSHOP.main:
            kind = "primary" if chosen == WORKSHOP.main[0] else "secondary"
            download_button.show("workshop", chosen, case, kind=kind)
        download_list.more(WORKSHOP, case)


def _ways() -> None:
    st.header(_("Gå vidare"), anchor=False)
    with st.container(key="ended-ways", horizontal=True):
        st.page_link(
            routes.ASSESSMENT.file,
            label=_("Till Bedömning"),
            query_params=session.link(),
        )
        st.page_link(
            routes.WORKSHOP.file, label=_("Alla workshopar i ärendet"), query_params=visit.link()
        )


def show(case: Case, room: Room) -> None:
    """The whole of it."""
    layout.subject("workshop", "closed", str(room.id))
    key = key_of(room.id, room.created_at)
    record = case.workshops.get(key)
    _head(room, record)
    deed.show(closed_remove.PLACE)
    if record is None:
        _without_record(room)
    else:
        _came(record)
        closed_items.show(case, record)
        closed_tasks.show(case, record)
        _files(case)
    _ways()
    closed_remove.show(room, key if record else "")
