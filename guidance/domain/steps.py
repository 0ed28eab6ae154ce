"""The steps that hold for every guideline, since law and the definition stand above them."""

from __future__ import annotations

from guidance.domain.citation import Citation
from guidance.domain.model import Condition, Frozen, Id, OptionIds, Text
from guidance.domain.outcome import Outcome


class StepRule(Frozen):
    """Steps 1-4 and 6: it decides when all of ``all`` match, and one of ``any`` if it has some."""

    id: Id
    step: int
    outcome: Outcome
    all: Condition = {}
    any: Condition = {}
    title: Text
    text: Text
    citations: tuple[Citation, ...]


class Reservation(Frozen):
    """Step 9: an answer that lets IOP stand, with a point to sort out."""

    id: Id
    fact: Id
    options: OptionIds
    text: Text
    citations: tuple[Citation, ...]


class Steps(Frozen):
    """All rules above the guidelines, in the order in which they are tried."""

    rules: tuple[StepRule, ...]
    reservations: tuple[Reservation, ...]
