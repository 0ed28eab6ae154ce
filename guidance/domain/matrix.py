"""Criteria by guidelines: one cell a fact and guideline, with how the answers stand to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from guidance.domain.explanation import Status, status
from guidance.domain.guideline import WEIGHTS, Criterion, Strength
from guidance.domain.reading import Known, Reading

GRAVEST: tuple[Status, ...] = ("fails", "partly", "unknown", "meets", "not_applicable")


class Cell(NamedTuple):
    """What a guideline's criteria on one fact come to: the strongest counts, then the gravest."""

    fact: str
    guideline: str
    status: Status
    strength: Strength


def _cell(fact: str, guideline: str, criteria: Iterable[Criterion], known: Known) -> Cell:
    strongest = min(criteria, key=lambda c: (-WEIGHTS[c.strength], GRAVEST.index(status(c, known))))
    return Cell(fact, guideline, status(strongest, known), strongest.strength)


def matrix(readings: Mapping[str, Reading], known: Known) -> list[Cell]:
    """The cells in the order of facts, then guidelines; where a guideline is silent, none."""
    cells: list[Cell] = []
    for fact in dict.fromkeys(fact for reading in readings.values() for fact in reading.facts):
        for name, reading in readings.items():
            criteria = [c for c in reading.guideline.criteria if c.fact == fact]
            if criteria:
                cells.append(_cell(fact, name, criteria, known))
    return cells
