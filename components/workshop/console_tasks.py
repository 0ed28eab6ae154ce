"""Who does what after the workshop: kept in the case, and remembered as the workshop's."""

from __future__ import annotations

import streamlit as st

from components import routes, session, task_form
from components.due_date import today
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.work_words import meta
from components.workshop import visit
from guidance.bootstrap import handbook, rooms
from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.worklist import Row, worklist
from guidance.domain.workshop.options import question_of
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import Room

_PHASE = "talks"
"""Where a task belongs that comes of no phase's question: the parties are talking."""


def _row(row: Row) -> str:
    task = row.task
    return tag("li", tag("p", text(task.text if task else "")) + meta(row, today()))


def _given(case: Case, room: Room) -> str:
    """The tasks that this workshop gave, as HTML."""
    rows = worklist((), (task for task in case.tasks if task.id in room.state.tasks))
    return tag("ul", "".join(map(_row, rows)), "iop-given") if rows else ""


def _so_far(case: Case, room: Room) -> None:
    """What has been given, and where it can be changed."""
    if given := _given(case, room):
        label = _("Ändra eller bocka av i checklistan")
        show_html(given)
        st.page_link(routes.CHECKLIST.file, label=label, query_params=session.link())


def _keep(room: Room, task: Task) -> bool:
    return visit.attempt(lambda: rooms().give_task(room.id, task)) is not None


def show(case: Case, room: Room, item: Item) -> None:
    """What has been given so far, and the form for one more."""
    question = question_of(handbook(), item.ref) if item.kind == "question" else None
    with st.container(key="console-tasks"):
        st.header(_("Uppgifter"), anchor=False)
        with st.container(key="console-given"):
            _so_far(case, room)
        task_form.show(
            f"workshop-task-{room.id}",
            _("Lägg till uppgiften"),
            phase=question.phase if question else _PHASE,
            save=lambda task: _keep(room, task),
        )
