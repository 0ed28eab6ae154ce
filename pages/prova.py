"""Pröva: one question a screen, the outcome at the side."""

from __future__ import annotations

import streamlit as st

from components import case_gate, layout, question_step, session, view_switch
from components.assessing import picture

case = case_gate.open_case()
view_switch.show(case)
now = picture(case, session.view())
subject = question_step.subject(now)
layout.subject("prova", session.view(), subject)
left, right = st.columns([7, 5], gap="large")
with right, st.container(key="aside"):
    outcome = st.empty()
with left:
    question_step.show(now, subject, outcome)
