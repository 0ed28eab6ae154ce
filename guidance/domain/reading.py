"""A guideline made ready for reading answers: its rules as triggers, its criteria as points.

``compiling`` makes it, once a process, so that assessing one case takes microseconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from guidance.domain.citation import Citation
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.guideline import Guideline
from guidance.domain.model import Condition, Text
from guidance.domain.outcome import Outcome

Known = Mapping[str, str]
"""Facts and the options that are known to hold; what is unknown is absent."""

Pairs = tuple[tuple[str, frozenset[str]], ...]

STEP = 1000
UNDECIDED_KEY = 8 * STEP
RESERVATION_KEY = 9 * STEP
IOP_KEY = 10 * STEP


@dataclass(frozen=True, slots=True)
class Trigger:
    """A rule that applies when all pairs of ``all`` and ``when`` match and, if any, one of ``any``.

    ``when`` is the condition under which the rule is asked at all. The trigger with the lowest
    ``key`` decides; ``key // 1000`` is the step.
    """

    key: int
    outcome: Outcome
    all: Pairs
    any: Pairs
    when: Pairs
    source: str
    text: Text
    citations: tuple[Citation, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that it looks at, in order."""
        return tuple(dict.fromkeys(fact for fact, _ in self.all + self.any + self.when))

    def matches(self, known: Known) -> bool:
        """Whether what is known makes it apply."""
        for fact, options in self.all + self.when:
            if known.get(fact) not in options:
                return False
        if not self.any:
            return True
        return any(known.get(fact) in options for fact, options in self.any)


class Points(NamedTuple):
    """A criterion's share of the score, in half weights: met counts ``weight``, partly half."""

    fact: str
    weight: int
    by_option: Mapping[str, int]
    when: Pairs


@dataclass(frozen=True, slots=True)
class Need:
    """A fact that must be known for a verdict, under a condition or always."""

    fact: str
    when: Pairs
    source: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One guideline, compiled. ``simple`` holds the lowest key that one option alone triggers."""

    guideline: Guideline
    triggers: tuple[Trigger, ...]
    simple: Mapping[str, Mapping[str, int]]
    joint: tuple[Trigger, ...]
    outcomes: Mapping[int, Outcome]
    needs: tuple[Need, ...]
    always: frozenset[str]
    points: tuple[Points, ...]
    total: int
    quick: tuple[str, ...]
    facts: Mapping[str, Fact]

    def key(self, known: Known) -> int:
        """The lowest key that what is known triggers; what is not known triggers nothing."""
        lowest = IOP_KEY
        simple = self.simple
        for fact, option in known.items():
            options = simple.get(fact)
            if options is not None:
                key = options.get(option, IOP_KEY)
                if key < lowest:
                    lowest = key
        for trigger in self.joint:
            if trigger.key < lowest and trigger.matches(known):
                lowest = trigger.key
        return lowest

    def is_missing(self, known: Known) -> bool:
        """Whether anything that a verdict needs is not known."""
        if not self.always <= known.keys():
            return True
        return any(n.fact not in known and holds(n.when, known) for n in self.needs if n.when)

    def missing(self, known: Known) -> list[Need]:
        """The needs that are not met, in the order of their rules."""
        return [need for need in self.needs if need.fact not in known and holds(need.when, known)]


def holds(pairs: Pairs, known: Known) -> bool:
    """Whether every pair is known to match."""
    return all(known.get(fact) in options for fact, options in pairs)


def pairs(condition: Condition | None) -> Pairs:
    """A condition in the form that is fast to test."""
    return tuple((fact, frozenset(options)) for fact, options in (condition or {}).items())


def answered(facts: Mapping[str, Fact], answers: Mapping[str, object]) -> dict[str, str]:
    """The answers without the unanswered, "vet inte" and numbers; in the order of the facts, so
    that the order of answers never matters.
    """
    found: dict[str, str] = {}
    for fact_id, fact in facts.items():
        answer = answers.get(fact_id)
        if isinstance(answer, str) and answer != UNKNOWN and fact.kind == "choice":
            found[fact_id] = answer
    return found


def effective(facts: Mapping[str, Fact], answers: Mapping[str, object]) -> dict[str, str]:
    """What the answers make known: without conditional facts whose condition does not hold."""
    known = answered(facts, answers)
    for fact_id in list(known):
        if not holds(pairs(facts[fact_id].when), known):
            del known[fact_id]
    return known
