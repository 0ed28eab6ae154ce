"""Every number and date of the documents, each with its place and words, by document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from guidance.domain.citation import Citation
from guidance.domain.guideline import Strength
from guidance.domain.handbook import Handbook
from guidance.domain.model import Text


class Number(NamedTuple):
    """A rule of a guideline (``strength`` set) or a count or date (``year`` set)."""

    id: str
    ref: str
    title: Text
    text: Text
    values: Mapping[str, int | float]
    strength: Strength | None
    year: int | None
    law: tuple[str, ...]
    citations: tuple[Citation, ...]


def _numbers(book: Handbook) -> Iterator[Number]:
    for guideline in book.guidelines.values():
        for rule in guideline.numbers:
            yield Number(
                rule.id, rule.ref, rule.title, rule.text, rule.values, rule.strength, None, (),
                rule.citations,
            )  # fmt: skip
    for figure in sorted(book.figures, key=lambda figure: figure.year):
        yield Number(
            figure.id, "", figure.title, figure.text, figure.values, None, figure.year, figure.law,
            figure.citations,
        )  # fmt: skip


def numbers_by_document(book: Handbook) -> dict[str, list[Number]]:
    """Documents in their order, each with the numbers that it is the first to be cited for."""
    found: dict[str, list[Number]] = {
        source.id: [] for source in book.sources.values() if source.kind == "document"
    }
    for number in _numbers(book):
        document = next((c.source for c in number.citations if c.source in found), None)
        if document:
            found[document].append(number)
    return found
