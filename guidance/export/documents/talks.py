"""What people have said, decided and promised: phase by phase, in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from guidance.domain.case import Case, Talk, View
from guidance.domain.case_parts import Task
from guidance.domain.checklist import items
from guidance.domain.conversation import is_noted, questions_in_order
from guidance.domain.draft import questions
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.process import Phase, Question
from guidance.domain.worklist import by_date
from guidance.export import words
from guidance.export.document import Block, Heading, Paragraph, Table, paragraphs
from guidance.export.documents.labels import place, quoted, short_day
from guidance.export.words import record as own


def records(book: Handbook, case: Case) -> Iterable[Block]:
    """Notes, decisions and tasks of every phase that has any, then the marks in the checklist."""
    found = [
        block
        for phase in book.phases
        for block in _titled(phase.title.to(case.lang), phase_record(book, case, phase), level=2)
    ]
    found += _titled(words.OTHER_PHASE.to(case.lang), other(book, case), level=2)
    yield Heading(level=1, text=words.TALKS.to(case.lang))
    yield from found or [Paragraph(text=words.NO_TALKS.to(case.lang))]
    yield from marks(book, case)


def phase_record(book: Handbook, case: Case, phase: Phase) -> list[Block]:
    """What a phase holds: each question with its source and what was said, decisions, tasks."""
    lang = case.lang
    blocks: list[Block] = []
    for question in questions_in_order(book, phase):
        talk = case.notes.get(question.id)
        if talk is not None and is_noted(talk):
            blocks += _talk(asked(question, lang), _origin(book, question, lang), case, talk)
    blocks += _decision(case.decisions.get(phase.id, ""), lang)
    blocks += task_table([task for task in case.tasks if task.phase == phase.id], lang)
    return blocks


def other(book: Handbook, case: Case) -> list[Block]:
    """What was kept although the content no longer has its question or phase."""
    lang, phases = case.lang, {phase.id for phase in book.phases}
    known = {q.id: q for q in questions(book)}
    blocks: list[Block] = []
    for name, talk in case.notes.items():
        question = known.get(name)
        if (question is None or question.phase not in phases) and is_noted(talk):
            title = asked(question, lang) if question else words.QUESTION_GONE.to(lang)
            blocks += _talk(title, "", case, talk)
    for phase, text in case.decisions.items():
        if phase not in phases:
            blocks += _decision(text, lang)
    blocks += task_table([task for task in case.tasks if task.phase not in phases], lang)
    return blocks


def asked(question: Question, lang: Lang) -> str:
    """The question: a document's words inside quotation marks, ours without."""
    said = question.text.to(lang)
    return said if question.ours else quoted(said, lang)


def party(case: Case, view: View) -> str:
    """What a party is called, or which party it is."""
    called = {"cso": case.parties.cso, "public": case.parties.public, "agreed": ""}[view].strip()
    return called or words.PARTY[view].to(case.lang)


def task_table(tasks: Sequence[Task], lang: Lang) -> list[Block]:
    """The tasks by date with person and status, under a title of their own; nothing for none."""
    if not tasks:
        return []
    columns = words.COLUMNS
    header = (words.TASK, columns["person"], columns["due"], columns["status"])
    return [
        Paragraph(text=words.TASKS.to(lang), style="minor"),
        Table(
            header=tuple(h.to(lang) for h in header),
            rows=tuple(_task(task, lang) for task in by_date(tasks)),
            widths=(52, 24, 22, 16),
        ),
    ]


def marks(book: Handbook, case: Case) -> Iterable[Block]:
    """What people have put beside the items of the checklist, whatever guideline they are of."""
    lang = case.lang
    known = {item.id: item.title for name in book.guidelines for item in items(book, name)}
    rows = tuple(
        (
            known.get(name, words.ITEM_GONE).to(lang),
            mark.person,
            short_day(mark.due, lang) if mark.due else "",
            words.STATUS[mark.status].to(lang),
            mark.note,
        )
        for name, mark in case.checklist.items()
    )
    if rows:
        columns = [words.COLUMNS[name] for name in ("what", "person", "due", "status")]
        header = tuple(h.to(lang) for h in (*columns, words.MARK_NOTE))
        yield Heading(level=1, text=words.MARKS.to(lang))
        yield Table(header=header, rows=rows, widths=(36, 20, 20, 16, 26))


def labelled(label: str, text: str) -> list[Block]:
    """The text's paragraphs, the first with its label."""
    return [
        Paragraph(text=piece, label="" if position else label)
        for position, piece in enumerate(paragraphs(text))
    ]


def _titled(title: str, blocks: Iterable[Block], level: Literal[1, 2]) -> list[Block]:
    """The blocks under a heading, or nothing where there are none."""
    found = list(blocks)
    return [Heading(level=level, text=title), *found] if found else []


def _origin(book: Handbook, question: Question, lang: Lang) -> str:
    """Where the question stands, with the document's own words where they are translated."""
    if question.ours or not question.citations:
        return own.OURS.to(lang)
    where = place(book, question.citations[0], lang)
    return where if lang == "sv" else f"{where}: {quoted(question.text.sv, 'sv')}"


def _talk(question: str, origin: str, case: Case, talk: Talk) -> Iterable[Block]:
    """A question, where it stands, what each party says, and what both agree on."""
    lang = case.lang
    yield Paragraph(text=question, style="minor")
    if origin:
        yield Paragraph(text=origin, style="note")
    yield from labelled(party(case, "cso"), talk.cso)
    yield from labelled(party(case, "public"), talk.public)
    yield from labelled(words.AGREED_COLUMN.to(lang), talk.agreed)
    if not talk.agreed.strip():
        yield Paragraph(text=own.NOT_AGREED.to(lang), style="note")


def _decision(text: str, lang: Lang) -> list[Block]:
    said: list[Block] = [Paragraph(text=piece) for piece in paragraphs(text)]
    return [Paragraph(text=own.DECISION.to(lang), style="minor"), *said] if said else []


def _task(task: Task, lang: Lang) -> tuple[str, ...]:
    due = short_day(task.due, lang) if task.due else ""
    return (task.text, task.person, due, words.STATUS["done" if task.done else "open"].to(lang))
