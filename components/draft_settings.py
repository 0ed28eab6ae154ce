"""What holds for the whole draft: the order of its headings, its name, parties and language."""

from __future__ import annotations

from typing import cast

import streamlit as st

from components import outline_nav, session
from components.i18n import N_, _, said
from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.domain.case_parts import MAX_LINE
from guidance.domain.change import Change
from guidance.domain.draft import Draft, schemes
from guidance.domain.model import LANGS, Lang

_LANGUAGES: dict[Lang, str] = {"sv": N_("Svenska"), "en": N_("Engelska")}


def _save(change: Change, key: str) -> None:
    value = st.session_state[key]
    words = value.strip() if isinstance(value, str) else value
    session.save(change.model_copy(update={"value": words or None}))


def scheme(draft: Draft) -> None:
    """Whose headings the draft follows."""
    orders = schemes(handbook())
    key = "scheme"
    st.session_state[key] = draft.scheme.id
    st.segmented_control(
        _("Rubriker"),
        list(orders),
        format_func=lambda name: said(orders[name].name),
        key=key,
        on_change=_save,
        args=(Change(kind="scheme"), key),
        required=True,
    )


def _line(label: str, key: str, stored: str, change: Change) -> None:
    if st.session_state.get(key) != stored:
        st.session_state[key] = stored
    st.text_input(label, key=key, max_chars=MAX_LINE, on_change=_save, args=(change, key))


def names(case: Case) -> None:
    """The cooperation's name, the parties' names and the language of the draft."""
    asked = st.query_params.get(session.SECTION_PARAM) == outline_nav.NAMES
    with st.expander(_("Namn på samarbetet och parterna"), expanded=asked):
        _line(_("Samarbetets namn"), "draft-title", case.title, Change(kind="title"))
        cso, public = case.parties.cso, case.parties.public
        _line(_("Den idéburna parten"), "draft-cso", cso, Change(kind="party_name", party="cso"))
        _line(
            _("Den offentliga parten"),
            "draft-public",
            public,
            Change(kind="party_name", party="public"),
        )
        st.session_state["draft-lang"] = case.lang
        st.segmented_control(
            _("Utkastets språk"),
            LANGS,
            format_func=lambda lang: _(_LANGUAGES[cast(Lang, lang)]),
            key="draft-lang",
            on_change=_save,
            args=(Change(kind="lang"), "draft-lang"),
            required=True,
        )
