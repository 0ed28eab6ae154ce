"""A case: what the parties have answered, noted, decided and written about one cooperation."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, Strict, StringConstraints
from pydantic_core import PydanticCustomError

from guidance.domain.model import Frozen, Id, Lang

VERSION = 1
"""The version of the case file's format."""

View = Literal["agreed", "cso", "public"]
VIEWS: tuple[View, ...] = ("agreed", "cso", "public")
"""Whose answers: what the parties agree on, and each party's own. ``agreed`` never falls back."""

COMMON: Id = "common"
"""The guideline of a case that has chosen none: what the documents share."""

MAX_LINE = 300
MAX_TEXT = 20_000
Line = Annotated[str, StringConstraints(max_length=MAX_LINE)]
Note = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Answer = Line | Amount | None
YesNo = Annotated[bool, Strict()]


def _not_a_number(value: object) -> object:
    """Refuse numbers, which pydantic would read as seconds since 1970."""
    if isinstance(value, int | float):
        raise PydanticCustomError("date_type", "a date is written as YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_not_a_number)]
Answers = dict[Id, Answer]


class Parties(Frozen):
    """What the two parties are called."""

    cso: Line = ""
    public: Line = ""


class PartyAnswers(Frozen):
    """The answers that each party gave on its own."""

    cso: Answers = {}
    public: Answers = {}


class Talk(Frozen):
    """Notes on one discussion question: each party's and what both agree on."""

    cso: Note = ""
    public: Note = ""
    agreed: Note = ""

    def note(self, view: View) -> str:
        """The note that belongs to a view."""
        return {"cso": self.cso, "public": self.public, "agreed": self.agreed}[view]


class Task(Frozen):
    """Something that somebody has promised to do."""

    id: Id
    phase: Id
    text: Note = ""
    person: Line = ""
    due: Day | None = None
    done: YesNo = False


class Mark(Frozen):
    """What people have put beside an item of the checklist."""

    status: Literal["open", "done", "not_needed"] = "open"
    person: Line = ""
    due: Day | None = None
    note: Note = ""


SchemeId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=60)]


class Case(Frozen):
    """Everything that is kept about one cooperation; also the file format, with its version."""

    version: Literal[1] = 1
    title: Line = ""
    example: YesNo = False
    guideline: Id = COMMON
    lang: Lang = "sv"
    parties: Parties = Parties()
    facts: Answers = {}
    by_party: PartyAnswers = PartyAnswers()
    notes: dict[Id, Talk] = {}
    decisions: dict[Id, Note] = {}
    tasks: tuple[Task, ...] = ()
    checklist: dict[Id, Mark] = {}
    scheme: SchemeId = "merged"
    outline: dict[Id, Note] = {}

    def answers(self, view: View) -> Answers:
        """The answers in one view."""
        if view == "agreed":
            return self.facts
        return self.by_party.cso if view == "cso" else self.by_party.public
