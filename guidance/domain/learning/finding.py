"""Entries of the content by key and id, as quiz questions name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple, TypeVar, cast

from guidance.domain.citation import Citation
from guidance.domain.guideline import Criterion
from guidance.domain.handbook import GuidelineFolder, Handbook
from guidance.domain.learning.choices import Key
from guidance.domain.model import Frozen, Text
from guidance.domain.outline import Heading

M = TypeVar("M", bound=Frozen)
V = TypeVar("V")

NotCarriedCode = Literal["unknown", "words_gone", "ambiguous", "no_choice"]


class NotCarriedError(Exception):
    """The content no longer carries a question: what it names is gone, or no longer tells apart."""

    def __init__(self, code: NotCarriedCode, message: str) -> None:
        super().__init__(message)
        self.code: NotCarriedCode = code
        self.message = message


class Found(NamedTuple):
    """An entry, and the guideline whose folder brings it; None for what all share."""

    guideline: str | None
    entry: Frozen


NAMES = ("title", "term", "name", "headline", "topic", "text")
MEANINGS = ("duty", "lead", "fits_when", "meaning", "now", "text")


def _of_folder(folder: GuidelineFolder, key: Key) -> Iterable[Frozen]:
    guideline, scheme = folder.guideline, folder.scheme
    kept: dict[Key, Iterable[Frozen]] = {
        "steps": folder.process.steps,
        "questions": folder.process.questions,
        "checklist": folder.checklist,
        "timeline": folder.timeline,
        "criteria": guideline.criteria,
        "numbers": guideline.numbers,
        "remarks": guideline.remarks,
        "headings": scheme.headings if scheme else (),
    }
    return kept.get(key, ())


def _shared(book: Handbook, key: Key) -> Iterable[Frozen]:
    kept: dict[Key, Iterable[Frozen]] = {
        "steps": book.process.steps,
        "questions": book.process.questions,
        "checklist": book.checklist,
        "timeline": book.timeline,
        "factors": book.factors,
        "law": book.law,
        "definitions": book.definitions,
        "contradictions": book.contradictions,
        "terms": book.terms,
        "alternatives": book.alternatives.values(),
        "outcomes": book.outcomes.values(),
        "roles": book.roles.values(),
        "phases": book.phases,
    }
    return kept.get(key, ())


def entries(book: Handbook, key: Key) -> Iterator[Found]:
    """All entries under a key, the shared ones first, each in the content's own order."""
    for entry in _shared(book, key):
        yield Found(None, entry)
    for name, folder in book.folders.items():
        for entry in _of_folder(folder, key):
            yield Found(name, entry)


def find(book: Handbook, key: Key, name: str) -> Found:
    """The entry with that id. Raises NotCarriedError when there is none."""
    for found in entries(book, key):
        if getattr(found.entry, "id", None) == name:
            return found
    raise NotCarriedError("unknown", f"{name!r} is not among {key}")


def criterion(book: Handbook, name: str) -> Criterion:
    """The criterion with that id, of whatever guideline."""
    return typed(find(book, "criteria", name).entry, Criterion)


def typed(entry: Frozen, model: type[M]) -> M:
    """The entry as its model, which the key it was found under says."""
    if not isinstance(entry, model):
        raise NotCarriedError("unknown", f"an entry is no {model.__name__}")
    return entry


def among(kept: Mapping[Any, V], name: str, kind: str) -> V:
    """What is kept under an id. Raises NotCarriedError when it is gone."""
    if name not in kept:
        raise NotCarriedError("unknown", f"{name!r} is not among {kind}")
    return kept[name]


def own_headings(book: Handbook, guideline: str) -> tuple[Heading, ...]:
    """The headings that the document itself has; ours for what it lacks have no mark."""
    folder = book.folders.get(guideline)
    scheme = folder.scheme if folder else None
    if scheme is None:
        raise NotCarriedError("unknown", f"{guideline!r} has no headings")
    return tuple(heading for heading in scheme.headings if heading.ref)


def _first(entry: Frozen, names: Iterable[str]) -> Text:
    for name in names:
        value = getattr(entry, name, None)
        if isinstance(value, Text):
            return value
    raise NotCarriedError("unknown", f"{type(entry).__name__} has no text of that kind")


def name_of(entry: Frozen) -> Text:
    """What an entry is called."""
    return _first(entry, NAMES)


def meaning_of(entry: Frozen) -> Text:
    """What an entry means."""
    return _first(entry, MEANINGS)


def quote_of(entry: Frozen) -> Citation:
    """The first citation of an entry that quotes. Raises NotCarriedError when none does."""
    cited = cast(tuple[Citation, ...], getattr(entry, "citations", ()))
    quoted = next((citation for citation in cited if citation.quote), None)
    if quoted is None:
        raise NotCarriedError("words_gone", "the entry quotes nothing")
    return quoted


def folded(words: str) -> str:
    """Words without the difference of case, white space and marks at the end."""
    return re.sub(r"\s+", " ", words).casefold().strip(" .…")


def swedish(entry: Frozen) -> Iterator[str]:
    """Every Swedish text in an entry, and the words that it quotes."""
    if isinstance(entry, Text):
        yield entry.sv
        return
    if isinstance(entry, Citation) and entry.quote:
        yield entry.quote
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        for item in cast(tuple[object, ...], value) if isinstance(value, tuple) else (value,):
            if isinstance(item, Frozen):
                yield from swedish(item)
