"""Lär dig: the path, its steps, worked cases, the quiz, and the process as a map."""

from __future__ import annotations

import streamlit as st

from components import error_notice, session
from components.learn import lesson_view, path_view, process_map, quiz_view, situation_view, visit

learner = visit.learner()
fault = session.failure()
if fault is not None:
    error_notice.show(fault)
asked = st.query_params
if session.SITUATION_PARAM in asked:
    situation_view.show(learner)
elif session.LESSON_PARAM in asked:
    lesson_view.show(learner)
elif session.PART_PARAM in asked and asked[session.PART_PARAM] == "prov":
    quiz_view.show(learner)
elif session.PART_PARAM in asked and asked[session.PART_PARAM] == "karta":
    process_map.show()
else:
    path_view.show(learner)
