"""Samtal: the process, phase by phase, one discussion question at a time."""

from __future__ import annotations

from components import (
    case_gate,
    discussion,
    layout,
    leave_field,
    phase_map,
    phase_place,
    phase_view,
    view_switch,
)
from components.talk_counts import talk_counts

case = case_gate.open_case()
view_switch.show(case)
question = phase_place.asked_question()
phase = phase_place.current_phase(question)
layout.subject("samtal", phase.id, question.id if question else "")
leave_field.show()
if question is not None:
    discussion.show(case, phase, question)
else:
    phase_map.show(phase.id, talk_counts(case))
    phase_view.show(case, phase)
