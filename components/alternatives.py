"""Other forms of cooperation, when they fit and how to go on with each."""

from __future__ import annotations

import streamlit as st

from components.citation_list import citations
from components.i18n import said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.outcome import Alternative, Outcome


def _alternative(item: Alternative) -> None:
    steps = "".join(tag("li", text(said(step))) for step in item.how)
    with st.expander(said(item.title)):
        show_html(
            tag("p", text(said(item.fits_when))),
            tag("ol", steps, "iop-list"),
            citations(item.citations),
        )


def show(outcome: Outcome) -> None:
    """The alternatives that the outcome names, else all."""
    book = handbook()
    named = book.outcomes[outcome].alternatives
    for key in named or book.alternatives:
        _alternative(book.alternatives[key])
