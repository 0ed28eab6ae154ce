"""A step of the learning path on paper."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.handbook import Handbook
from guidance.domain.learning.lesson import FactActivity, Lesson
from guidance.domain.model import Lang
from guidance.export.document import Block, BulletList, Document, Heading, Paragraph, Room
from guidance.export.documents.reasons import sources
from guidance.export.documents.study.parts import frame, law_entries
from guidance.export.words import study as own

NOTES = 6


def lesson(book: Handbook, step: Lesson, lang: Lang) -> Document:
    """What the step says and rests on, its terms, what to do, and room for notes."""
    place = own.STEP.to(lang).format(n=step.order, total=len(book.lessons))
    minutes = own.ONE_MINUTE if step.minutes == 1 else own.MINUTES
    subtitle = f"{place} · {minutes.to(lang).format(n=step.minutes)}"
    return frame(step.title.to(lang), subtitle, lang, _body(book, step, lang))


def _body(book: Handbook, step: Lesson, lang: Lang) -> Iterable[Block]:
    for paragraph in step.paragraphs:
        yield Paragraph(text=paragraph.text.to(lang))
        yield from sources(book, paragraph.citations, lang)
    yield Heading(level=2, text=own.CARRIES.to(lang))
    yield from sources(book, (step.quotation,), lang)
    yield from _terms(book, step, lang)
    law = [name for paragraph in step.paragraphs for name in paragraph.law]
    if law:
        yield Heading(level=2, text=own.NOW_APPLIES.to(lang))
        yield from law_entries(book, law, lang)
    yield from _task(book, step, lang)


def _terms(book: Handbook, step: Lesson, lang: Lang) -> Iterable[Block]:
    found = [term for term in book.terms if term.id in step.terms]
    if found:
        yield Heading(level=2, text=own.TERMS.to(lang))
    for term in found:
        yield Paragraph(text=term.text.to(lang), label=term.term.to(lang))


def _task(book: Handbook, step: Lesson, lang: Lang) -> Iterable[Block]:
    """What to do; a question to answer comes with its answers to tick."""
    yield Heading(level=2, text=own.TASK.to(lang))
    yield Paragraph(text=step.task.to(lang))
    if isinstance(step.activity, FactActivity):
        fact = book.facts[step.activity.fact]
        yield Paragraph(text=fact.question.to(lang), style="minor")
        yield BulletList(items=tuple(o.label.to(lang) for o in fact.options), marker="box")
    yield Paragraph(text=own.YOUR_NOTES.to(lang), style="minor")
    yield Room(lines=NOTES)
