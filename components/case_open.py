"""Going on with a case: by its link or from a file."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import streamlit as st

from components import routes, session
from components.case_start import begin
from components.i18n import _, language
from guidance.bootstrap import handbook
from guidance.domain.case_file import MAX_BYTES, from_json
from guidance.domain.change import as_changes
from guidance.domain.fault import CaseFileError

SHOWN_FAULTS = 8


def _token_of(pasted: str) -> str:
    query = parse_qs(urlsplit(pasted.strip()).query)
    return (query.get(session.TOKEN_PARAM) or [pasted.strip()])[0][:200]


def by_link(key: str) -> None:
    """A pasted link, for those who have it in a message."""
    with st.form(f"{key}-link", border=False):
        pasted = st.text_input(_("Klistra in er länk"), key=f"{key}-pasted", max_chars=500)
        if st.form_submit_button(_("Öppna länken")) and pasted and pasted.strip():
            link = session.link({session.TOKEN_PARAM: _token_of(pasted)})
            st.switch_page(routes.TRY.file, query_params=link)


def by_file(key: str) -> None:
    """A case file that was downloaded earlier; becomes a case of its own."""
    uploaded = st.file_uploader(
        _("Öppna en sparad fil (slutar på .json)"), type=["json"], key=f"{key}-file"
    )
    if uploaded is None:
        return
    try:
        book = handbook()
        raw = uploaded.read(MAX_BYTES + 1)
        case = from_json(raw, book.facts, book.guidelines)
    except CaseFileError as error:
        _refuse(error)
        return
    if st.button(_("Öppna ärendet ur filen"), key=f"{key}-take", type="primary"):
        begin(as_changes(case), "agreed", routes.ASSESSMENT)


def _refuse(error: CaseFileError) -> None:
    st.error(
        _("Filen går inte att öppna. Inget är ändrat. Välj en fil som guiden har sparat."),
        icon=":material/error:",
    )
    lines = [fault.say(language()) for fault in error.faults[:SHOWN_FAULTS]]
    st.text("\n".join(lines))
