"""Bedömning: the outcome in ten seconds, its sources in ten minutes."""

from __future__ import annotations

import streamlit as st

from components import (
    alternatives,
    assessment_summary,
    case_gate,
    gap_table,
    guideline_choice,
    layout,
    matrix_table,
    reason_list,
    session,
    turn_sentences,
    view_switch,
)
from components.assessing import picture
from components.charts import matrix as matrix_chart
from components.charts import ranges
from components.i18n import _
from guidance.bootstrap import readings
from guidance.domain.explanation import explain
from guidance.domain.matrix import matrix
from guidance.domain.turns import turns

case = case_gate.open_case()
view_switch.show(case)
now = picture(case, session.view())
reasons = explain(now.reading, now.known, now.verdict)
layout.subject("bedomning", session.view(), now.chosen)
st.title(_("Bedömning"), anchor=False)
guideline_choice.show(now.chosen)
assessment_summary.show(now, reasons)

st.header(_("Så läser alla riktlinjer svaren"), anchor=False)
ranges.show(now.verdicts)

st.header(_("Skälen, ett för ett"), anchor=False)
reason_list.show(reasons)

st.header(_("Vad skulle ändra utfallet?"), anchor=False)
found = turns(now.reading, now.answers)
turn_sentences.show(found, now.verdict.outcome, now.answers, reasons)

st.header(_("Var parterna ser olika"), anchor=False)
gap_table.show(case)

st.header(_("Kriterium för kriterium"), anchor=False)
cells = matrix(readings(), now.known)
matrix_chart.show(cells)
matrix_table.show(cells)

st.header(_("Andra vägar"), anchor=False)
alternatives.show(now.verdict.outcome)
