"""A calendar."""

from __future__ import annotations

from guidance.export.agenda import Agenda


def write(agenda: Agenda) -> bytes:
    """The bytes of the file."""
    raise NotImplementedError
