"""A case: what the parties have answered, noted, decided and written about one cooperation."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from guidance.domain.case_parts import COMMON, Day, Line, Note, Task, YesNo
from guidance.domain.model import Frozen, Id, Lang
from guidance.domain.workshop.record import WorkshopRecord

VERSION = 1
"""The version of the case file's format."""

View = Literal["agreed", "cso", "public"]
VIEWS: tuple[View, ...] = ("agreed", "cso", "public")
"""Whose answers: what the parties agree on, and each party's own. ``agreed`` never falls back."""

MAX_MONTHS = 1200
MAX_FOLLOW_UPS = 12
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Answer = Line | Amount | None
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


class Mark(Frozen):
    """What people have put beside an item of the checklist."""

    status: Literal["open", "done", "not_needed"] = "open"
    person: Line = ""
    due: Day | None = None
    note: Note = ""


class Term(Frozen):
    """From when and how long the agreement holds: ``end`` counts where it is set, else ``months``.

    ``follow_ups`` is how many follow-ups a year the parties have agreed on. Dates that make no
    sense together are kept and refused by the timeline, with the reason.
    """

    start: Day | None = None
    months: Annotated[int, Strict(), Field(ge=1, le=MAX_MONTHS)] | None = None
    end: Day | None = None
    follow_ups: Annotated[int, Strict(), Field(ge=0, le=MAX_FOLLOW_UPS)] | None = None


SchemeId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=60)]


class Case(Frozen):
    """Everything that is kept about one cooperation; also the file format, with its version.

    ``uid`` tells calendars which cooperation a date belongs to. ``moved`` holds the days that the
    parties have given to milestones themselves. ``order`` is the order of headings by scheme,
    ``own_headings`` the titles of the parties' own, whose texts stand in ``outline``. ``left_out``
    gives the reason for every section that is left out, ``ready`` the sections that are done, and
    ``taken`` what was suggested when a text was taken over. ``brief`` is what people wrote for the
    first meeting, by part. ``workshops`` are the records of those that have ended.
    """

    version: Literal[1] = 1
    uid: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]*$", max_length=40)] = ""
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
    term: Term = Term()
    moved: dict[Id, Day] = {}
    order: dict[SchemeId, tuple[Id, ...]] = {}
    own_headings: dict[Id, Line] = {}
    left_out: dict[Id, Note] = {}
    ready: dict[Id, YesNo] = {}
    taken: dict[Id, Note] = {}
    brief: dict[Id, Note] = {}
    workshops: dict[Id, WorkshopRecord] = {}

    def answers(self, view: View) -> Answers:
        """The answers in one view."""
        if view == "agreed":
            return self.facts
        return self.by_party.cso if view == "cso" else self.by_party.public
