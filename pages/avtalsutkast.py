"""Avtalsutkast: the draft by headings, one section written at a time, the whole beside it."""

from __future__ import annotations

import streamlit as st

from components import (
    case_gate,
    draft_overview,
    draft_preview,
    heading_order,
    layout,
    leave_field,
    outline_nav,
    section_step,
    session,
    view_switch,
)
from guidance.bootstrap import handbook
from guidance.domain.draft import draft

case = case_gate.open_case()
view_switch.show(case)
now = draft(handbook(), case, session.view())
step = section_step.current(now)
layout.subject("avtalsutkast", step)
leave_field.show()
left, right = st.columns([7, 5], gap="large")
with left:
    if step == outline_nav.ORDER:
        heading_order.show(now, case)
    elif step:
        section_step.show(now, case, step)
    else:
        draft_overview.show(now, case)
with right:
    draft_preview.show(now, case, step)
