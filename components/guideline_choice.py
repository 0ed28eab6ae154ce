"""By which guideline the outcome is read, and what that guideline is."""

from __future__ import annotations

import streamlit as st

from components import session
from components.citation_list import citations
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.change import Change

_KEY = "guideline-choice"


def _choose() -> None:
    session.save(Change(kind="guideline", value=st.session_state[_KEY]))


def show(chosen: str) -> None:
    """The choice, and the chosen guideline's weight in words."""
    guidelines = handbook().guidelines
    names = {key: said(guideline.name) for key, guideline in guidelines.items()}
    st.session_state[_KEY] = chosen
    st.selectbox(
        _("Riktlinje för utfallet"),
        list(names),
        format_func=names.__getitem__,
        key=_KEY,
        on_change=_choose,
    )
    guideline = guidelines[chosen]
    with st.expander(_("Vad är det här för dokument?")):
        show_html(
            tag(
                "p",
                tag("strong", text(said(guideline.title))) + " · " + text(said(guideline.dated)),
            ),
            tag("p", text(said(guideline.about))),
            tag("p", text(said(guideline.weight))),
            citations(guideline.citations),
        )
