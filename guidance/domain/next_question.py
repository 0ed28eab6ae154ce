"""Which unanswered fact matters most: the one that, alone or with others, can still change most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from guidance.domain.reading import (
    IOP_KEY,
    RESERVATION_KEY,
    Known,
    Pairs,
    Reading,
    Trigger,
    answered,
    holds,
    pairs,
)


def _assume(known: Known, wanted: Pairs) -> dict[str, str] | None:
    """What is known with the wanted pairs made true where they are open; None where they clash."""
    assumed = dict(known)
    for fact, options in wanted:
        current = assumed.get(fact)
        if current is None:
            assumed[fact] = min(options)
        elif current not in options:
            return None
    return assumed


def _making(trigger: Trigger, known: Known, without: str) -> Iterable[dict[str, str]]:
    """Contexts in which the trigger applies as far as facts other than ``without`` decide."""
    fixed = tuple(p for p in trigger.all + trigger.when if p[0] != without)
    base = _assume(known, fixed)
    if base is None:
        return
    if not trigger.any or any(fact == without for fact, _ in trigger.any):
        yield base
        return
    for pair in trigger.any:
        context = _assume(base, (pair,))
        if context is not None:
            yield context


def _spread(reading: Reading, fact: str, context: Mapping[str, str]) -> int:
    """How far apart the outcomes of the fact's options lie here, in keys; 0: no change."""
    keys = [reading.key({**context, fact: o.id}) for o in reading.facts[fact].options]
    if len({reading.outcomes[key] for key in keys}) < 2:
        return 0
    return max(keys) - min(keys)


def _influence(reading: Reading, fact: str, known: Known) -> int:
    """The largest spread of a fact, alone or together with those it stands in a rule with."""
    alone = _spread(reading, fact, known)
    partners = (t for t in reading.joint if fact in t.facts)
    return max(
        (alone, *(_spread(reading, fact, c) for t in partners for c in _making(t, known, fact)))
    )


def _deep_influence(reading: Reading, fact: str, known: Known, graver: Sequence[Trigger]) -> int:
    """The largest spread of a fact once any one rule that could still decide is made to apply."""
    best = 0
    for trigger in graver:
        if fact in trigger.facts:
            continue
        for context in _making(trigger, known, fact):
            best = max(best, _spread(reading, fact, context))
            partners = (t for t in reading.joint if fact in t.facts)
            for partner in partners:
                for both in _making(partner, context, fact):
                    best = max(best, _spread(reading, fact, both))
    return best


def _open_facts(reading: Reading, known: Known, candidates: Iterable[str]) -> list[str]:
    facts = reading.facts
    return [
        fact
        for fact in candidates
        if fact not in known
        and facts[fact].kind == "choice"
        and holds(pairs(facts[fact].when), known)
    ]


def _most(reading: Reading, known: Known, candidates: Sequence[str]) -> str | None:
    """The candidate with the largest influence; ties by the order of the facts."""
    current = reading.key(known)
    graver = [t for t in reading.triggers if t.key < min(current, IOP_KEY)]
    touched = {fact for trigger in graver for fact in trigger.facts}
    hopeful = [fact for fact in candidates if fact in touched]
    return (
        _strongest({fact: _influence(reading, fact, known) for fact in hopeful})
        or _strongest({fact: _deep_influence(reading, fact, known, graver) for fact in hopeful})
        or _still_needed(reading, known, current, candidates)
    )


def _strongest(influence: Mapping[str, int]) -> str | None:
    """The first of the facts with the largest influence, if any has some."""
    best = max(influence.values(), default=0)
    return next((fact for fact, strength in influence.items() if strength == best > 0), None)


def _still_needed(
    reading: Reading, known: Known, current: int, candidates: Sequence[str]
) -> str | None:
    """The first candidate without which the verdict stays open, though no answer turns it."""
    if current < RESERVATION_KEY:
        return None
    needed = {need.fact for need in reading.missing(known)}
    return next((fact for fact in candidates if fact in needed), None)


def next_fact(
    readings: Mapping[str, Reading],
    guideline: str,
    answers: Mapping[str, object],
    only: Iterable[str] | None = None,
) -> str | None:
    """The fact to ask next, for the chosen guideline first; None when no answer changes anything.

    ``only`` limits the facts that are considered, such as to those of the quick check.
    """
    chosen = readings[guideline]
    known = answered(chosen.facts, answers)
    candidates = _open_facts(chosen, known, chosen.facts if only is None else only)
    for reading in (chosen, *(r for name, r in readings.items() if name != guideline)):
        found = _most(reading, known, candidates)
        if found is not None:
            return found
    return None
