"""Criterion by criterion, all guidelines side by side, in words; then the words behind each box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from guidance.domain.guideline import Guideline
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.source_matrix import Row, Standing, source_matrix
from guidance.export.document import Block, BulletList, Heading, Paragraph, Table
from guidance.export.documents.reasons import sources
from guidance.export.words import sources as own

QUESTION, CELL = 40, 25


def matrix(book: Handbook, lang: Lang) -> Iterable[Block]:
    """What the marks mean, a table a theme, and then every quotation."""
    rows = source_matrix(book)
    yield BulletList(
        items=tuple(
            f"{mark.to(lang)}: {own.MEANINGS[stance].to(lang)}"
            for stance, mark in own.MARKS.items()
        )
    )
    titles = {theme.id: theme.title for theme in book.themes}
    for theme, found in groupby(rows, key=lambda row: row.theme):
        yield Heading(level=1, text=titles[theme].to(lang))
        yield _table(book, list(found), lang)
    yield Heading(level=1, text=own.WORDS_BEHIND.to(lang), new_page=True)
    for row in rows:
        yield from _behind(book, row, lang)


def _table(book: Handbook, rows: Sequence[Row], lang: Lang) -> Table:
    names = [guideline.name.to(lang) for guideline in book.guidelines.values()]
    return Table(
        header=(own.QUESTION.to(lang), *names),
        rows=tuple(
            (
                book.facts[row.fact].name.to(lang),
                *(_mark(row.cells[name], lang) for name in book.guidelines),
            )
            for row in rows
        ),
        widths=(QUESTION, *((CELL,) * len(names))),
    )


def _mark(standing: Standing, lang: Lang) -> str:
    """How a guideline stands to a fact, with the short marks that people cite."""
    mark = own.MARKS[standing.stance].to(lang)
    refs = ", ".join(filter(None, standing.refs))
    return own.MARK.to(lang).format(mark=mark, refs=refs) if refs else mark


def _behind(book: Handbook, row: Row, lang: Lang) -> Iterable[Block]:
    """What each guideline that is not silent says of a fact, in its own words."""
    fact = book.facts[row.fact]
    yield Heading(level=2, text=fact.name.to(lang))
    yield Paragraph(text=fact.question.to(lang), style="note")
    for name, guideline in book.guidelines.items():
        standing = row.cells[name]
        if standing.stance != "silent":
            mark, called = _mark(standing, lang), guideline.name.to(lang)
            title = own.STANDING.to(lang).format(name=called, mark=mark)
            yield Paragraph(text=title, style="minor")
            yield from _said(guideline, standing, lang)
            yield from sources(book, standing.citations, lang)


def _said(guideline: Guideline, standing: Standing, lang: Lang) -> Iterable[Paragraph]:
    known = {found.id: found for found in (*guideline.criteria, *guideline.remarks)}
    for name in standing.entries:
        yield Paragraph(text=known[name].text.to(lang), label=known[name].title.to(lang))
