"""The first part: what there is in Källor, and how much of it."""

from __future__ import annotations

from components.i18n import _
from components.markup import tag, text
from components.sources import parts
from components.sources.parts import PARTS, Part
from components.sources.place import drawn, link
from guidance.bootstrap import handbook
from guidance.domain.numbers import numbers_by_document
from guidance.domain.source_matrix import source_matrix


def count_of(part: Part) -> int:
    """How many entries a part has."""
    book = handbook()
    counts = {
        parts.DOCUMENTS: len(book.sources),
        parts.MATRIX: len(source_matrix(book)),
        parts.CONTRADICTIONS: len(book.contradictions),
        parts.NUMBERS: sum(map(len, numbers_by_document(book).values())),
        parts.DEFINITIONS: len(book.definitions),
        parts.DEFECTS: len(book.defects),
        parts.SILENCES: len(book.silences),
        parts.LAW: len(book.law),
        parts.MODELS: len(book.models),
        parts.AREAS: len(book.areas),
        parts.GAPS: len(book.gaps),
        parts.STAKES: len(book.stakes),
        parts.PRINCIPLES: len(book.principles),
        parts.PROMPTS: len(book.prompts),
        parts.GLOSSARY: len(book.terms),
    }
    return counts[part]


def _door(part: Part) -> str:
    title = link(part, text(_(part.title)))
    number = tag("span", str(count_of(part)), "iop-count", aria_hidden="true")
    return tag("li", tag("h3", title + number) + tag("p", text(_(part.lead))))


@drawn
def html() -> str:
    """A way to every part, in words."""
    groups = dict.fromkeys(part.group for part in PARTS)
    return "".join(
        tag("h2", text(_(group)))
        + tag("ul", "".join(_door(part) for part in PARTS if part.group == group), "iop-shelves")
        for group in groups
    )
