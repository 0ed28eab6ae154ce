"""One thing that can be looked up, in both languages, with the words by which it is found."""

from __future__ import annotations

from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.model import Frozen, Text

EntryKind = Literal[
    "term",
    "definition",
    "fact",
    "criterion",
    "rule",
    "remark",
    "outcome",
    "alternative",
    "phase",
    "step",
    "question",
    "role",
    "factor",
    "checklist",
    "section",
    "milestone",
    "law",
    "contradiction",
    "source",
]


class Entry(Frozen):
    """``id`` is unique within its kind; ``of`` is the guideline that it belongs to, or empty."""

    kind: EntryKind
    id: str
    title: Text
    text: Text
    of: str = ""
    citations: tuple[Citation, ...] = ()

    @property
    def key(self) -> str:
        """What no other entry has."""
        return f"{self.kind}/{self.of}/{self.id}" if self.of else f"{self.kind}/{self.id}"
