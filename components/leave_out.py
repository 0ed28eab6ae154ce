"""Leaving a section out of the draft with a reason, and taking it in again."""

from __future__ import annotations

import streamlit as st

from components import deed, outline_nav, saved_text
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.domain.case_parts import MAX_TEXT
from guidance.domain.change import Change
from guidance.domain.draft import DraftSection

_REASON = "leave-out-reason"
_FAULT = "leave-out-fault"


def _leave_out(name: str, title: str) -> None:
    reason = str(st.session_state.get(_REASON) or "").strip()
    if not reason:
        st.session_state[_FAULT] = _("Skriv med några ord varför det inte behövs. Inget är sparat.")
        return
    words = _("”{title}” är utelämnat.", title=title)
    if deed.do(words, "", lambda _case: [Change(kind="left_out", key=name, value=reason)]):
        outline_nav.go("")


def offer(section: DraftSection) -> None:
    """The form that asks why; what is written below the heading is kept."""
    fault = st.session_state.pop(_FAULT, None)
    with st.expander(_("Utelämna avsnittet"), expanded=fault is not None):
        lead = _("Avsnittet försvinner ur utkastet. Texten sparas, och ni kan ta med det igen.")
        show_html(tag("p", text(lead), "iop-note"))
        with st.form("leave-out", border=False):
            st.text_area(_("Varför behövs det inte?"), key=_REASON, height=90, max_chars=MAX_TEXT)
            st.form_submit_button(
                _("Utelämna avsnittet"),
                on_click=_leave_out,
                args=(section.section.id, said(section.section.title)),
            )
        if fault:
            st.error(fault)


def _take_in(name: str) -> None:
    words = _("Avsnittet är med i utkastet igen.")
    deed.do(words, name, lambda _case: [Change(kind="left_out", key=name)])


def _place(name: str) -> saved_text.Place:
    """The reason of a section that is still left out; an empty one leaves it so."""

    def write(case: Case, words: str) -> Change:
        value = words if name in case.left_out else None
        return Change(kind="left_out", key=name, value=value)

    return saved_text.Place(lambda case: case.left_out.get(name, ""), write)


def show(section: DraftSection, case: Case) -> None:
    """A section that is left out: the reason, what stands there all the same, and the way back."""
    name = section.section.id
    lead = _("Det här avsnittet är utelämnat. Behöver ni ändå skriva något om det?")
    show_html(tag("p", text(lead)))
    st.button(
        _("Ta med avsnittet igen"), key="take-in", type="primary", on_click=_take_in, args=(name,)
    )
    with st.container(key="writing-reason"):
        saved_text.show(f"reason-{name}", _("Varför behövs det inte?"), _place(name), height=110)
    if section.text.strip():
        show_html(
            tag("h2", text(_("Sparad text"))),
            tag("div", tag("p", text(section.text), lang=case.lang), "iop-voice"),
        )
