"""The tasks that a workshop gave, as they stand now."""

from __future__ import annotations

import streamlit as st

from components import routes, session
from components.i18n import _, day
from components.markup import show as show_html
from components.markup import tag, text
from components.table import table
from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.worklist import by_date
from guidance.domain.workshop.record import WorkshopRecord


def _row(task: Task) -> tuple[str, ...]:
    state = _("Klar") if task.done else _("Öppen")
    words = task.text.strip() or _("Uppgift utan text")
    return (words, task.person, day(task.due) if task.due else "", state)


def show(case: Case, record: WorkshopRecord) -> None:
    """What, who, when and whether it is done; tasks that were removed since stand as they stood."""
    st.header(_("Uppgifter"), anchor=False)
    if not record.tasks:
        show_html(tag("p", text(_("Inga uppgifter bestämdes."))))
        return
    now = {task.id: task for task in case.tasks}
    tasks = by_date(now.get(task.id, task) for task in record.tasks)
    head = (_("Uppgift"), _("Person"), _("Datum"), _("Läge nu"))
    show_html(table(head, map(_row, tasks)))
    with st.container(key="ended-tasks"):
        st.page_link(
            routes.CHECKLIST.file,
            label=_("Till uppgifterna i Checklista"),
            query_params=session.link(),
        )
