"""Guidelines: how one document reads the facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from pydantic import field_validator

from guidance.domain.citation import Citation
from guidance.domain.model import Condition, Frozen, Id, OptionIds, Text
from guidance.domain.outcome import Outcome

Strength = Literal["must", "should", "note"]
WEIGHTS: dict[Strength, int] = {"must": 2, "should": 1, "note": 0}
"""Ours: no document has any weights."""


class Flag(Frozen):
    """An option of the criterion's fact that asks for a reservation, always or conditionally."""

    option: str
    when: Condition | None = None


class Criterion(Frozen):
    """What a guideline states about one fact: which options meet it, meet it partly or fail it.

    ``kind`` says which step a failing ``must`` decides: ``actor`` (a requirement on the
    organisation, step 5), ``precondition`` (step 6) or ``criterion`` (step 7).
    ``failing`` is the outcome that an unmet must of step 7 names, by default ``not_as_described``.
    ``when``: where the condition does not hold, the criterion counts as met.
    ``ref`` is the short mark that people cite it by, such as F1.
    """

    id: Id
    ref: str
    fact: Id
    strength: Strength
    kind: Literal["criterion", "actor", "precondition"] = "criterion"
    title: Text
    text: Text
    meets: OptionIds = ()
    partly: OptionIds = ()
    fails: OptionIds = ()
    flags: tuple[Flag, ...] = ()
    flag_text: Text | None = None
    when: Condition | None = None
    failing: Outcome | None = None
    citations: tuple[Citation, ...]

    @field_validator("flags", mode="before")
    @classmethod
    def _short_flags(cls, value: object) -> object:
        if not isinstance(value, list | tuple):
            return value
        entries = cast(Sequence[object], value)
        return tuple({"option": v} if isinstance(v, str) else v for v in entries)

    @property
    def outcome_when_failing(self) -> Outcome:
        """The outcome when it is a must and fails; steps 5 and 6 name theirs themselves."""
        if self.kind == "precondition":
            return Outcome.NOT_YET
        if self.kind == "actor" or self.failing is None:
            return Outcome.NOT_AS_DESCRIBED
        return self.failing


class Remark(Frozen):
    """Something the document says about IOP that no single answer can meet or fail.

    ``relaxes`` are the facts on which it rejects or softens what others ask for; its first
    citation says so.
    """

    id: Id
    ref: str
    title: Text
    text: Text
    relaxes: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class NumberRule(Frozen):
    """A rule with a number, a time or a limit; the values are data so that prose needs none."""

    id: Id
    ref: str
    title: Text
    text: Text
    strength: Strength
    values: dict[Id, int | float] = {}
    citations: tuple[Citation, ...]


class Guideline(Frozen):
    """One document's reading: what it is, its criteria, remarks and rules with numbers."""

    id: Id
    order: int
    name: Text
    title: Text
    kind: Literal["adopted_rule", "support", "proposal", "opinion", "model", "derived"]
    weight: Text
    dated: Text
    about: Text
    citations: tuple[Citation, ...]
    criteria: tuple[Criterion, ...]
    remarks: tuple[Remark, ...] = ()
    numbers: tuple[NumberRule, ...] = ()
