"""The form for a task: what, who and by when. Nothing is saved while a field cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import uuid4

import streamlit as st

from components import due_date, session
from components.i18n import _, said
from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.domain.case_parts import MAX_LINE, MAX_TEXT, Task
from guidance.domain.change import Change

Save = Callable[[Task], bool]

_EMPTY = Task(id="new", phase="talks")


def keep(task: Task) -> Change:
    """The change that keeps a task as it stands now."""
    value = task.model_dump(mode="json", exclude_defaults=True)
    return Change(kind="task", key=task.id, value=value)


def _names(key: str) -> tuple[str, str, str, str]:
    return f"{key}-text", f"{key}-person", f"{key}-due", f"{key}-phase"


def _fill(key: str, task: Task) -> None:
    state = st.session_state
    values = (task.text, task.person, due_date.typed(task.due), task.phase)
    for name, value in zip(_names(key), values, strict=True):
        state[name] = value


def _changes(case: Case, task: Task) -> list[Change]:
    """What keeps a task; nothing if there is one just like it, as after a double click."""
    twin = any(other.model_copy(update={"id": task.id}) == task for other in case.tasks)
    return [] if twin else [keep(task)]


def _save(task: Task) -> bool:
    return session.amend(lambda case: _changes(case, task))


def _submit(key: str, task: Task, save: Save, then: Callable[[], None] | None) -> None:
    """Read the form, save it, and empty it for the next one; else say what is wrong."""
    state = st.session_state
    text, person, due, phase = (str(state.get(name) or "") for name in _names(key))
    if not text.strip():
        state[f"{key}-fault"] = _("Skriv vad som ska göras. Inget är sparat.")
        return
    try:
        day = due_date.parse(due)
    except ValueError:
        state[f"{key}-fault"] = _(due_date.FAULT)
        return
    is_new = task.id == _EMPTY.id
    changed = Task(
        id=f"t{uuid4().hex[:12]}" if is_new else task.id,
        phase=phase or task.phase,
        text=text.strip(),
        person=person.strip(),
        due=day,
        done=task.done,
    )
    if not save(changed):
        return
    if is_new:
        _fill(key, _EMPTY.model_copy(update={"phase": changed.phase}))
    if then is not None:
        then()


def _fields(key: str, phases: Sequence[str]) -> None:
    text, person, due, phase = _names(key)
    st.text_area(_("Vad ska göras?"), key=text, height=90, max_chars=MAX_TEXT)
    who, when, *where = st.columns(3 if phases else 2)
    with who:
        st.text_input(_("Vem gör det?"), key=person, max_chars=MAX_LINE)
    with when:
        st.text_input(_("Senast när?"), key=due, max_chars=10, placeholder=_(due_date.PLACEHOLDER))
    if where:
        titles = {p.id: said(p.title) for p in handbook().phases}
        with where[0]:
            st.selectbox(_("I vilken fas?"), phases, format_func=lambda p: titles[p], key=phase)


def show(
    key: str,
    button: str,
    *,
    task: Task | None = None,
    phase: str = "",
    phases: Sequence[str] = (),
    save: Save = _save,
    then: Callable[[], None] | None = None,
) -> None:
    """The form for a new task of a phase (chosen among ``phases`` if there are any), or for one.

    ``save`` keeps a task and says whether it could; without one it goes into the case.
    """
    shown = task or _EMPTY.model_copy(update={"phase": phase or _EMPTY.phase})
    if _names(key)[0] not in st.session_state:
        _fill(key, shown)
    with st.form(key, border=False):
        _fields(key, phases)
        if fault := st.session_state.pop(f"{key}-fault", None):
            st.error(fault)
        st.form_submit_button(button, on_click=_submit, args=(key, shown, save, then))
