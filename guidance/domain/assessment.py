"""What one guideline makes of the answers: outcome, what it leans to, and the score as a range."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from guidance.domain.outcome import Outcome
from guidance.domain.reading import (
    RESERVATION_KEY,
    UNDECIDED_KEY,
    Known,
    Reading,
    effective,
)


class Score(NamedTuple):
    """The weighted share of criteria met, 0 to 1: unknown taken as failed (low), as met (high)."""

    low: float
    high: float


class Verdict(NamedTuple):
    """A guideline's outcome. ``leans_to`` is set only while undecided after the quick check.

    ``key`` names the rule that decided: lower is graver, ``key // 1000`` is the step.
    """

    outcome: Outcome
    leans_to: Outcome | None
    score: Score
    key: int


def score(reading: Reading, known: Known) -> Score:
    """The score of what is known, summed in whole half-weights so that order never matters."""
    low = high = 0
    for fact, weight, by_option, when in reading.points:
        option = known.get(fact)
        if when:
            unmet = [known.get(f) for f, options in when if known.get(f) not in options]
            if any(unmet):
                low += weight
                high += weight
                continue
            if unmet:
                option = None
        if option is None:
            high += weight
        else:
            points = by_option.get(option, 0)
            low += points
            high += points
    return Score(low / reading.total, high / reading.total) if reading.total else Score(0.0, 0.0)


def judge(reading: Reading, known: Known) -> Verdict:
    """The verdict on what is known (see ``effective``), by the ten steps."""
    key = reading.key(known)
    points = score(reading, known)
    if key < RESERVATION_KEY or not reading.is_missing(known):
        return Verdict(reading.outcomes[key], None, points, key)
    leans_to = None
    if all(fact in known for fact in reading.quick):
        leans_to = reading.outcomes[key]
    return Verdict(Outcome.UNDECIDED, leans_to, points, UNDECIDED_KEY)


def judge_all(readings: Mapping[str, Reading], answers: Mapping[str, object]) -> dict[str, Verdict]:
    """Every guideline's verdict on the same answers."""
    if not readings:
        return {}
    known = effective(next(iter(readings.values())).facts, answers)
    return {guideline: judge(reading, known) for guideline, reading in readings.items()}
