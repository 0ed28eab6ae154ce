"""Which of two answers to a fact is the better one, in a guideline's own order.

Read from the content itself: fails, partly, meets in the guideline's criteria; and in the steps an
answer that decides is worse than one that asks for a reservation, which is worse than any other.
"""

from __future__ import annotations

from functools import cache

from guidance.bootstrap import handbook
from guidance.domain.guideline import Criterion
from tests.domain.answers import OPTIONS

Rank = tuple[float, ...]


def _by_criterion(criterion: Criterion, option: str) -> float:
    if option in criterion.meets:
        return 2
    return 1 if option in criterion.partly else 0


@cache
def _by_steps(fact: str, option: str) -> float:
    steps = handbook().steps
    named = any(
        option in (*rule.all.get(fact, ()), *rule.any.get(fact, ())) for rule in steps.rules
    )
    reserved = any(r.fact == fact and option in r.options for r in steps.reservations)
    if reserved:
        return 0.5 if named else 1
    return 0 if named else 2


@cache
def rank(guideline: str, fact: str, option: str) -> Rank:
    """One place for the steps and one for each criterion on the fact; higher is better."""
    criteria = (c for c in handbook().guidelines[guideline].criteria if c.fact == fact)
    return (_by_steps(fact, option), *(_by_criterion(c, option) for c in criteria))


def is_better(guideline: str, fact: str, new: str, old: str) -> bool:
    """Whether ``new`` is nowhere worse than ``old`` and somewhere better."""
    one, two = rank(guideline, fact, new), rank(guideline, fact, old)
    return one != two and all(a >= b for a, b in zip(one, two, strict=True))


def is_contrary(guideline: str, fact: str, one: str, two: str) -> bool:
    """Whether the guideline prefers one answer here and the other there."""
    a, b = rank(guideline, fact, one), rank(guideline, fact, two)
    return any(x > y for x, y in zip(a, b, strict=True)) and any(
        x < y for x, y in zip(a, b, strict=True)
    )


IMPROVEMENTS = [
    (fact, old, new)
    for fact, options in OPTIONS.items()
    for old in options
    for new in options
    if old != new
]
