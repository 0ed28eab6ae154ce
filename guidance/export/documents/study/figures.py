"""Every number and date of the documents, and what the law says now, area by area."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.domain.handbook import Handbook
from guidance.domain.learning.figures import said
from guidance.domain.model import Lang
from guidance.domain.numbers import Number, numbers_by_document
from guidance.export.document import Block, Heading, Paragraph
from guidance.export.documents.reasons import sources
from guidance.export.documents.study.parts import law_entry, law_named, touched
from guidance.export.words import assessment
from guidance.export.words import sources as own


def values(found: Mapping[str, int | float], lang: Lang) -> str:
    """Numbers with the words around them, such as ”minst 2 år, högst 5 år”."""
    return ", ".join(
        own.VALUES[name].to(lang).format(n=said(value, own.UNITS.get(name)).to(lang))
        for name, value in found.items()
    )


def numbers(book: Handbook, lang: Lang) -> Iterable[Block]:
    """By document; where one has none, that is said."""
    for document, found in numbers_by_document(book).items():
        yield Heading(level=1, text=book.sources[document].short.to(lang))
        if not found:
            yield Paragraph(text=own.NO_NUMBERS.to(lang))
        for number in found:
            yield from _number(book, number, lang)


def _number(book: Handbook, number: Number, lang: Lang) -> Iterable[Block]:
    """Its title, the number itself, what it means, and its place."""
    yield Heading(level=2, text=number.title.to(lang), number=number.ref)
    marks = [values(number.values, lang)]
    marks += [assessment.STRENGTH[number.strength].to(lang)] if number.strength else []
    marks += [str(number.year)] if number.year else []
    marked = " · ".join(filter(None, marks))
    yield Paragraph(text=number.text.to(lang), label=marked[:1].upper() + marked[1:])
    yield from sources(book, number.citations, lang)
    yield from law_named(book, number.law, lang)


def law(book: Handbook, lang: Lang) -> Iterable[Block]:
    """The entries by area of law, each with status, sources and day."""
    for area, title in assessment.AREAS.items():
        found = [update for update in book.law if update.area == area]
        if found:
            yield Heading(level=1, text=title.to(lang))
        for update in found:
            yield Heading(level=2, text=update.title.to(lang), number=update.ref)
            yield from law_entry(book, update, lang)
            yield from touched(book, update.facts, lang)
