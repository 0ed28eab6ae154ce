"""The process as a picture to walk around in."""

from __future__ import annotations

import streamlit as st

from components import layout, phase_place, research_factors, routes, session
from components.i18n import _, said
from components.learn import map_cards, map_details, map_picture, print_row, quiz_place, way_link
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.phase_map import where
from components.source_details import sources
from components.terms import explained
from guidance.bootstrap import handbook
from guidance.domain.conversation import neighbours
from guidance.domain.process import Phase


def _up(current: Phase | None) -> None:
    """Out of a stop to the whole map, out of the map to the path or the step one came from."""
    lesson = quiz_place.lesson()
    if current is not None:
        show_html(
            tag("p", way_link.link(map_picture.place(None), text(_("Hela kartan"))), "iop-up")
        )
    elif lesson is None:
        show_html(tag("p", way_link.link({}, text(_("Lär dig"))), "iop-up"))
    if lesson is not None:
        words = text(_("Tillbaka till steget ”{title}”", title=said(lesson.title)))
        link = way_link.link({session.LESSON_PARAM: lesson.id}, words)
        show_html(tag("p", link, "iop-up"))


def _overview() -> None:
    """Every stop in a few words."""
    layout.subject("lar_dig", "karta")
    st.title(_("Processkartan"), anchor=False)
    lead = _(
        "Så kan vägen till ett IOP gå. Bara Kalmar beskriver hela. Välj en fas och se vem som är "
        "med, vad som händer, vad som kommer ut och vad som ska stämma."
    )
    show_html(tag("p", text(lead), "iop-lead"), map_picture.map_picture(None))
    rows = (
        tag("dt", text(said(phase.title))) + tag("dd", explained(said(phase.lead)))
        for phase in handbook().phases
    )
    show_html(tag("dl", "".join(rows), "iop-map-leads"))


def _way(phase: Phase, label: str, key: str) -> None:
    st.button(plain(label), key=key, on_click=way_link.go, args=(map_picture.place(phase),))


def _ways_on(phase: Phase) -> None:
    before, after = neighbours(handbook().phases, phase)
    with st.container(key="walk", horizontal=True):
        if before is not None:
            _way(before, _("Tillbaka: {phase}", phase=said(before.title)), "walk-back")
        if after is not None:
            _way(after, _("Vidare: {phase}", phase=said(after.title)), "walk-on")


def _to_talk(phase: Phase) -> None:
    """The way to the same phase of the case that is open."""
    if session.token():
        asked = session.link({session.PHASE_PARAM: phase.id})
        label = _("Anteckna i Samtal, i fasen ”{phase}”", phase=plain(said(phase.title)))
        with st.container(key="map-talk"):
            st.page_link(routes.TALK.file, label=label, query_params=asked)


def _stop(phase: Phase) -> None:
    layout.subject("lar_dig", "karta", phase.id)
    title = said(phase.title)
    show_html(map_picture.map_picture(phase))
    with st.container(key="page-head"):
        show_html(tag("p", text(where(phase)), "iop-eyebrow"))
        st.title(plain(title), anchor=False)
        show_html(
            tag("p", explained(said(phase.lead)), "iop-lead"), sources(phase.citations, title)
        )
    show_html(map_cards.map_cards(phase))
    left, right = st.columns([7, 5], gap="large")
    with left:
        show_html(map_details.happenings(phase))
    with right:
        show_html(map_details.questions(phase))
        _to_talk(phase)
        research_factors.show(phase)
    _ways_on(phase)


def show() -> None:
    """The stop that the address names, or the whole map."""
    phase = phase_place.asked_phase()
    _up(phase)
    if phase is None:
        _overview()
    else:
        _stop(phase)
    print_row.process_map()
    way_link.listen()
