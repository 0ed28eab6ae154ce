"""What people look up: definitions, contradictions, law since the documents, terms."""

from __future__ import annotations

from datetime import date
from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.model import Frozen, Id, Text


class Definition(Frozen):
    """What a document means by a term."""

    id: Id
    ref: str
    term: Text
    text: Text
    citations: tuple[Citation, ...]


class Position(Frozen):
    """One side of a contradiction."""

    text: Text
    citations: tuple[Citation, ...]


class Contradiction(Frozen):
    """Where documents differ, and what the guide does about it."""

    id: Id
    ref: str
    topic: Text
    positions: tuple[Position, ...]
    handling: Text
    facts: tuple[Id, ...] = ()


class Amount(Frozen):
    """A figure that law or an authority sets, as data; ``until`` None while no end is known."""

    id: Id
    name: Text
    value: int
    unit: Literal["SEK", "EUR", "months", "years", "days", "percent"]
    since: date | None = None
    until: date | None = None


class LawUpdate(Frozen):
    """What holds now, where the documents say something else or nothing. Never advice."""

    id: Id
    ref: str
    area: Literal["procurement", "state_aid", "municipal", "school", "social", "data", "actors"]
    status: Literal["V", "V*"]
    title: Text
    then: Text | None = None
    now: Text
    amounts: tuple[Amount, ...] = ()
    facts: tuple[Id, ...] = ()
    checked: date
    citations: tuple[Citation, ...]


class Term(Frozen):
    """A term in both languages, with a plain explanation."""

    id: Id
    term: Text
    text: Text
    citations: tuple[Citation, ...] = ()
