"""The checklist: how far, what is left, phase by phase, with the parties' own tasks in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components import checklist_rows, phase_map, row_filter, task_form, task_list
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.phase_place import asked_phase
from components.progress_bar import progress_bar
from components.row_filter import Filter
from components.words import guideline_name
from components.work_words import progress_words
from guidance.bootstrap import handbook
from guidance.domain.case import Case, View
from guidance.domain.checklist import checklist
from guidance.domain.process import Phase
from guidance.domain.worklist import Progress, Row, worklist


def _lead(case: Case) -> None:
    words = _(
        "Det här ska göras, visas, beslutas och kontrolleras. Listan följer av riktlinjen "
        "({guideline}), era svar och de uppgifter ni skrivit under Samtal.",
        guideline=guideline_name(handbook().guideline_of(case)),
    )
    show_html(tag("p", text(words), "iop-lead"))


def _progress(progress: Progress) -> None:
    """The bar and the words; the words alone say it all."""
    late = ""
    if progress.late:
        mark = tag("span", "!", "iop-sign", aria_hidden="true")
        late = tag("p", mark + text(_("Välj Försenade för att se vad som väntar.")), "iop-late")
    show_html(
        tag("p", text(progress_words(progress)), "iop-eyebrow", role="status"),
        progress_bar(progress.share),
        late,
    )


def _map(rows: Sequence[Row], current: str, today: date) -> None:
    words = {
        phase.id: progress_words(Progress.of([r for r in rows if r.phase == phase.id], today))
        for phase in handbook().phases
    }
    whole = progress_words(Progress.of(rows, today))
    phase_map.show(current, words, whole)


def _empty(chosen: Filter) -> str:
    """Why no row is shown."""
    if chosen.who.kind != "all":
        return _("Inget här för den ansvariga. Välj Alla för att se hela listan.")
    return {
        "open": _("Allt är klart."),
        "late": _("Inget är försenat."),
        "done": _("Inget är klart än. Bocka av det första när det är gjort."),
        "all": _("Inget står på listan i den här fasen. Lägg till en egen uppgift om ni vill."),
    }[chosen.choice]


def _phases(phases: Sequence[Phase], rows: Sequence[Row], chosen: Filter, today: date) -> None:
    found = False
    for phase in phases:
        of_phase = [row for row in rows if row.phase == phase.id]
        kept = [row for row in of_phase if chosen.keeps(row, today)]
        if kept:
            found = True
            checklist_rows.show(phase, kept, Progress.of(of_phase, today), today)
    if not found:
        show_html(tag("p", text(_empty(chosen)), "iop-silent"))


def _own_task(phases: Sequence[Phase]) -> None:
    ids = [phase.id for phase in handbook().phases]
    key = "task-own" if len(phases) > 1 else f"task-own-{phases[0].id}"
    with st.container(key="task-add"):
        st.header(_("Lägg till en egen uppgift"), anchor=False)
        task_form.show(key, _("Lägg till uppgiften"), phase=phases[0].id, phases=ids)


def show(case: Case, view: View, today: date) -> None:
    """The whole list, or one phase of it if the address names one."""
    book = handbook()
    rows = worklist(checklist(book, case, view), case.tasks)
    asked = asked_phase()
    phases = [asked] if asked else list(book.phases)
    _lead(case)
    _progress(Progress.of(rows, today))
    _map(rows, asked.id if asked else "", today)
    chosen = row_filter.show(rows)
    task_list.undo_line([phase.id for phase in phases])
    _phases(phases, rows, chosen, today)
    _own_task(phases)
