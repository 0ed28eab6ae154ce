"""Ladda ner: documents to take away, the case as a file, its link, and the way to delete it."""

from __future__ import annotations

import streamlit as st

from components import (
    brief_editor,
    case_delete,
    case_gate,
    download_again,
    download_list,
    layout,
    leave_field,
    routes,
    share_link,
    view_switch,
)
from components.i18n import _
from components.markup import show, tag, text

case_delete.farewell()
case = case_gate.open_case()
view_switch.show(case)
leave_field.show()
if brief_editor.asked():
    layout.subject("ladda_ner", "underlag")
    brief_editor.show(case)
else:
    layout.subject("ladda_ner")
    st.title(_("Ladda ner"), anchor=False)
    words = _("Ta med er det ni har gjort: till mötet, till juristen eller som kopia.")
    show(tag("p", text(words), "iop-lead"))
    download_list.show(case)
    left, right = st.columns(2, gap="large")
    with left:
        share_link.show(routes.DOWNLOAD)
    with right:
        download_again.show()
    case_delete.show(case)
