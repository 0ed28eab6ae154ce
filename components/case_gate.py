"""Opens the visit's case for a page, or says why it cannot and what to do."""

from __future__ import annotations

import streamlit as st

from components import error_notice, routes, saved_text, session
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.storage.errors import StorageError


def open_case() -> Case:
    """The case; stops the page with a plain explanation when there is none."""
    if not session.token():
        st.title(_("Börja med en idé"), anchor=False)
        st.write(_("Den här sidan hör till ett ärende. Börja från start eller öppna er länk."))
        _to_start()
        st.stop()
    try:
        case = session.case()
    except StorageError as error:
        st.title(_("Ärendet går inte att öppna"), anchor=False)
        error_notice.show(error)
        _unsaved()
        _to_start()
        st.stop()
    fault = session.failure()
    if fault is not None:
        error_notice.show(fault)
    return case


def _unsaved() -> None:
    """What was being written when the case went out of reach, so that it can be copied."""
    for words in saved_text.waiting():
        lead = _("Det här hann inte sparas. Kopiera texten om ni vill ha den kvar:")
        show_html(tag("p", text(lead)), tag("blockquote", text(words), "iop-voice"))


def _to_start() -> None:
    nobody = {session.TOKEN_PARAM: "", session.VIEW_PARAM: ""}
    st.page_link(routes.START.file, label=_("Till start"), query_params=session.link(nobody))
