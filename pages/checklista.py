"""Checklista: everything that has to be done, shown, decided and checked, by whom and when."""

from __future__ import annotations

import streamlit as st

from components import case_gate, checklist_view, layout, leave_field, session, view_switch
from components.due_date import today
from components.i18n import _

case = case_gate.open_case()
view_switch.show(case)
layout.subject("checklista", st.query_params.get(session.PHASE_PARAM, ""))
leave_field.show()
st.title(_("Checklista"), anchor=False)
checklist_view.show(case, session.view(), today())
