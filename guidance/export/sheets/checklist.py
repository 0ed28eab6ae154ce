"""The checklist as a table: a row for each item and each task of the parties' own."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.case_parts import Task
from guidance.domain.checklist import Entry, checklist
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.worklist import by_date
from guidance.export import words
from guidance.export.documents.labels import cite_briefly
from guidance.export.documents.title import name
from guidance.export.sheet import Cell, Column, Sheet
from guidance.export.subject import Subject
from guidance.export.words import sheets as own


def checklist_sheet(subject: Subject) -> Sheet:
    """All that is to be done, phase by phase; tasks of phases that nobody knows come last."""
    book, case, lang = subject.book, subject.case, subject.lang
    return Sheet(
        lang=lang,
        title=name(case, words.UNTITLED),
        about=words.CHECKLIST.to(lang),
        columns=_columns(lang),
        rows=tuple(_rows(book, checklist(book, case, subject.view), case.tasks, lang)),
    )


def _columns(lang: Lang) -> tuple[Column, ...]:
    heads = words.COLUMNS
    return (
        Column(title=own.PHASE.to(lang), width=20),
        Column(title=heads["what"].to(lang), width=34),
        Column(title=heads["why"].to(lang), width=48),
        Column(title=heads["role"].to(lang), width=22),
        Column(title=heads["person"].to(lang), width=18),
        Column(title=heads["due"].to(lang), kind="date", width=12),
        Column(
            title=heads["status"].to(lang),
            width=13,
            choices=tuple(status.to(lang) for status in words.STATUS.values()),
        ),
        Column(title=own.NOTE.to(lang), width=34),
        Column(title=heads["source"].to(lang), width=34),
    )


def _rows(
    book: Handbook, entries: Iterable[Entry], tasks: Iterable[Task], lang: Lang
) -> Iterable[tuple[Cell, ...]]:
    entries, tasks = list(entries), by_date(tasks)
    phases = {phase.id: phase.title.to(lang) for phase in book.phases}
    for phase, title in phases.items():
        yield from (_entry(book, e, title, lang) for e in entries if e.item.phase == phase)
        yield from (_task(task, title, lang) for task in tasks if task.phase == phase)
    other = words.OTHER_PHASE.to(lang)
    yield from (_entry(book, e, other, lang) for e in entries if e.item.phase not in phases)
    yield from (_task(task, other, lang) for task in tasks if task.phase not in phases)


def _entry(book: Handbook, entry: Entry, phase: str, lang: Lang) -> tuple[Cell, ...]:
    item, mark = entry.item, entry.mark
    likely = f" ({words.LIKELY.to(lang).lower()})" if entry.likely else ""
    role = book.roles.get(item.role)
    return (
        phase,
        item.title.to(lang) + likely,
        item.text.to(lang),
        role.title.to(lang) if role else None,
        mark.person or None,
        mark.due,
        words.STATUS[mark.status].to(lang),
        mark.note or None,
        cite_briefly(book, item.citations, lang),
    )


def _task(task: Task, phase: str, lang: Lang) -> tuple[Cell, ...]:
    status = words.STATUS["done" if task.done else "open"].to(lang)
    source = words.OWN_TASK.to(lang)
    return (phase, task.text, None, None, task.person or None, task.due, status, None, source)
