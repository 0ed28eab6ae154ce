"""Workshop: plan it, run it with a room full of phones, close it with a record."""

from __future__ import annotations

from components import case_gate, leave_field
from components.workshop import closed, console, overview, plan_view, visit
from components.workshop.gate import faults_said, open_room, part

case = case_gate.open_case()
leave_field.show()
with faults_said():
    if not visit.asked():
        overview.show(case)
    else:
        room = open_room()
        shown = {"plan": plan_view, "run": console, "closed": closed}[part(room)]
        shown.show(case, room)
