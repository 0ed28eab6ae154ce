"""What would change the outcome: the smallest sets of changed answers that turn it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from guidance.domain.assessment import judge
from guidance.domain.outcome import Outcome
from guidance.domain.reading import RESERVATION_KEY, Reading, effective

MOST = 12
FIXED = frozenset({"initiative", "idea_based"})
"""History and identity: nobody can change them."""

RANK = {outcome: position for position, outcome in enumerate(Outcome)}
"""Better outcomes first."""

Move = tuple[str, str]


class Turn(NamedTuple):
    """Changed answers and the outcome that they lead to."""

    change: dict[str, str]
    outcome: Outcome


def _outcome(reading: Reading, answers: Mapping[str, str], moves: Iterable[Move]) -> Outcome:
    changed = {**answers, **dict(moves)}
    return judge(reading, effective(reading.facts, changed)).outcome


def _moves(reading: Reading, known: Mapping[str, str]) -> list[Move]:
    return [
        (fact, option.id)
        for fact, answer in known.items()
        if fact not in FIXED
        for option in reading.facts[fact].options
        if option.id != answer
    ]


def turns(reading: Reading, answers: Mapping[str, object]) -> list[Turn]:
    """Single changes that turn the outcome, and pairs that lead to a better one than either alone.

    A change that only raises a new question turns nothing. Better outcomes first, then smaller sets, then the order of the facts; at most twelve.
    """
    known = effective(reading.facts, answers)
    now = judge(reading, known).outcome
    alone = {move: _outcome(reading, known, [move]) for move in _moves(reading, known)}
    found = [
        Turn(dict([move]), outcome)
        for move, outcome in alone.items()
        if outcome not in (now, Outcome.UNDECIDED)
    ]
    found += _pairs(reading, known, now, alone)
    return sorted(found, key=lambda t: (RANK[t.outcome], len(t.change)))[:MOST]


def _pairs(
    reading: Reading, known: Mapping[str, str], now: Outcome, alone: Mapping[Move, Outcome]
) -> Iterable[Turn]:
    """Only answers that a rule holds against the plan can improve it, so only those are paired."""
    held = {
        fact
        for trigger in reading.triggers
        if trigger.key <= RESERVATION_KEY and trigger.matches(known)
        for fact in trigger.facts
    }
    moves = [move for move in alone if move[0] in held]
    for first, second in combinations(moves, 2):
        if first[0] == second[0]:
            continue
        outcome = _outcome(reading, known, (first, second))
        if RANK[outcome] < min(RANK[now], RANK[alone[first]], RANK[alone[second]]):
            yield Turn(dict([first, second]), outcome)
