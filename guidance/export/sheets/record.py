"""The record as a table."""

from __future__ import annotations

from guidance.export.sheet import Sheet
from guidance.export.subject import Subject


def record_sheet(subject: Subject) -> Sheet:
    """The record as a table."""
    raise NotImplementedError
