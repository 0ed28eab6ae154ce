"""Where the documents differ, slip, or say nothing; and how they define their words."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.export.document import Block, Heading, Paragraph
from guidance.export.documents.reasons import sources
from guidance.export.documents.study.parts import entry, labelled, law_named, touched
from guidance.export.words import sources as own


def contradictions(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Each position with its own words, then what the guide does."""
    for found in book.contradictions:
        yield Heading(level=2, text=found.topic.to(lang), number=found.ref)
        for position in found.positions:
            yield Paragraph(text=position.text.to(lang))
            yield from sources(book, position.citations, lang)
        yield from labelled(own.SO_WE_DO, found.handling, lang)
        yield from touched(book, found.facts, lang)


def defects(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Every slip: what stands, what is meant, what the guide does."""
    for slip in book.defects:
        texts = (
            *labelled(own.SAYS, slip.says, lang),
            *labelled(own.MEANT, slip.meant, lang),
            *labelled(own.SO_WE_DO, slip.handling, lang),
        )
        yield from entry(book, slip.title, texts, slip.citations, lang)
        yield from law_named(book, slip.law, lang)


def silences(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Everything that no document has, and where the guide takes it up."""
    for found in book.silences:
        texts = (
            Paragraph(text=found.text.to(lang)),
            *labelled(own.SO_WE_DO, found.handling, lang),
            *_sections(book, found.sections, lang),
        )
        yield from entry(book, found.title, texts, found.citations, lang)
        yield from touched(book, found.facts, lang)
        yield from law_named(book, found.law, lang)


def _sections(book: Handbook, names: Iterable[str], lang: Lang) -> Iterable[Paragraph]:
    titles = [book.sections[name].title.to(lang) for name in names]
    if titles:
        yield Paragraph(text=", ".join(titles), label=own.IN_THE_DRAFT.to(lang))


def definitions(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Every definition with its quotation, in the order of their marks."""
    for found in book.definitions:
        yield Heading(level=2, text=found.term.to(lang), number=found.ref)
        yield Paragraph(text=found.text.to(lang))
        yield from sources(book, found.citations, lang)
