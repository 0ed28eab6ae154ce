"""The checklist's rows: what to do, who, by when; one opens at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components import checklist_item, session, task_list
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.work_words import KIND_NAMES, meta, progress_words
from guidance.bootstrap import handbook
from guidance.domain.checklist import Entry
from guidance.domain.process import Phase
from guidance.domain.worklist import Progress, Row


def _tick(item_id: str, key: str) -> None:
    checklist_item.save_mark(item_id, status="done" if st.session_state[key] else "open")


def _open(item_id: str) -> None:
    """Open an item, or close the one that is open; the address says which."""
    if st.query_params.get(session.ITEM_PARAM) == item_id:
        del st.query_params[session.ITEM_PARAM]
    else:
        st.query_params[session.ITEM_PARAM] = item_id


def _before(entry: Entry) -> list[str]:
    """What stands before person and date: kind, role, and whether it is certain to apply."""
    words = [
        _(KIND_NAMES[entry.item.kind]),
        said(handbook().roles[entry.item.role].title),
    ]
    if entry.likely:
        words.append(_("Kan gälla er"))
    if entry.mark.status == "not_needed":
        words.append(_("Behövs inte"))
    return words


def _head(row: Row, entry: Entry, today: date, is_open: bool) -> None:
    key = f"tick-{row.id}"
    title = said(entry.item.title)
    st.session_state[key] = row.status == "done"
    st.checkbox(
        title,
        key=key,
        on_change=_tick,
        args=(row.id, key),
        disabled=row.status == "not_needed",
    )
    st.button(
        f"{_('Stäng') if is_open else _('Mer')} :small[{title}]",
        key=f"more-{row.id}",
        type="tertiary",
        on_click=_open,
        args=(row.id,),
    )
    show_html(meta(row, today, *_before(entry)))


def _entry(row: Row, entry: Entry, today: date) -> None:
    is_open = st.query_params.get(session.ITEM_PARAM) == row.id
    with st.container(key=f"work-item-{row.id}", horizontal=True):
        _head(row, entry, today, is_open)
    if is_open:
        with st.container(key="item-open"):
            checklist_item.show(entry)


def _rows(rows: Sequence[Row], today: date) -> None:
    number = 0
    for row in rows:
        if row.entry is not None:
            _entry(row, row.entry, today)
        elif row.task is not None:
            number += 1
            task_list.row(number, row, row.task, today, _("Er egen uppgift"))


def show(phase: Phase, rows: Sequence[Row], progress: Progress, today: date) -> None:
    """A phase with its rows; ``progress`` counts all of them, shown or not."""
    st.header(said(phase.title), anchor=False)
    show_html(tag("p", text(progress_words(progress)), "iop-eyebrow"))
    with st.container(key=f"worklist-{phase.id}"):
        _rows(rows, today)
