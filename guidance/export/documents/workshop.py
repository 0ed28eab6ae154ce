"""The record of workshops: who was there, how the room voted, what it answered and promised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.record import GroupedNote, ItemRecord, WorkshopRecord
from guidance.domain.workshop.recorded import Outcome, came, in_order, outcome
from guidance.export import words
from guidance.export.document import (
    Block,
    BulletList,
    Detail,
    Document,
    Heading,
    Paragraph,
    paragraphs,
)
from guidance.export.documents import title
from guidance.export.documents.labels import day
from guidance.export.documents.talks import labelled, task_table
from guidance.export.documents.workshop_votes import votes
from guidance.export.subject import Subject
from guidance.export.words import workshop as own


def workshop(subject: Subject) -> Document:
    """All workshops of the case, the newest last, whoever's view it is."""
    book, case, lang = subject.book, subject.case, subject.lang
    records = in_order(case)
    dated = (
        [Detail(label=words.DATE.to(lang), value=day(subject.dated, lang))] if subject.dated else []
    )
    return Document(
        kind="workshop",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=(*title.parties(case), title.guideline(book, case), *dated),
        notice=title.notice(case, *([own.NOTICE.to(lang)] if records else [])),
        blocks=(
            *(b for n, one in enumerate(records) for b in _workshop(book, one, n, lang)),
            Paragraph(text=(own.KEPT if records else own.NONE).to(lang)),
        ),
    )


def called(record: WorkshopRecord, lang: Lang) -> str:
    """What a workshop is called, with its day."""
    name = record.title.strip() or own.UNTITLED.to(lang)
    if record.day is None:
        return name
    return own.DATED.to(lang).format(title=name, day=day(record.day, lang))


def asked(found: Outcome, lang: Lang) -> str:
    """The question as it was asked, or that it is gone."""
    return (found.title or own.QUESTION_GONE).to(lang)


def _workshop(book: Handbook, record: WorkshopRecord, place: int, lang: Lang) -> Iterable[Block]:
    guideline = book.guidelines.get(record.guideline)
    followed = guideline.name if guideline else own.GUIDELINE_GONE
    yield Heading(level=1, text=called(record, lang), new_page=place > 0)
    yield Paragraph(label=words.GUIDELINE.to(lang), text=followed.to(lang))
    yield Paragraph(label=own.ATTENDED.to(lang), text=_attended(record, lang))
    for taken in record.items:
        yield from _item(book, taken, lang)
    if not record.items:
        yield Paragraph(text=own.NO_ITEMS.to(lang))
    yield Heading(level=2, text=own.AFTER.to(lang))
    yield from task_table(record.tasks, lang) or [Paragraph(text=own.NO_TASKS.to(lang))]


def _attended(record: WorkshopRecord, lang: Lang) -> str:
    present = came(record)
    if not present:
        return own.NOBODY.to(lang)
    each = own.OF_SIDE.to(lang)
    sides = (each.format(side=own.SIDES[side].to(lang), n=n) for side, n in present.items())
    return own.PEOPLE.to(lang).format(n=sum(present.values()), sides=". ".join(sides))


def _item(book: Handbook, taken: ItemRecord, lang: Lang) -> Iterable[Block]:
    found = outcome(book, taken)
    yield Heading(level=2, text=asked(found, lang))
    yield from votes(found, lang)
    yield from _answer(found, taken.agreement, lang)
    if taken.notes:
        yield Paragraph(text=own.NOTES.to(lang), style="minor")
        yield from _notes(taken.notes, lang)


def _answer(found: Outcome, agreement: Agreement | None, lang: Lang) -> Iterable[Block]:
    """What the room answered; who saw it otherwise and what is open stand apart from it."""
    agreement = agreement or Agreement(item="none")
    option = found.names[agreement.option].to(lang) if agreement.option else ""
    said = [*([option] if option else []), *paragraphs(agreement.text)]
    yield Paragraph(text=own.ANSWER.to(lang), style="minor")
    yield from (Paragraph(text=piece) for piece in said or [own.NO_ANSWER.to(lang)])
    yield from labelled(own.DISSENT.to(lang), agreement.dissent)
    yield from labelled(own.OPEN_POINTS.to(lang), agreement.open_points)


def _notes(notes: Sequence[GroupedNote], lang: Lang) -> Iterable[Block]:
    """Under their headings, in the order in which these first came; those without one last."""
    headings = dict.fromkeys(note.heading.strip() for note in notes)
    grouped = [heading for heading in headings if heading]
    for heading in [*grouped, *([""] if "" in headings else [])]:
        if grouped:
            yield Paragraph(text=heading or own.UNGROUPED.to(lang))
        items = tuple(note.text for note in notes if note.heading.strip() == heading)
        yield BulletList(items=items)
