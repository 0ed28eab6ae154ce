"""What stands on each shelf of Källor, by id."""

from __future__ import annotations

from collections.abc import Mapping

from guidance.domain.handbook import Handbook
from guidance.domain.learning.lesson import Shelf
from guidance.domain.source_matrix import source_matrix


def shelf_entries(book: Handbook) -> Mapping[Shelf, list[str]]:
    """The ids on every shelf; a row of the matrix goes by its fact."""
    return {
        "documents": [s.id for s in book.sources.values() if s.kind == "document"],
        "matrix": [row.fact for row in source_matrix(book)],
        "contradictions": [entry.id for entry in book.contradictions],
        "law": [entry.id for entry in book.law],
        "defects": [entry.id for entry in book.defects],
        "definitions": [entry.id for entry in book.definitions],
        "figures": [entry.id for entry in book.figures],
        "models": [entry.id for entry in book.models],
        "areas": [entry.id for entry in book.areas],
        "gaps": [entry.id for entry in book.gaps],
        "silences": [entry.id for entry in book.silences],
    }
