"""The section that the page writes now, with the ways to the one before and the one after."""

from __future__ import annotations

import streamlit as st

from components import (
    deed,
    leave_out,
    outline_nav,
    own_heading,
    section_editor,
    section_sources,
    session,
)
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.section_state import badge
from components.terms import explained
from guidance.domain.case import Case
from guidance.domain.draft import Draft, DraftHeading, DraftSection


def _in_turn(draft: Draft) -> tuple[DraftSection, ...]:
    return (*draft.sections, *draft.outside)


def current(draft: Draft) -> str:
    """The section, or the order of headings, that the address names; nothing for the overview."""
    asked = st.query_params.get(session.SECTION_PARAM, "")
    known = {section.section.id for section in draft.everything} | {outline_nav.ORDER}
    return asked if asked in known else ""


def _heading_of(draft: Draft, section: DraftSection) -> DraftHeading | None:
    return next((heading for heading in draft.headings if section in heading.sections), None)


def _ways(before: str, after: str) -> None:
    with st.container(key="steps", horizontal=True):
        if before:
            st.button(_("Föregående"), key="back", on_click=outline_nav.go, args=(before,))
        label = _("Nästa avsnitt") if after else _("Till alla avsnitt")
        st.button(label, key="next", type="primary", on_click=outline_nav.go, args=(after,))


def _place(draft: Draft, section: DraftSection) -> str:
    """Where in the draft the section stands."""
    if section.state == "left_out":
        return _("Utelämnat med avsikt")
    every = _in_turn(draft)
    place = _("Avsnitt {number} av {total}", number=every.index(section) + 1, total=len(every))
    heading = _heading_of(draft, section)
    return f"{place} · {heading.number} {said(heading.heading.title)}" if heading else place


def _top(draft: Draft, section: DraftSection) -> None:
    show_html(tag("p", text(_place(draft, section)), "iop-eyebrow"))
    if section.section.origin == "own":
        show_html(tag("h1", text(said(section.section.title))))
    else:
        st.title(said(section.section.title), anchor=False)
    deed.show(section.section.id)
    show_html(
        tag("p", badge(section.state)),
        tag("p", explained(said(section.section.guidance)), "iop-help"),
    )
    if section.state == "empty":
        ask = _("Behöver ni skriva något om det här? Ett tomt avsnitt är inget fel.")
        show_html(tag("p", text(ask), "iop-note"))


def _written(draft: Draft, section: DraftSection, case: Case) -> None:
    """Text, ways on, what it stands on, and the way to do without it."""
    every = [other.section.id for other in _in_turn(draft)]
    here = every.index(section.section.id)
    own = section.section.origin == "own"
    if own:
        own_heading.title(section.section, case)
    section_sources.mark(section.section)
    section_editor.show(section, case)
    _ways(every[here - 1] if here else "", "".join(every[here + 1 : here + 2]))
    section_editor.more(section, case)
    with st.container(key="sources"):
        section_sources.conversation(section, session.view())
        section_sources.quotations(_heading_of(draft, section), section.section)
    if own:
        own_heading.remove(section.section)
    elif section not in draft.outside:
        leave_out.offer(section)


def show(draft: Draft, case: Case, step: str) -> None:
    """The section: guidance, text, ways on, and what it stands on."""
    section = next(s for s in draft.everything if s.section.id == step)
    st.button(
        _("Alla avsnitt"),
        key="overview",
        type="tertiary",
        on_click=outline_nav.go,
        args=("",),
    )
    _top(draft, section)
    if section.state == "left_out":
        leave_out.show(section, case)
    else:
        _written(draft, section, case)
