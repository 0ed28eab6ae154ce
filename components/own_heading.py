"""Headings of the parties' own: added, named and removed."""

from __future__ import annotations

from secrets import token_hex

import streamlit as st

from components import deed, outline_nav, session
from components.i18n import _, said
from guidance.domain.case import Case
from guidance.domain.case_parts import MAX_LINE
from guidance.domain.change import Change
from guidance.domain.outline import AnySection

_NEW = "own-heading-new"
_FAULT = "own-heading-fault"


def _add() -> None:
    title = str(st.session_state.get(_NEW) or "").strip()
    if not title:
        st.session_state[_FAULT] = _("Skriv vad rubriken ska heta. Inget är sparat.")
        return
    name = f"own_{token_hex(6)}"
    if session.save(Change(kind="own_heading", key=name, value=title)):
        outline_nav.go(name)


def add() -> None:
    """The form for a new heading, which opens at once to be written under."""
    with (
        st.expander(_("Lägg till en egen rubrik"), icon=":material/add:"),
        st.form("own-heading", clear_on_submit=True, border=False),
    ):
        st.text_input(_("Vad ska rubriken heta?"), key=_NEW, max_chars=MAX_LINE)
        st.form_submit_button(_("Lägg till rubriken"), on_click=_add)
    if fault := st.session_state.pop(_FAULT, None):
        st.error(fault)


def _rename(name: str, key: str) -> None:
    """A heading keeps its old title when the field is left empty."""
    if title := str(st.session_state[key]).strip():
        session.save(Change(kind="own_heading", key=name, value=title))


def title(section: AnySection, case: Case) -> None:
    """The heading's title, to change; for text without a heading, the way to give it one."""
    key, stored = f"title-{section.id}", case.own_headings.get(section.id, "")
    if st.session_state.get(key) != stored:
        st.session_state[key] = stored
    st.text_input(
        _("Rubrik"), key=key, max_chars=MAX_LINE, on_change=_rename, args=(section.id, key)
    )


def _remove(name: str, title: str) -> None:
    words = _("Rubriken ”{title}” och dess text är borttagna.", title=title)

    def changes(case: Case) -> list[Change]:
        held = {
            "own_heading": case.own_headings,
            "section": case.outline,
            "ready": case.ready,
            "taken": case.taken,
        }
        return [
            Change.model_validate({"kind": kind, "key": name})
            for kind, values in held.items()
            if name in values
        ]

    if deed.do(words, "", changes):
        outline_nav.go("")


def remove(section: AnySection) -> None:
    """Take the heading away, with the text below it; the next page offers the way back."""
    st.button(
        _("Ta bort rubriken och texten"),
        key="remove-heading",
        type="tertiary",
        icon=":material/delete:",
        on_click=_remove,
        args=(section.id, said(section.title)),
    )
