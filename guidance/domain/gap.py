"""Where the two parties see things differently, and how much it matters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from guidance.domain.assessment import score
from guidance.domain.fact import UNKNOWN
from guidance.domain.reading import Reading, effective


class Difference(NamedTuple):
    """A fact that the parties answer differently.

    ``turns``: whether it alone changes the outcome; ``weight``: how far the keys and the scores of
    the two answers lie apart (larger matters more).
    """

    fact: str
    cso: str
    public: str
    turns: bool
    weight: float


def _effect(
    reading: Reading, view: Mapping[str, object], fact: str, a: str, b: str
) -> tuple[bool, float]:
    held = [effective(reading.facts, {**view, fact: option}) for option in (a, b)]
    keys = [reading.key(known) for known in held]
    highs = [score(reading, known).high for known in held]
    turns = reading.outcomes[keys[0]] != reading.outcomes[keys[1]]
    return turns, abs(keys[0] - keys[1]) + abs(highs[0] - highs[1])


def differences(
    reading: Reading, cso: Mapping[str, object], public: Mapping[str, object]
) -> list[Difference]:
    """The facts that both have answered, differently; the largest effect first."""
    ours, theirs = effective(reading.facts, cso), effective(reading.facts, public)
    found: list[Difference] = []
    for fact in reading.facts:
        a, b = ours.get(fact), theirs.get(fact)
        if a is None or b is None or a == b:
            continue
        effects = [_effect(reading, view, fact, a, b) for view in (cso, public)]
        turned = any(turns for turns, _ in effects)
        found.append(Difference(fact, a, b, turned, max(weight for _, weight in effects)))
    return sorted(found, key=lambda d: (not d.turns, -d.weight))


def shared(
    cso: Mapping[str, object], public: Mapping[str, object], agreed: Mapping[str, object]
) -> dict[str, str]:
    """What both parties answer alike, that is known, and that is not yet an agreed answer."""
    return {
        fact: answer
        for fact, answer in cso.items()
        if isinstance(answer, str)
        and answer != UNKNOWN
        and public.get(fact) == answer
        and agreed.get(fact) is None
    }
