"""The parties' own tasks: tick off, change, remove and take a removal back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components import row_filter, session, task_form
from components.i18n import _
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.task_form import keep
from components.work_words import meta
from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.change import Change
from guidance.domain.process import Phase
from guidance.domain.worklist import Row, worklist

_OPEN = "task-open"
_REMOVED = "task-removed"


def _find(case: Case, task_id: str) -> Task | None:
    return next((task for task in case.tasks if task.id == task_id), None)


def _tick(task_id: str, key: str) -> None:
    done: bool = st.session_state[key]

    def change(case: Case) -> list[Change]:
        task = _find(case, task_id)
        return [keep(task.model_copy(update={"done": done}))] if task else []

    row_filter.touch(task_id)
    session.amend(change)


def _toggle(task_id: str) -> None:
    state = st.session_state
    state[_OPEN] = "" if state.get(_OPEN) == task_id else task_id


def _remove(task_id: str) -> None:
    removed: list[Task] = []

    def change(case: Case) -> list[Change]:
        task = _find(case, task_id)
        removed.extend([task] if task else [])
        return [Change(kind="task", key=task_id)]

    if session.amend(change):
        st.session_state[_REMOVED] = removed[0] if removed else None
        _toggle(task_id)


def _undo() -> None:
    task: Task | None = st.session_state.get(_REMOVED)
    if task is not None and session.save(keep(task)):
        del st.session_state[_REMOVED]


def undo_line(phases: Sequence[str]) -> None:
    """After a removal: what was removed, and the way back."""
    task: Task | None = st.session_state.get(_REMOVED)
    if task is None or task.phase not in phases:
        return
    with st.container(key="task-undo", horizontal=True, vertical_alignment="center"):
        show_html(tag("p", text(_("Borttagen: ")) + text(task.text), "iop-removed", role="status"))
        st.button(_("Ångra"), key="task-undo-button", on_click=_undo)


def _change_form(task: Task) -> None:
    with st.container(key="task-change"):
        task_form.show(
            f"task-{task.id}",
            _("Spara ändringen"),
            task=task,
            then=lambda: _toggle(task.id),
        )
        st.button(
            _("Ta bort uppgiften"),
            key=f"remove-{task.id}",
            type="tertiary",
            on_click=_remove,
            args=(task.id,),
        )


def _head(number: int, item: Row, task: Task, today: date, before: Sequence[str]) -> None:
    """The mark, the words and the way to change them. Foreign text stays out of the label."""
    key = f"tick-{task.id}"
    st.session_state[key] = task.done
    st.checkbox(
        _("Uppgift {n} är klar", n=number),
        key=key,
        on_change=_tick,
        args=(task.id, key),
        label_visibility="collapsed",
    )
    words = task.text.strip() or _("Uppgift utan text")
    css = "iop-task iop-ticked" if task.done else "iop-task"
    show_html(tag("p", text(words), css), meta(item, today, *before))
    word = _("Stäng") if st.session_state.get(_OPEN) == task.id else _("Ändra")
    st.button(
        f"{word} :small[{plain(_('uppgift {n}', n=number))}]",
        key=f"change-{task.id}",
        type="tertiary",
        on_click=_toggle,
        args=(task.id,),
    )


def row(number: int, item: Row, task: Task, today: date, *before: str) -> None:
    """One task; its form below while it is being changed."""
    with st.container(key=f"work-task-{task.id}", horizontal=True):
        _head(number, item, task, today, before)
    if st.session_state.get(_OPEN) == task.id:
        _change_form(task)


def show(case: Case, phase: Phase, today: date) -> None:
    """The tasks of a phase, and the form for a new one."""
    st.header(_("Uppgifter"), anchor=False)
    rows = worklist((), (task for task in case.tasks if task.phase == phase.id))
    undo_line([phase.id])
    with st.container(key="worklist"):
        for number, item in enumerate(rows, start=1):
            if item.task is not None:
                row(number, item, item.task, today)
    if not rows:
        words = _("Inga uppgifter än. Skriv upp det ni lovar varandra, så syns det i checklistan.")
        show_html(tag("p", text(words), "iop-note"))
    with st.container(key="task-add"):
        st.subheader(_("Lägg till en uppgift"), anchor=False)
        task_form.show(f"task-new-{phase.id}", _("Lägg till uppgiften"), phase=phase.id)
