"""The checklist as a table."""

from __future__ import annotations

from guidance.export.sheet import Sheet
from guidance.export.subject import Subject


def checklist_sheet(subject: Subject) -> Sheet:
    """The checklist as a table."""
    raise NotImplementedError
