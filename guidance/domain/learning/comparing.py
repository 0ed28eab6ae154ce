"""A learner's reading of a worked case beside ours, difference by difference.

Nothing here judges: the assessment does, on both sets of answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from guidance.domain.assessment import Verdict, judge_all
from guidance.domain.citation import Citation
from guidance.domain.explanation import Reason, decided_by, explain
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.learning.situation import Basis, Situation
from guidance.domain.model import Text
from guidance.domain.outcome import Outcome
from guidance.domain.reading import Reading, effective, holds, pairs
from guidance.domain.turns import Turn, turns

Readings = Mapping[str, Reading]
Answers = Mapping[str, object]


class Row(NamedTuple):
    """One guideline's verdict on the learner's answers and on ours.

    ``because`` is what ours rests on. ``guessed`` tells whether ours is the outcome that the
    learner said first, None without a guess; ``way`` is then the smallest change to our answers
    that leads there.
    """

    guideline: str
    theirs: Verdict
    ours: Verdict
    because: tuple[Reason, ...]
    guessed: bool | None
    way: Turn | None


class Difference(NamedTuple):
    """A fact that the learner answers in another way; None stands for an open answer.

    ``turned`` names the guidelines whose outcome it changes on its own, in either set of answers.
    ``basis`` is None where we leave the fact open; ``decides`` marks one of the case's points.
    """

    fact: str
    theirs: str | None
    ours: str | None
    basis: Basis | None
    decides: bool
    turned: tuple[str, ...]
    feedback: Text
    citations: tuple[Citation, ...]


class Comparison(NamedTuple):
    """All guidelines, what differs (what matters most first), and what was answered alike."""

    rows: tuple[Row, ...]
    differences: tuple[Difference, ...]
    alike: tuple[str, ...]


def completed(situation: Situation, answers: Answers) -> dict[str, object]:
    """The learner's answers, on our own where the learner was not asked or has not answered.

    "Vet inte" is an answer. So a learner can weigh the facts that decide and leave the others.
    """
    given = {fact: answer for fact, answer in answers.items() if answer is not None}
    return {**situation.options, **given}


def _compared(facts: Mapping[str, Fact], answers: Answers, theirs: Answers) -> list[str]:
    """The facts that the learner has answered and that apply to what the learner says."""
    known = effective(facts, theirs)
    return [
        name
        for name, fact in facts.items()
        if answers.get(name) is not None
        and fact.kind == "choice"
        and holds(pairs(fact.when), known)
    ]


def _option(answers: Answers, fact: str) -> str | None:
    option = answers.get(fact)
    return option if isinstance(option, str) and option != UNKNOWN else None


class _Effect(NamedTuple):
    """The guidelines whose outcome changes, and how far apart the deciding rules lie."""

    turned: tuple[str, ...]
    distance: int


def _effect(readings: Readings, views: Iterable[Answers], fact: str, swaps: Answers) -> _Effect:
    """What giving one fact each of the swapped answers does to the views."""
    turned: dict[str, None] = {}
    distance = 0
    for view in views:
        first, second = (judge_all(readings, {**view, fact: o}) for o in swaps.values())
        for name in readings:
            distance += abs(first[name].key - second[name].key)
            if first[name].outcome != second[name].outcome:
                turned[name] = None
    return _Effect(tuple(name for name in readings if name in turned), distance)


def _feedback(situation: Situation, fact: Fact) -> tuple[Text, tuple[Citation, ...]]:
    """The point on it, else why we answered so, else why the fact is asked at all."""
    point = situation.point_on(fact.id)
    if point is not None:
        return point.feedback, point.citations
    answer = situation.answer_to(fact.id)
    if answer is not None:
        return answer.because, answer.citations or fact.citations
    return fact.why, fact.citations


def _differences(
    situation: Situation, theirs: Answers, facts: Iterable[Fact], readings: Readings
) -> tuple[Difference, ...]:
    ours = situation.options
    found: list[tuple[Difference, int]] = []
    for fact in facts:
        a, b = _option(theirs, fact.id), ours.get(fact.id)
        if a == b:
            continue
        effect = _effect(readings, (theirs, ours), fact.id, {"theirs": a, "ours": b})
        answer = situation.answer_to(fact.id)
        decides = situation.point_on(fact.id) is not None
        basis = answer.basis if answer else None
        said = _feedback(situation, fact)
        found.append((Difference(fact.id, a, b, basis, decides, effect.turned, *said), effect[1]))
    found.sort(key=lambda pair: (-len(pair[0].turned), not pair[0].decides, -pair[1]))
    return tuple(difference for difference, _ in found)


def _row(
    name: str, reading: Reading, options: Answers, both: tuple[Verdict, Verdict], guess: str | None
) -> Row:
    theirs, ours = both
    reasons = explain(reading, effective(reading.facts, options), ours)
    guessed = None if guess is None else ours.outcome == guess
    way = None
    if guessed is False:
        way = next((turn for turn in turns(reading, options) if turn.outcome == guess), None)
    return Row(name, theirs, ours, tuple(decided_by(reasons, ours.outcome)), guessed, way)


def compare(
    situation: Situation, answers: Answers, guess: Outcome | None, readings: Readings
) -> Comparison:
    """The learner's answers and guess beside ours, under every guideline."""
    if not readings:
        return Comparison((), (), ())
    facts = next(iter(readings.values())).facts
    theirs = completed(situation, answers)
    verdicts = judge_all(readings, theirs), judge_all(readings, situation.options)
    rows = tuple(
        _row(name, reading, situation.options, (verdicts[0][name], verdicts[1][name]), guess)
        for name, reading in readings.items()
    )
    compared = _compared(facts, answers, theirs)
    differences = _differences(situation, theirs, (facts[f] for f in compared), readings)
    apart = {difference.fact for difference in differences}
    return Comparison(rows, differences, tuple(f for f in compared if f not in apart))
