"""One thing that can be looked up, in both languages, with the words by which it is found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol, get_args

from guidance.domain.citation import Citation
from guidance.domain.model import LANGS, Frozen, Text

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
    "defect",
    "silence",
    "gap",
    "figure",
    "model",
    "area",
    "stake",
    "principle",
    "prompt",
    "lesson",
    "situation",
    "source",
]
ENTRY_KINDS: tuple[EntryKind, ...] = get_args(EntryKind)


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


class _Cited(Protocol):
    """Content that has an id and says where it stands."""

    @property
    def id(self) -> str: ...

    @property
    def citations(self) -> tuple[Citation, ...]: ...


def joined(*texts: Text | None, by: str = " ") -> Text:
    """Several texts as one, in each language, with ``by`` between them."""
    sv, en = (by.join(text.to(lang) for text in texts if text) for lang in LANGS)
    return Text(sv=sv, en=en)


def entry(kind: EntryKind, found: _Cited, title: Text, *texts: Text | None, of: str = "") -> Entry:
    """The entry of a piece of content, by its title and its other texts."""
    text = joined(*texts)
    return Entry(kind=kind, id=found.id, of=of, title=title, text=text, citations=found.citations)


def cited(kind: EntryKind, name: str, where: Iterable[Citation], title: Text, text: Text) -> Entry:
    """An entry that gathers its citations from its parts; each once."""
    return Entry(kind=kind, id=name, title=title, text=text, citations=tuple(dict.fromkeys(where)))
