"""Every entry of a handbook and everything inside it, each with its place.

A place reads ``key › id › field``; what a guideline's folder brings begins with
``guidelines/<id>``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar, cast

from guidance.domain.handbook import GuidelineFolder, Handbook
from guidance.domain.model import Condition, Frozen, Lang, Text

STEP = " › "

M = TypeVar("M", bound=Frozen)


class Node(NamedTuple):
    """A model and where it stands."""

    place: str
    model: Frozen


class Prose(NamedTuple):
    """A text in one language and where it stands."""

    place: str
    lang: Lang
    text: str


@cache
def _fields(kind: type[Frozen]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


def field(model: object, name: str) -> object:
    """A field's value, or None where the model has no such field."""
    has = isinstance(model, Frozen) and name in _fields(type(model))
    return getattr(model, name) if has else None


def _group(scope: str, key: str, models: Iterable[Frozen]) -> Iterator[Node]:
    for model in models:
        yield Node(f"{scope}{key}{STEP}{field(model, 'id')}", model)


def _folder_entries(name: str, folder: GuidelineFolder) -> Iterator[Node]:
    scope = f"guidelines/{name}{STEP}"
    yield from _group(scope, "guideline", [folder.guideline])
    yield from _group(scope, "steps", folder.process.steps)
    yield from _group(scope, "questions", folder.process.questions)
    yield from _group(scope, "checklist", folder.checklist)
    yield from _group(scope, "schemes", [folder.scheme] if folder.scheme else [])
    yield from _group(scope, "timeline", folder.timeline)


def entries(book: Handbook) -> Iterator[Node]:
    """The entries, by the key under which they stand in YAML."""
    shared: dict[str, Iterable[Frozen]] = {
        "sources": book.sources.values(),
        "themes": book.themes,
        "facts": book.facts.values(),
        "outcomes": book.outcomes.values(),
        "alternatives": book.alternatives.values(),
        "rules": book.steps.rules,
        "reservations": book.steps.reservations,
        "phases": book.phases,
        "steps": book.process.steps,
        "questions": book.process.questions,
        "roles": book.roles.values(),
        "factors": book.factors,
        "checklist": book.checklist,
        "sections": book.sections.values(),
        "schemes": [book.merged],
        "definitions": book.definitions,
        "contradictions": book.contradictions,
        "law": book.law,
        "terms": book.terms,
        "defects": book.defects,
        "silences": book.silences,
        "figures": book.figures,
        "models": book.models,
        "areas": book.areas,
        "gaps": book.gaps,
        "stakes": book.stakes,
        "principles": book.principles,
        "prompts": book.prompts,
        "lessons": book.lessons,
        "situations": book.situations,
        "quiz": book.quiz,
        "timeline": book.timeline,
        "alike": book.alike,
    }
    for key, models in shared.items():
        yield from _group("", key, models)
    for name, folder in book.folders.items():
        yield from _folder_entries(name, folder)


def _collect(place: str, value: object, found: list[Node]) -> None:
    if isinstance(value, Frozen):
        found.append(Node(place, value))
        if not isinstance(value, Text):
            for name in _fields(type(value)):
                _collect(f"{place}{STEP}{name}", getattr(value, name), found)
    elif isinstance(value, tuple):
        for number, item in enumerate(cast(tuple[object, ...], value)):
            name = field(item, "id")
            _collect(f"{place}{STEP}{name}" if name else f"{place}.{number}", item, found)


class _Identity:
    """A handbook as a key: equal only to itself, since comparing two whole ones is slow."""

    def __init__(self, book: Handbook) -> None:
        self.book = book

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.book is other.book

    def __hash__(self) -> int:
        return id(self.book)


@lru_cache(maxsize=1)
def _nodes(same: _Identity) -> tuple[Node, ...]:
    found: list[Node] = []
    for place, model in entries(same.book):
        _collect(place, model, found)
    return tuple(found)


def nodes(book: Handbook) -> tuple[Node, ...]:
    """Every model of the handbook: the entries and all that is nested in them.

    The rules all walk the same handbook, so the last walk is kept.
    """
    return _nodes(_Identity(book))


def of(book: Handbook, kind: type[M]) -> Iterator[tuple[str, M]]:
    """Every model of one kind, wherever it stands, with its place."""
    for place, model in nodes(book):
        if isinstance(model, kind):
            yield place, model


def prose(book: Handbook) -> Iterator[Prose]:
    """Every text that people read, in each language."""
    for place, text in of(book, Text):
        yield Prose(f"{place}.sv", "sv", text.sv)
        yield Prose(f"{place}.en", "en", text.en)


def conditions(book: Handbook) -> Iterator[tuple[str, Condition]]:
    """Every condition on facts."""
    for place, model in nodes(book):
        for name in ("all", "any", "when"):
            condition = field(model, name)
            if isinstance(condition, Mapping):
                yield f"{place}{STEP}{name}", cast(Condition, condition)
