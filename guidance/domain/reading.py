"""A guideline made ready for reading answers: its rules as triggers, its criteria as points.

Compiled once a process from steps and guideline, so that assessing one case takes microseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from guidance.domain.citation import Citation
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.guideline import WEIGHTS, Criterion, Guideline
from guidance.domain.model import Condition, Text
from guidance.domain.outcome import Outcome
from guidance.domain.steps import Steps

Known = Mapping[str, str]
"""Facts and the options that are known to hold; what is unknown is absent."""

Pairs = tuple[tuple[str, frozenset[str]], ...]

STEP = 1000
UNDECIDED_KEY = 8 * STEP
RESERVATION_KEY = 9 * STEP
IOP_KEY = 10 * STEP
ACTOR_STEP, PRECONDITION_STEP, MUST_STEP = 5, 6, 7

GRAVITY = (
    Outcome.PROCUREMENT,
    Outcome.LEGAL_REVIEW,
    Outcome.NOT_AS_DESCRIBED,
    Outcome.ASSOCIATION_GRANT,
    Outcome.MULTI_YEAR_GRANT,
    Outcome.NOT_YET,
)
"""Among several failing musts the gravest counts."""


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


def _step_triggers(steps: Steps) -> Iterable[Trigger]:
    for position, rule in enumerate(steps.rules):
        yield Trigger(
            key=rule.step * STEP + position,
            outcome=rule.outcome,
            all=pairs(rule.all),
            any=pairs(rule.any),
            when=(),
            source=rule.id,
            text=rule.text,
            citations=rule.citations,
        )
    for item in steps.reservations:
        yield Trigger(
            key=RESERVATION_KEY,
            outcome=Outcome.IOP_WITH_RESERVATIONS,
            all=pairs({item.fact: item.options}),
            any=(),
            when=(),
            source=item.id,
            text=item.text,
            citations=item.citations,
        )


def _failing_key(criterion: Criterion) -> int:
    if criterion.kind == "actor":
        return ACTOR_STEP * STEP
    if criterion.kind == "precondition":
        return PRECONDITION_STEP * STEP + STEP // 2
    return MUST_STEP * STEP + GRAVITY.index(criterion.outcome_when_failing)


def _criterion_triggers(criterion: Criterion) -> Iterable[Trigger]:
    def trigger(
        key: int,
        outcome: Outcome,
        options: Iterable[str],
        text: Text,
        when: Condition | None = None,
    ) -> Trigger:
        own = pairs({criterion.fact: tuple(options)})
        condition = pairs(criterion.when) + pairs(when)
        return Trigger(key, outcome, own, (), condition, criterion.id, text, criterion.citations)

    reservation = Outcome.IOP_WITH_RESERVATIONS
    if criterion.strength == "must" and criterion.fails:
        key = _failing_key(criterion)
        yield trigger(key, criterion.outcome_when_failing, criterion.fails, criterion.text)
    if criterion.strength == "must" and criterion.partly:
        yield trigger(RESERVATION_KEY, reservation, criterion.partly, criterion.text)
    for flag in criterion.flags:
        text = criterion.flag_text or criterion.text
        yield trigger(RESERVATION_KEY, reservation, [flag.option], text, flag.when)


def _needs(triggers: Iterable[Trigger], facts: Mapping[str, Fact]) -> Iterable[Need]:
    seen: dict[str, list[Pairs]] = {}
    for trigger in triggers:
        conditions = {fact for fact, _ in trigger.when}
        for fact in trigger.facts:
            when = () if fact in conditions else pairs(facts[fact].when) or trigger.when
            asked = seen.setdefault(fact, [])
            if not any(set(other) <= set(when) for other in asked):
                asked.append(when)
                yield Need(fact, when, trigger.source, trigger.citations)


def _points(criterion: Criterion) -> Points:
    weight = WEIGHTS[criterion.strength]
    by_option = dict.fromkeys(criterion.meets, 2 * weight) | dict.fromkeys(criterion.partly, weight)
    return Points(criterion.fact, 2 * weight, by_option, pairs(criterion.when))


def _simple(triggers: Iterable[Trigger]) -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for trigger in triggers:
        fact, options = trigger.all[0]
        row = table.setdefault(fact, {})
        for option in options:
            row[option] = min(trigger.key, row.get(option, IOP_KEY))
    return table


def _with_conditions(guideline: Guideline, facts: Mapping[str, Fact]) -> Guideline:
    """The guideline, with each criterion on a conditional fact under that fact's condition."""
    criteria = tuple(
        c if c.when or not facts[c.fact].when else c.model_copy(update={"when": facts[c.fact].when})
        for c in guideline.criteria
    )
    return guideline.model_copy(update={"criteria": criteria})


def compile_reading(guideline: Guideline, steps: Steps, facts: Mapping[str, Fact]) -> Reading:
    """The reading of one guideline under the steps that hold for all."""
    guideline = _with_conditions(guideline, facts)
    triggers = (
        *_step_triggers(steps),
        *(t for criterion in guideline.criteria for t in _criterion_triggers(criterion)),
    )
    alone = [t for t in triggers if len(t.all) == 1 and not t.any and not t.when]
    points = tuple(p for p in map(_points, guideline.criteria) if p.weight)
    needs = tuple(_needs(triggers, facts))
    return Reading(
        guideline=guideline,
        triggers=triggers,
        simple=_simple(alone),
        joint=tuple(t for t in triggers if len(t.all) != 1 or t.any or t.when),
        outcomes={t.key: t.outcome for t in triggers} | {IOP_KEY: Outcome.IOP},
        needs=needs,
        always=frozenset(n.fact for n in needs if not n.when),
        points=points,
        total=sum(p.weight for p in points),
        quick=tuple(f.id for f in facts.values() if f.quick),
        facts=facts,
    )
