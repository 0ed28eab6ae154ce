"""The checklist as a document: a table a phase, with room for person and date; then the dates."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.case import Case, View
from guidance.domain.case_parts import Task
from guidance.domain.checklist import Entry, checklist
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.worklist import by_date
from guidance.export import words
from guidance.export.document import Block, Document, Heading, Table
from guidance.export.documents import title
from guidance.export.documents.dates import dates
from guidance.export.documents.labels import cite_briefly, short_day
from guidance.export.subject import Subject

WIDTHS = (13, 46, 74, 32, 28, 25, 22, 50)
DONE, OPEN = "☑", "☐"


def checklist_document(subject: Subject) -> Document:
    """All that is to be done, shown, decided and checked, and what people have promised."""
    book, case, view, lang = subject.book, subject.case, subject.view, subject.lang
    return Document(
        kind="checklist",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=words.CHECKLIST.to(lang),
        details=title.details(subject),
        notice=title.notice(case, words.CHECKLIST_NOTICE.to(lang)),
        wide=True,
        blocks=(*_body(book, case, view), *dates(subject, wide=True, new_page=True)),
    )


def _body(book: Handbook, case: Case, view: View) -> Iterable[Block]:
    entries = checklist(book, case, view)
    phases = [(phase.id, phase.title) for phase in book.phases]
    known = {phase for phase, _ in phases}
    for phase, name in (*phases, (None, words.OTHER_PHASE)):
        here = [e for e in entries if _belongs(e.item.phase, phase, known)]
        tasks = by_date(t for t in case.tasks if _belongs(t.phase, phase, known))
        rows = (
            *(_entry(book, entry, case.lang) for entry in here),
            *(_task(task, case.lang) for task in tasks),
        )
        if rows:
            yield Heading(level=1, text=name.to(case.lang))
            header = tuple(column.to(case.lang) for column in words.COLUMNS.values())
            yield Table(header=header, rows=rows, widths=WIDTHS)


def _belongs(own: str, phase: str | None, known: Iterable[str]) -> bool:
    return own == phase if phase is not None else own not in known


def _entry(book: Handbook, entry: Entry, lang: Lang) -> tuple[str, ...]:
    item, mark = entry.item, entry.mark
    note = words.NOTE.to(lang).format(mark.note) if mark.note.strip() else ""
    state = words.STATUS[mark.status].to(lang)
    likely = words.LIKELY.to(lang) if entry.likely and mark.status == "open" else ""
    role = book.roles.get(item.role)
    return (
        DONE if mark.status == "done" else OPEN,
        "\n".join(part for part in (item.title.to(lang), note) if part),
        item.text.to(lang),
        role.title.to(lang) if role else "",
        mark.person,
        short_day(mark.due, lang) if mark.due else "",
        likely or state,
        cite_briefly(book, item.citations, lang),
    )


def _task(task: Task, lang: Lang) -> tuple[str, ...]:
    return (
        DONE if task.done else OPEN,
        task.text,
        "",
        "",
        task.person,
        short_day(task.due, lang) if task.due else "",
        words.STATUS["done" if task.done else "open"].to(lang),
        words.OWN_TASK.to(lang),
    )
