"""What each document is and how much it weighs; then every other source and when it was read."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.citation import Source
from guidance.domain.guideline import Remark
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.export.document import Block, Heading, Paragraph, Table
from guidance.export.documents.labels import day
from guidance.export.documents.reasons import sources
from guidance.export.documents.study.parts import labelled
from guidance.export.words import sources as own
from guidance.export.words import study


def documents(book: Handbook, lang: Lang) -> Iterable[Block]:
    """The documents in full, then the rest in a table a kind."""
    for source in book.sources.values():
        if source.kind == "document":
            yield from _document(book, source, lang)
    for kind, title in own.SOURCE_KINDS.items():
        rows = tuple(_row(s, lang) for s in book.sources.values() if s.kind == kind)
        if rows:
            yield Heading(level=1, text=title.to(lang))
            header = (study.SOURCE.to(lang), own.ABOUT.to(lang))
            yield Table(header=header, rows=rows, widths=(40, 64))


def _document(book: Handbook, source: Source, lang: Lang) -> Iterable[Block]:
    yield Heading(level=1, text=source.short.to(lang))
    yield Paragraph(text=source.title.to(lang), style="note")
    yield from labelled(own.ABOUT, source.about, lang)
    yield from labelled(own.DATED, source.dated, lang)
    yield from labelled(own.WEIGHT, source.weight, lang)
    yield from labelled(own.SILENT, source.silent, lang)
    if source.evidence:
        yield Heading(level=2, text=own.EVIDENCE.to(lang))
        yield from sources(book, source.evidence, lang)
    told = [remark for remark in _remarks(book) if _tells(book, remark, source)]
    if told:
        yield Heading(level=2, text=own.MORE_SAID.to(lang))
    for remark in told:
        yield Paragraph(text=remark.title.to(lang), style="minor")
        yield Paragraph(text=remark.text.to(lang))
        yield from sources(book, remark.citations, lang)


def _remarks(book: Handbook) -> Iterable[Remark]:
    return (remark for guideline in book.guidelines.values() for remark in guideline.remarks)


def _tells(book: Handbook, remark: Remark, source: Source) -> bool:
    """Whether the document is the first that a remark stands on."""
    cited = (c.source for c in remark.citations if book.sources[c.source].kind == "document")
    return next(cited, "") == source.id


def _row(source: Source, lang: Lang) -> tuple[str, str]:
    """What a source is called in short and in full, and when it is from and was last read."""
    names = dict.fromkeys((source.short.to(lang), source.title.to(lang)))
    told = [source.about.to(lang)]
    told += [source.dated.to(lang)] if source.dated else []
    if source.checked:
        told.append(own.LAST_READ.to(lang).format(date=day(source.checked, lang)))
    return ("\n".join(names), "\n".join(told))
