"""Tidplan: from when and how long the agreement holds, and the dates that follow."""

from __future__ import annotations

import streamlit as st

from components import case_gate, layout, leave_field, session, timeline_view, view_switch
from components.due_date import today
from components.i18n import _

case = case_gate.open_case()
view_switch.show(case)
layout.subject("tidplan")
leave_field.show()
st.title(_("Tidplan"), anchor=False)
timeline_view.show(case, session.view(), today())
