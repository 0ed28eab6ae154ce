"""What would change the outcome: the smallest sets of changed answers that turn it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from guidance.domain.outcome import Outcome
from guidance.domain.reading import (
    RESERVATION_KEY,
    UNDECIDED_KEY,
    Known,
    Reading,
    effective,
)

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


def _key(reading: Reading, answers: Mapping[str, object], moves: Iterable[Move]) -> int:
    """The key of the rule that decides after the moves; a conditional answer may count again."""
    known = effective(reading.facts, {**answers, **dict(moves)})
    key = reading.key(known)
    is_open = key >= RESERVATION_KEY and reading.is_missing(known)
    return UNDECIDED_KEY if is_open else key


def _outcome(reading: Reading, key: int) -> Outcome:
    return Outcome.UNDECIDED if key == UNDECIDED_KEY else reading.outcomes[key]


def _moves(reading: Reading, known: Known) -> list[Move]:
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
    now = _key(reading, answers, ())
    alone = {move: _key(reading, answers, [move]) for move in _moves(reading, known)}
    singles = [Turn(dict([move]), _outcome(reading, key)) for move, key in alone.items()]
    pairs = _pairs(reading, answers, now, alone)
    found = [*(turn for turn in singles if turn.outcome != _outcome(reading, now)), *pairs]
    return sorted(found, key=lambda t: (RANK[t.outcome], len(t.change)))[:MOST]


def _pairs(
    reading: Reading, answers: Mapping[str, object], now: int, alone: Mapping[Move, int]
) -> Iterable[Turn]:
    """Only answers that a rule holds against the plan can improve it, so only those are paired.

    Each of the two has to lift the deciding step, so that no answer is made worse for the sake of
    an outcome that merely sounds better.
    """
    known = effective(reading.facts, answers)
    held = {
        fact
        for trigger in reading.triggers
        if trigger.key <= RESERVATION_KEY and trigger.matches(known)
        for fact in trigger.facts
    }
    moves = [move for move, key in alone.items() if move[0] in held and key >= now]
    for first, second in combinations(moves, 2):
        if first[0] == second[0]:
            continue
        key = _key(reading, answers, (first, second))
        if key > max(alone[first], alone[second]):
            outcome = _outcome(reading, key)
            others = (_outcome(reading, other) for other in (now, alone[first], alone[second]))
            if all(RANK[outcome] < RANK[other] for other in others):
                yield Turn(dict([first, second]), outcome)
