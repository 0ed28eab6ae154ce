"""Criteria by guidelines: drawn, and as a table that says the same in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from guidance.domain.explanation import Status
from guidance.domain.matrix import Cell, matrix
from guidance.export import words
from guidance.export.document import Block, Heading, Paragraph, Table
from guidance.export.documents.labels import answer
from guidance.export.documents.picture import Picture
from guidance.export.figures.matrix import figures
from guidance.export.words import assessment as own


def criteria(seen: Picture) -> Iterable[Block]:
    """The matrix as pictures, then as a table; nothing as long as nothing is known."""
    lang = seen.lang
    if not seen.known:
        return
    cells = matrix(seen.subject.readings, seen.known)
    yield Heading(level=1, text=own.MATRIX.to(lang), new_page=True)
    yield Paragraph(text=own.MATRIX_NOTE.to(lang))
    yield from figures(seen.subject.book, cells, lang)
    header = (words.QUESTION, words.ANSWER, own.READ_AS)
    yield Table(
        caption=own.MATRIX_TABLE.to(lang),
        header=tuple(h.to(lang) for h in header),
        rows=tuple(_rows(seen, cells)),
        widths=(24, 26, 54),
    )


def _rows(seen: Picture, cells: Iterable[Cell]) -> Iterable[tuple[str, ...]]:
    facts, lang = seen.subject.book.facts, seen.lang
    for name, group in groupby(cells, key=lambda cell: cell.fact):
        fact = facts[name]
        said = answer(fact, seen.answers.get(name), lang)
        yield (fact.name.to(lang), said, _readings(seen, list(group)))


def _readings(seen: Picture, cells: Sequence[Cell]) -> str:
    """One line a status, with the guidelines that it holds for and how strong each of them is."""
    book, lang = seen.subject.book, seen.lang
    by_status: dict[Status, list[str]] = {}
    for cell in cells:
        name = book.guidelines[cell.guideline].name.to(lang)
        strength = own.STRENGTH[cell.strength].to(lang)
        by_status.setdefault(cell.status, []).append(f"{name} ({strength})")
    return "\n".join(
        f"{said.to(lang)}: {'; '.join(by_status[status])}"
        for status, said in own.STATUS.items()
        if status in by_status
    )
