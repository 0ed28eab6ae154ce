"""The draft's headings with the state of each section, each one step away."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from components import session
from components.i18n import _, count, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.section_state import ICONS, origin, word
from guidance.domain.draft import Draft, DraftHeading, DraftSection


def progress(draft: Draft) -> str:
    """How many sections are written, suggested and empty, as a sentence."""
    counts = Counter(section.state for section in draft.sections)
    parts = (
        count(counts["written"], "{n} skriven", "{n} skrivna"),
        count(counts["suggested"], "{n} med förslag", "{n} med förslag"),
        count(counts["empty"], "{n} tom", "{n} tomma"),
    )
    total = len(draft.sections)
    return _("{total} avsnitt: {parts}", total=total, parts=", ".join(parts))


def go(section: str) -> None:
    """Open a section, or the overview; the address follows, so that back and reload work."""
    if section:
        st.query_params[session.SECTION_PARAM] = section
    else:
        st.query_params.pop(session.SECTION_PARAM, None)


def _row(section: DraftSection, name: str) -> None:
    """A button: a page link to the page itself would leave the address as it is."""
    more = [word(section.state), origin(section.section)]
    state = ", ".join(part for part in more if part)
    st.button(
        f"{plain(name)} · :gray[{plain(state)}]",
        key=f"go-{section.section.id}",
        type="tertiary",
        icon=ICONS[section.state],
        on_click=go,
        args=(section.section.id,),
    )


def _heading(heading: DraftHeading) -> None:
    name = f"{heading.number} {said(heading.heading.title)}"
    if len(heading.sections) == 1:
        _row(heading.sections[0], name)
        return
    show_html(tag("h3", text(name), "iop-outline-heading"))
    with st.container(key=f"under-{heading.heading.id}"):
        for section in heading.sections:
            _row(section, said(section.section.title))


def show(draft: Draft) -> None:
    """Every section, in the order of the draft."""
    with st.container(key="outline-nav"):
        for heading in draft.headings:
            _heading(heading)
        if draft.outside:
            show_html(tag("h3", text(_("Utan rubrik i den här ordningen")), "iop-outline-heading"))
            for section in draft.outside:
                _row(section, said(section.section.title))


def first_open(draft: Draft) -> DraftSection | None:
    """The first section that nobody has written yet."""
    return next((section for section in draft.sections if section.state != "written"), None)
