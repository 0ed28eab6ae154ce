"""The glossary A to Ö: each term in both languages, explained plainly."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import Term
from guidance.domain.model import Lang
from guidance.export.document import Block, Heading, Table
from guidance.export.documents.labels import cite
from guidance.export.words import sources as own
from guidance.export.words import study

LETTERS: dict[Lang, str] = {
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "en": "abcdefghijklmnopqrstuvwxyz",
}


def glossary(book: Handbook, lang: Lang) -> Iterable[Block]:
    """A table a letter."""
    terms = sorted(book.terms, key=lambda term: _order(term, lang))
    header = (own.TERM.to(lang), own.OTHER_LANGUAGE.to(lang), own.EXPLAINED.to(lang))
    for letter, found in groupby(terms, key=lambda term: term.term.to(lang)[0].upper()):
        yield Heading(level=1, text=letter)
        rows = tuple(_row(book, term, lang) for term in found)
        yield Table(header=header, rows=rows, widths=(28, 24, 52))


def _order(term: Term, lang: Lang) -> list[int]:
    """Where a term stands: as dictionaries of the language sort, signs and blanks first."""
    return [LETTERS[lang].find(letter) for letter in term.term.to(lang).casefold()]


def _row(book: Handbook, term: Term, lang: Lang) -> tuple[str, str, str]:
    """The term, its counterpart, and the explanation with the sources that are not our own."""
    other: Lang = "en" if lang == "sv" else "sv"
    told = [term.text.to(lang)]
    told += [
        f"{study.SOURCE.to(lang)}: {cite(book, citation, lang)}"
        for citation in term.citations
        if book.sources[citation.source].kind != "ours"
    ]
    return (term.term.to(lang), term.term.to(other), "\n".join(told))
