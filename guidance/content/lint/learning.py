"""Lessons, glossary and statements of law: an order without ties, forms that mean one term."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.citation import Citation
from guidance.domain.glossary import names
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import Defect, Figure, Silence
from guidance.domain.learning.paragraph import Paragraph
from guidance.domain.survey import Gap, Prompt, Stake

LEGAL = {"law", "case_law", "authority"}
BACKED = (Paragraph, Defect, Silence, Figure, Gap, Stake, Prompt)
"""Models that may state what holds, and then say which entry of the law has status and date."""


def _orders(book: Handbook) -> Iterator[Problem]:
    first: dict[int, str] = {}
    for lesson in book.lessons:
        other = first.setdefault(lesson.order, lesson.id)
        if other != lesson.id:
            message = f"{other!r} is also number {lesson.order}"
            yield Problem(f"lessons{STEP}{lesson.id}{STEP}order", codes.DOUBLE_ORDER, message)


def _forms(book: Handbook) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for term in book.terms:
        for form in names(term, "sv"):
            other = first.setdefault(form.casefold(), term.id)
            if other != term.id:
                message = f"{form!r} is also a form of {other!r}"
                yield Problem(f"terms{STEP}{term.id}{STEP}forms", codes.DOUBLE_FORM, message)


def _legal(book: Handbook, citation: Citation) -> bool:
    source = book.sources.get(citation.source)
    return source is not None and source.kind in LEGAL


def _law(book: Handbook) -> Iterator[Problem]:
    cited = {entry.id: {c.source for c in entry.citations} for entry in book.law}
    for model in BACKED:
        for place, item in of(book, model):
            legal = {c.source for c in item.citations if _legal(book, c)}
            bare = legal - {source for name in item.law for source in cited.get(name, ())}
            for source in sorted(bare):
                message = f"{source!r} is cited, and no entry under law that rests on it is named"
                yield Problem(f"{place}{STEP}law", codes.NO_LAW_ENTRY, message)


def learning(book: Handbook) -> Iterator[Problem]:
    """Lessons of one number, forms of two terms, and law without status and date."""
    yield from _orders(book)
    yield from _forms(book)
    yield from _law(book)
