"""OpenDocument text."""

from __future__ import annotations

from guidance.export.document import Document


def write(document: Document) -> bytes:
    """The bytes of the file."""
    raise NotImplementedError
