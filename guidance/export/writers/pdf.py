"""A document as PDF that screen readers can read (PDF/UA-1), set by typst."""

from __future__ import annotations

from guidance.export.document import Document
from guidance.export.writers.typst import compiler
from guidance.export.writers.typst.data import Letters, Setting
from guidance.export.writers.typst.letters import legible, spelt


def write(document: Document) -> bytes:
    """The document as the bytes of a PDF file.

    Should the fonts fail on letters that they claim to have, all rare letters stand as numbers, so
    that nobody is left without their document.
    """
    from typst import TypstError

    try:
        return _set(document, legible)
    except TypstError:
        return _set(document, spelt)


def _set(document: Document, letters: Letters) -> bytes:
    return compiler.pdf("document.typ", {"document": Setting(document, letters).data()})
