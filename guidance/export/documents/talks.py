"""What people have said, decided, promised and written: the report in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.domain.case import Case, Talk, Task
from guidance.domain.checklist import items
from guidance.domain.draft import questions
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.process import Question
from guidance.domain.worklist import by_date
from guidance.export import words
from guidance.export.document import Block, Heading, Paragraph, Table, paragraphs
from guidance.export.documents.labels import short_day


def records(book: Handbook, case: Case) -> Iterable[Block]:
    """Notes, decision and tasks, phase by phase; what belongs to no phase comes last."""
    lang = case.lang
    asked = {question.id: question for question in questions(book)}
    phases = {phase.id: phase.title for phase in book.phases}
    found = [
        block
        for phase, name in phases.items()
        for block in _titled(name.to(lang), _phase(case, asked, phase))
    ]
    found += _titled(words.OTHER_PHASE.to(lang), _other(case, asked, phases))
    yield Heading(level=1, text=words.TALKS.to(lang))
    yield from found or [Paragraph(text=words.NO_TALKS.to(lang))]
    yield from _marks(book, case)


def texts(book: Handbook, case: Case) -> Iterable[Block]:
    """What people have written for the agreement."""
    lang = case.lang
    written = {name: text for name, text in case.outline.items() if text.strip()}
    if not written:
        return
    yield Heading(level=1, text=words.TEXTS.to(lang))
    for name in (
        *(n for n in book.sections if n in written),
        *(n for n in written if n not in book.sections),
    ):
        section = book.sections.get(name)
        heading = (section.title if section else words.SECTION_GONE).to(lang)
        yield Paragraph(text=heading, style="minor")
        yield from (Paragraph(text=piece) for piece in paragraphs(written[name]))


def _titled(title: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks under a heading, or nothing where there are none."""
    found = list(blocks)
    return [Heading(level=2, text=title), *found] if found else []


def _phase(case: Case, asked: Mapping[str, Question], phase: str) -> Iterable[Block]:
    lang = case.lang
    for name, question in asked.items():
        if question.phase == phase and name in case.notes:
            yield from _talk(question.text.to(lang), case.notes[name], lang)
    yield from _labelled(words.DECISION.to(lang), case.decisions.get(phase, ""))
    yield from _tasks([task for task in case.tasks if task.phase == phase], lang)


def _other(
    case: Case, asked: Mapping[str, Question], phases: Mapping[str, object]
) -> Iterable[Block]:
    """What was kept although the content no longer has its question or phase."""
    lang = case.lang
    for name, talk in case.notes.items():
        question = asked.get(name)
        if question is None or question.phase not in phases:
            heading = (question.text if question else words.QUESTION_GONE).to(lang)
            yield from _talk(heading, talk, lang)
    for phase, text in case.decisions.items():
        if phase not in phases:
            yield from _labelled(words.DECISION.to(lang), text)
    yield from _tasks([task for task in case.tasks if task.phase not in phases], lang)


def _talk(question: str, talk: Talk, lang: Lang) -> Iterable[Block]:
    said = (
        (words.PARTY["cso"], talk.cso),
        (words.PARTY["public"], talk.public),
        (words.AGREED_COLUMN, talk.agreed),
    )
    found = [block for who, text in said for block in _labelled(who.to(lang), text)]
    return [Paragraph(text=question, style="minor"), *found] if found else []


def _labelled(label: str, text: str) -> list[Paragraph]:
    """The text's paragraphs, the first with its label."""
    pieces = paragraphs(text)
    return [
        Paragraph(text=piece, label="" if position else label)
        for position, piece in enumerate(pieces)
    ]


def _tasks(tasks: Iterable[Task], lang: Lang) -> Iterable[Block]:
    rows = tuple(
        (
            task.text,
            task.person,
            short_day(task.due, lang) if task.due else "",
            words.STATUS["done" if task.done else "open"].to(lang),
        )
        for task in by_date(tasks)
    )
    if rows:
        columns = words.COLUMNS
        header = (words.TASK, columns["person"], columns["due"], columns["status"])
        yield Paragraph(text=words.TASKS.to(lang), style="minor")
        yield Table(header=tuple(h.to(lang) for h in header), rows=rows, widths=(52, 24, 22, 16))


def _marks(book: Handbook, case: Case) -> Iterable[Block]:
    """What people have put beside the items of the checklist, whatever guideline they are of."""
    lang = case.lang
    known = {item.id: item for name in book.guidelines for item in items(book, name)}
    rows = tuple(
        (
            (known[name].title if name in known else words.ITEM_GONE).to(lang),
            mark.person,
            short_day(mark.due, lang) if mark.due else "",
            words.STATUS[mark.status].to(lang),
            mark.note,
        )
        for name, mark in case.checklist.items()
    )
    if rows:
        columns = words.COLUMNS
        header = (
            columns["what"],
            columns["person"],
            columns["due"],
            columns["status"],
            words.MARK_NOTE,
        )
        yield Heading(level=1, text=words.MARKS.to(lang))
        yield Table(
            header=tuple(h.to(lang) for h in header), rows=rows, widths=(36, 20, 20, 16, 26)
        )
