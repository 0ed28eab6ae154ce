"""Outcomes, from what speaks for an IOP to what speaks for something else."""

from __future__ import annotations

from enum import StrEnum

from guidance.domain.citation import Citation
from guidance.domain.model import Frozen, Id, Text


class Outcome(StrEnum):
    """What one guideline makes of the answers; the order is from best to gravest."""

    IOP = "iop"
    IOP_WITH_RESERVATIONS = "iop_with_reservations"
    UNDECIDED = "undecided"
    NOT_YET = "not_yet"
    MULTI_YEAR_GRANT = "multi_year_grant"
    ASSOCIATION_GRANT = "association_grant"
    NOT_AS_DESCRIBED = "not_as_described"
    LEGAL_REVIEW = "legal_review"
    PROCUREMENT = "procurement"


class OutcomeText(Frozen):
    """How an outcome is said to people: help, never a judgement of them.

    ``headline`` stands alone, ``leaning`` follows "lutar åt"; ``next_steps`` say what to do now.
    """

    id: Outcome
    headline: Text
    leaning: Text
    meaning: Text
    next_steps: tuple[Text, ...]
    alternatives: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Alternative(Frozen):
    """Another form of cooperation: when it fits and how to go on with it."""

    id: Id
    title: Text
    fits_when: Text
    how: tuple[Text, ...]
    citations: tuple[Citation, ...]
