"""The parts of Källor, the one that the address asks for, and the search over all of them."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import layout
from components.i18n import _
from components.learn import quiz_place
from components.markup import show as show_html
from components.markup import tag, text
from components.sources import (
    contradictions,
    defined,
    documents,
    glossary,
    law,
    matrix,
    matrix_detail,
    nav,
    numbers,
    overview,
    parts,
    place,
    print_row,
    search_field,
    slips,
    stakes,
    survey,
    text_filter,
)
from components.sources.parts import Part

_DRAWN: dict[Part, Callable[[], str]] = {
    parts.OVERVIEW: overview.html,
    parts.DOCUMENTS: documents.html,
    parts.MATRIX: matrix.html,
    parts.CONTRADICTIONS: contradictions.html,
    parts.NUMBERS: numbers.html,
    parts.DEFINITIONS: defined.html,
    parts.DEFECTS: slips.defects,
    parts.SILENCES: slips.silences,
    parts.LAW: law.html,
    parts.MODELS: survey.models,
    parts.AREAS: survey.areas,
    parts.GAPS: survey.gaps,
    parts.STAKES: stakes.stakes,
    parts.PRINCIPLES: stakes.principles,
    parts.PROMPTS: stakes.prompts,
    parts.GLOSSARY: glossary.html,
}
_LONG = (parts.CONTRADICTIONS, parts.LAW, parts.GLOSSARY, parts.DEFINITIONS, parts.NUMBERS)
"""Parts in which one looks for a word rather than reads from the top."""


def _head(part: Part) -> None:
    """The way back to the step that asked to look something up, and what the part is."""
    lesson = quiz_place.lesson()
    if lesson is not None:
        with st.container(key="sources-up"):
            quiz_place.go_back(lesson)
    if part is not parts.OVERVIEW:
        show_html(tag("p", text(_("Källor")), "iop-eyebrow"))
    st.title(_(part.title), anchor=False)
    show_html(tag("p", text(_(part.lead)), "iop-lead"))


def _part(part: Part, item: str) -> None:
    if part in _LONG:
        text_filter.show(part, overview.count_of(part))
    show_html(_DRAWN[part]())
    if part is parts.MATRIX:
        show_html(matrix_detail.html(item))
    print_row.show(part)


def show() -> None:
    """The head of the part that is asked for, the search, the list of parts, and the part."""
    part = parts.asked()
    item = parts.item(part)
    layout.subject("kallor", part.name)
    with st.container(key="sources-head"):
        _head(part)
    search_field.show(examples=part is parts.OVERVIEW)
    with st.container(key="sources"):
        with st.container(key="sources-nav"):
            nav.show(part)
        with st.container(key="sources-part"):
            _part(part, item)
    place.show(part, item)
