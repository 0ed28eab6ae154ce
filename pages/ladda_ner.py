"""Ladda ner: documents to take away, the case as a file, its link, and the way to delete it."""

from __future__ import annotations

import streamlit as st

from components import (
    case_delete,
    case_gate,
    case_open,
    download_list,
    layout,
    routes,
    share_link,
    view_switch,
)
from components.i18n import _
from components.markup import show, tag, text

case_delete.farewell()
case = case_gate.open_case()
view_switch.show(case)
layout.subject("ladda_ner")
st.title(_("Ladda ner"), anchor=False)
show(
    tag(
        "p",
        text(_("Ta med er det ni har gjort: till mötet, till juristen eller som kopia.")),
        "iop-lead",
    )
)
download_list.show(case)
left, right = st.columns(2, gap="large")
with left:
    share_link.show(routes.DOWNLOAD)
with right:
    st.header(_("Öppna en fil igen"), anchor=False)
    show(
        tag(
            "p",
            text(
                _(
                    "Filen blir ett nytt ärende med en egen länk. Det ärende ni har öppet nu "
                    "ändras inte."
                )
            ),
        )
    )
    case_open.by_file("again")
case_delete.show(case)
