"""The section that the page writes now, with the ways to the one before and the one after."""

from __future__ import annotations

import streamlit as st

from components import outline_nav, section_editor, section_sources, session
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.section_state import badge
from guidance.domain.case import Case
from guidance.domain.draft import Draft, DraftHeading, DraftSection


def _all(draft: Draft) -> tuple[DraftSection, ...]:
    return (*draft.sections, *draft.outside)


def current(draft: Draft) -> str:
    """The section that the address names, or nothing for the overview."""
    asked = st.query_params.get(session.SECTION_PARAM, "")
    return asked if any(section.section.id == asked for section in _all(draft)) else ""


def _heading_of(draft: Draft, section: DraftSection) -> DraftHeading | None:
    return next((heading for heading in draft.headings if section in heading.sections), None)


def _ways(before: str, after: str) -> None:
    with st.container(key="steps", horizontal=True):
        if before:
            st.button(_("Föregående"), key="back", on_click=outline_nav.go, args=(before,))
        label = _("Nästa avsnitt") if after else _("Till alla avsnitt")
        st.button(label, key="next", type="primary", on_click=outline_nav.go, args=(after,))


def _top(draft: Draft, section: DraftSection, number: int) -> None:
    heading = _heading_of(draft, section)
    place = _("Avsnitt {number} av {total}", number=number + 1, total=len(_all(draft)))
    if heading is not None:
        place += f" · {heading.number} {said(heading.heading.title)}"
    show_html(tag("p", text(place), "iop-eyebrow"))
    st.title(said(section.section.title), anchor=False)
    show_html(
        tag("p", badge(section.state)),
        tag("p", text(said(section.section.guidance)), "iop-help"),
    )


def show(draft: Draft, case: Case, step: str) -> None:
    """The section: guidance, text, ways on, and what it stands on."""
    ids = [section.section.id for section in _all(draft)]
    number = ids.index(step)
    section = _all(draft)[number]
    st.button(
        _("Alla avsnitt"),
        key="overview",
        type="tertiary",
        on_click=outline_nav.go,
        args=("",),
    )
    _top(draft, section, number)
    section_sources.mark(section.section)
    section_editor.show(section, case)
    following = ids[number + 1] if number + 1 < len(ids) else ""
    _ways(ids[number - 1] if number else "", following)
    section_editor.more(section, case)
    with st.container(key="sources"):
        section_sources.conversation(section, session.view())
        section_sources.quotations(_heading_of(draft, section), section.section)
