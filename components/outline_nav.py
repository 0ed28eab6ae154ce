"""The draft's headings with the state of each section, each one step away."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from components import session
from components.i18n import _, count, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.section_state import icon, words
from guidance.domain.draft import Draft, DraftHeading, DraftSection

ORDER = "ordning"
"""What the address names when the page is about the order of the headings."""
NAMES = "namn"
"""What the address names when the page is about the cooperation's name."""


def progress(draft: Draft) -> str:
    """How many sections have come how far, as a sentence."""
    counts = Counter(section.state for section in (*draft.sections, *draft.left_out))
    parts = [
        count(counts["ready"], "{n} klart", "{n} klara"),
        count(counts["begun"], "{n} påbörjat", "{n} påbörjade"),
        count(counts["suggested"], "{n} med förslag", "{n} med förslag"),
        count(counts["empty"], "{n} tomt", "{n} tomma"),
    ]
    if draft.left_out:
        parts.append(count(counts["left_out"], "{n} utelämnat", "{n} utelämnade"))
    total = sum(counts.values())
    return _("{total} avsnitt: {parts}", total=total, parts=", ".join(parts))


def go(section: str) -> None:
    """Open a section, or the overview; the address follows, so that back and reload work."""
    if section:
        st.query_params[session.SECTION_PARAM] = section
    else:
        st.query_params.pop(session.SECTION_PARAM, None)


def row(section: DraftSection, name: str) -> None:
    """A button: a page link to the page itself would leave the address as it is."""
    st.button(
        f"{plain(name)} · :gray[{plain(words(section))}]",
        key=f"go-{section.section.id}",
        type="tertiary",
        icon=icon(section),
        on_click=go,
        args=(section.section.id,),
    )


def _heading(heading: DraftHeading) -> None:
    name = f"{heading.number} {said(heading.heading.title)}"
    if len(heading.sections) == 1 and not heading.titled:
        row(heading.sections[0], name)
        return
    show_html(tag("h3", text(name), "iop-outline-heading"))
    with st.container(key=f"under-{heading.heading.id}"):
        for section in heading.sections:
            row(section, said(section.section.title))


def show(draft: Draft) -> None:
    """Every section, in the order of the draft."""
    with st.container(key="outline-nav"):
        for heading in draft.headings:
            _heading(heading)
        if draft.outside:
            show_html(tag("h3", text(_("Utan rubrik i den här ordningen")), "iop-outline-heading"))
            for section in draft.outside:
                row(section, said(section.section.title))


def left_out(draft: Draft) -> None:
    """What is left out on purpose, as questions with the reasons that people gave."""
    if not draft.left_out:
        return
    st.header(_("Utelämnat med avsikt"), anchor=False)
    lead = _("Behöver ni ändå skriva något om det här? Öppna avsnittet och ta med det igen.")
    show_html(tag("p", text(lead), "iop-note"))
    with st.container(key="left-out"):
        for section in draft.left_out:
            row(section, said(section.section.title))
            show_html(tag("p", text(section.reason), "iop-reason"))
