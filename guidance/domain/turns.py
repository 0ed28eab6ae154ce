"""What would change the outcome: the smallest sets of changed answers that turn it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from guidance.domain.assessment import Verdict, judge
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


def _judged(reading: Reading, answers: Mapping[str, str], moves: Iterable[Move]) -> Verdict:
    changed = {**answers, **dict(moves)}
    return judge(reading, effective(reading.facts, changed))


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

    To be open again counts too: without the order, an order case is undecided. Better outcomes
    first, then smaller sets, then the order of the facts; at most twelve.
    """
    known = effective(reading.facts, answers)
    now = judge(reading, known).outcome
    alone = {move: _judged(reading, known, [move]) for move in _moves(reading, known)}
    found = [
        Turn(dict([move]), verdict.outcome)
        for move, verdict in alone.items()
        if verdict.outcome != now
    ]
    found += _pairs(reading, known, now, alone)
    return sorted(found, key=lambda t: (RANK[t.outcome], len(t.change)))[:MOST]


def _pairs(
    reading: Reading, known: Mapping[str, str], now: Outcome, alone: Mapping[Move, Verdict]
) -> Iterable[Turn]:
    """Only answers that a rule holds against the plan can improve it, so only those are paired.

    Each of the two has to lift the deciding step, so that no answer is made worse for the sake of
    an outcome that merely sounds better.
    """
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
        halves = (alone[first], alone[second])
        both = _judged(reading, known, (first, second))
        better = RANK[both.outcome] < min(RANK[now], *(RANK[half.outcome] for half in halves))
        if better and both.key > max(half.key for half in halves):
            yield Turn(dict([first, second]), both.outcome)
