"""Why an outcome is what it is: every answer that decides, speaks for or against, or is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from guidance.domain.assessment import Verdict, judge
from guidance.domain.citation import Citation
from guidance.domain.guideline import Criterion
from guidance.domain.model import Text
from guidance.domain.outcome import Outcome
from guidance.domain.reading import STEP, Known, Reading, Trigger, holds, pairs

Effect = Literal["decides", "against", "for", "advice", "unknown"]
EFFECTS: tuple[Effect, ...] = ("decides", "against", "for", "advice", "unknown")

Status = Literal["meets", "partly", "fails", "unknown", "not_applicable"]


class Reason(NamedTuple):
    """One fact's part in an outcome. ``criterion`` is the id of the rule or criterion behind it."""

    fact: str
    option: str | None
    effect: Effect
    criterion: str
    text: Text
    citations: tuple[Citation, ...]


def status(criterion: Criterion, known: Known) -> Status:
    """How the answers stand to one criterion; ``not_applicable`` counts as met."""
    conditions = pairs(criterion.when)
    if not holds(conditions, known):
        refuted = any(f in known and known[f] not in options for f, options in conditions)
        return "not_applicable" if refuted else "unknown"
    option = known.get(criterion.fact)
    if option is None:
        return "unknown"
    if option in criterion.meets:
        return "meets"
    return "partly" if option in criterion.partly else "fails"


def _decides(trigger: Trigger, verdict: Verdict) -> bool:
    same_step = trigger.key // STEP == verdict.key // STEP
    return same_step and trigger.outcome == verdict.outcome


def _from_triggers(reading: Reading, known: Known, verdict: Verdict) -> Iterable[Reason]:
    for trigger in reading.triggers:
        if not trigger.matches(known):
            continue
        effect: Effect = "decides" if _decides(trigger, verdict) else "against"
        for fact, options in trigger.all + trigger.any:
            option = known.get(fact)
            if option in options:
                yield Reason(fact, option, effect, trigger.source, trigger.text, trigger.citations)


def _from_criteria(reading: Reading, known: Known, spoken: set[str]) -> Iterable[Reason]:
    for criterion in reading.guideline.criteria:
        state = status(criterion, known)
        if criterion.id in spoken or state in {"unknown", "not_applicable"}:
            continue
        option = known.get(criterion.fact)
        effect: Effect = "for" if state == "meets" else "advice"
        yield Reason(
            criterion.fact, option, effect, criterion.id, criterion.text, criterion.citations
        )


def _from_needs(reading: Reading, known: Known) -> Iterable[Reason]:
    for need in reading.missing(known):
        fact = reading.facts[need.fact]
        yield Reason(need.fact, None, "unknown", need.source, fact.why, need.citations)


def explain(reading: Reading, known: Known, verdict: Verdict | None = None) -> list[Reason]:
    """All reasons: what decides first, then against, for, advice and unknown, by order of facts."""
    verdict = verdict or judge(reading, known)
    against = list(_from_triggers(reading, known, verdict))
    found = [
        *against,
        *_from_criteria(reading, known, {reason.criterion for reason in against}),
        *_from_needs(reading, known),
    ]
    order = {fact: position for position, fact in enumerate(reading.facts)}
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda r: (EFFECTS.index(r.effect), order.get(r.fact, 0)))


def decided_by(reasons: Iterable[Reason], outcome: Outcome) -> list[Reason]:
    """What an outcome rests on: what decides; for an IOP what speaks for; else what is unknown."""
    wanted = {Outcome.IOP: "for", Outcome.UNDECIDED: "unknown"}.get(outcome, "decides")
    return [reason for reason in reasons if reason.effect == wanted]
