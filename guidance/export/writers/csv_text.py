"""CSV."""

from __future__ import annotations

from guidance.export.sheet import Sheet


def write(sheet: Sheet) -> bytes:
    """The bytes of the file."""
    raise NotImplementedError
