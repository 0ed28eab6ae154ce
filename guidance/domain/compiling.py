"""Compiles a guideline, under the steps that hold for all, into a reading.

Done once a process: what can be worked out before there are answers is worked out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.domain.fact import Fact
from guidance.domain.guideline import WEIGHTS, Criterion, Guideline
from guidance.domain.model import Condition, Text
from guidance.domain.outcome import Outcome
from guidance.domain.reading import (
    IOP_KEY,
    RESERVATION_KEY,
    STEP,
    Need,
    Pairs,
    Points,
    Reading,
    Trigger,
    pairs,
)
from guidance.domain.steps import Steps

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
