"""What people look up in the sources: definitions, contradictions, law, defects, figures, terms."""

from __future__ import annotations

from datetime import date
from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.model import Frozen, Id, Prose, Text


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


class Defect(Frozen):
    """A slip in a document: what it says, what is probably meant, what we do.

    Quotations are never corrected. ``law``: the entries that tell what holds instead.
    """

    id: Id
    title: Text
    says: Text
    meant: Text
    handling: Text
    law: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Silence(Frozen):
    """Something that none of the documents has, and where the guide takes it up instead.

    ``sections`` are those of the draft that it belongs in; ``law`` the entries that it rests on.
    """

    id: Id
    title: Text
    text: Text
    handling: Text
    facts: tuple[Id, ...] = ()
    sections: tuple[Id, ...] = ()
    law: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Figure(Frozen):
    """A count or a date that a document states and that is no rule; rules are ``NumberRule``.

    ``year`` is the year it holds for, ``law`` what has replaced it since.
    """

    id: Id
    kind: Literal["count", "date"]
    title: Text
    text: Text
    year: int
    values: dict[Id, int | float] = {}
    law: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Term(Frozen):
    """A term in both languages, with a plain explanation.

    ``forms`` are the Swedish forms beside the term itself by which running text is recognised.
    """

    id: Id
    term: Text
    text: Text
    forms: tuple[Prose, ...] = ()
    citations: tuple[Citation, ...] = ()
