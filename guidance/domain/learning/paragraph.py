"""A piece of text to learn from, with what it rests on."""

from __future__ import annotations

from guidance.domain.citation import Citation
from guidance.domain.model import Frozen, Id, Text


class Paragraph(Frozen):
    """A few sentences and what they rest on; ``law``: the entries with status and date."""

    text: Text
    law: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]
