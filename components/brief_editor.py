"""The brief for the first meeting in the parties' own words, part by part."""

from __future__ import annotations

import streamlit as st

from components import download_button, saved_text, session, undo
from components.i18n import _, language
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.bootstrap import subject
from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.export.documents.brief_parts import Part, parts

ALL = "alla"
"""In the address: the whole brief, none of its parts open."""


def asked() -> bool:
    """Whether the address asks for the brief's text instead of the documents."""
    return bool(st.query_params.get(session.PART_PARAM))


def _go(part: str) -> None:
    """Open a part, close it if it is open, or leave with an empty one; the address follows."""
    if not part:
        st.query_params.pop(session.PART_PARAM, None)
    elif st.query_params.get(session.PART_PARAM) == part:
        st.query_params[session.PART_PARAM] = ALL
    else:
        st.query_params[session.PART_PARAM] = part


def way_in() -> None:
    """The way to the text, from the card of the document."""
    st.button(_("Anpassa texten"), key="adapt-brief", type="tertiary", on_click=_go, args=(ALL,))


def _take(part: Part) -> None:
    """Begin from the suggestion, unless somebody has written meanwhile."""

    def change(case: Case) -> list[Change]:
        if case.brief.get(part.id, "").strip():
            return []
        return [Change(kind="brief", key=part.id, value=part.suggestion)]

    session.amend(change)


def _state(part: Part) -> str:
    if part.text:
        return _("Er egen text")
    return _("Ur svar och samtal") if part.suggestion else _("Inget skrivet än")


def _head(part: Part, is_open: bool) -> None:
    word = _("Stäng") if is_open else _("Ändra")
    with st.container(key=f"part-head-{part.id}", horizontal=True, vertical_alignment="center"):
        show_html(
            tag("h2", text(part.title)),
            tag("p", tag("span", text(_state(part)), "iop-tag")),
        )
        st.button(
            f"{word} :small[{plain(part.title)}]",
            key=f"part-open-{part.id}",
            type="tertiary",
            on_click=_go,
            args=(part.id,),
        )


def _read(part: Part) -> None:
    """What the reader of the brief will see."""
    if part.shown:
        show_html(tag("blockquote", text(part.shown), "iop-voice"))
    else:
        show_html(tag("p", text(part.prompt), "iop-note"))


def _write(part: Part) -> None:
    if part.suggestion and not part.text:
        lead = _("Så här blir det om ni inte skriver något själva:")
        show_html(
            tag("p", text(lead), "iop-note"), tag("blockquote", text(part.suggestion), "iop-voice")
        )
        st.button(_("Utgå från förslaget"), key="take-part", on_click=_take, args=(part,))
    saved_text.show(
        f"brief-{part.id}",
        _("Er text"),
        saved_text.at(Change(kind="brief", key=part.id), lambda case: case.brief.get(part.id, "")),
        height=200,
        placeholder=part.prompt,
    )
    if part.text and part.suggestion:
        hint = _("Töm fältet om ni hellre vill ha förslaget ur svar och samtal.")
        show_html(tag("p", text(hint), "iop-note"))
    undo.show("brief", part.id)


def _lead() -> None:
    words = _(
        "Underlaget har sju delar. Det som följer av era svar och samtal står redan "
        "där. Vill ni säga något på ert eget sätt skriver ni en egen text, och den "
        "ändras aldrig av sig själv."
    )
    show_html(tag("p", text(words), "iop-lead"))


def show(case: Case) -> None:
    """All parts as they will be read, one of them open to write in, and the document."""
    st.button(_("Till alla dokument"), key="overview", type="tertiary", on_click=_go, args=("",))
    st.title(_("Underlag inför första mötet"), anchor=False)
    _lead()
    opened = st.query_params.get(session.PART_PARAM)
    for part in parts(subject(case, session.view(), language())):
        with st.container(key=f"part-{part.id}"):
            _head(part, part.id == opened)
            if part.id == opened:
                _write(part)
            else:
                _read(part)
    st.header(_("Hämta underlaget"), anchor=False)
    with st.container(key="files-brief", horizontal=True):
        for chosen in ("docx", "pdf", "odt"):
            download_button.show("brief", chosen, case)
