"""Which question comes now, before and after, for people who answer one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from guidance.domain.fact import Fact
from guidance.domain.next_question import next_fact
from guidance.domain.reading import Reading, effective, holds, pairs


class Progress(NamedTuple):
    """How many of the questions that apply have an answer, "vet inte" included."""

    answered: int
    total: int


def asked(facts: Mapping[str, Fact], answers: Mapping[str, object]) -> list[str]:
    """The facts that apply: conditional ones only once their condition holds."""
    known = effective(facts, answers)
    return [fact_id for fact_id, fact in facts.items() if holds(pairs(fact.when), known)]


def unanswered(facts: Mapping[str, Fact], answers: Mapping[str, object]) -> list[str]:
    """The facts that apply and have no answer at all."""
    return [fact for fact in asked(facts, answers) if answers.get(fact) is None]


def quick_open(facts: Mapping[str, Fact], answers: Mapping[str, object]) -> list[str]:
    """The unanswered facts of the quick check."""
    return [fact for fact in unanswered(facts, answers) if facts[fact].quick]


def progress(facts: Mapping[str, Fact], answers: Mapping[str, object]) -> Progress:
    """Progress in the quick check, and once that is done in all questions that can matter."""
    wanted = [f for f in asked(facts, answers) if facts[f].kind == "choice"]
    if quick_open(facts, answers):
        wanted = [fact for fact in wanted if facts[fact].quick]
    return Progress(sum(answers.get(fact) is not None for fact in wanted), len(wanted))


def next_question(
    readings: Mapping[str, Reading], guideline: str, answers: Mapping[str, object]
) -> str | None:
    """The unanswered fact that matters most, from the quick check first; None if none matters."""
    facts = readings[guideline].facts
    for candidates in (quick_open(facts, answers), unanswered(facts, answers)):
        found = next_fact(readings, guideline, answers, candidates) if candidates else None
        if found is not None:
            return found
    return None


def following(
    readings: Mapping[str, Reading], guideline: str, answers: Mapping[str, object], now: str
) -> str | None:
    """The question after this one: along the way taken, else the one that matters most.

    None when there is reason to pause: the quick check has just been completed, or no answer
    changes anything.
    """
    facts = readings[guideline].facts
    if ahead := after(facts, answers, now):
        return ahead
    if facts[now].quick and not quick_open(facts, answers):
        return None
    return next_question(readings, guideline, answers)


def trail(facts: Mapping[str, Fact], answers: Mapping[str, object]) -> list[str]:
    """The answered facts in the order in which they were first answered."""
    return [fact for fact, answer in answers.items() if answer is not None and fact in facts]


def before(facts: Mapping[str, Fact], answers: Mapping[str, object], now: str) -> str | None:
    """The question before this one on the way that was taken."""
    way = trail(facts, answers)
    place = way.index(now) if now in way else len(way)
    return way[place - 1] if place > 0 else None


def after(facts: Mapping[str, Fact], answers: Mapping[str, object], now: str) -> str | None:
    """The answered question after this one, when somebody has gone back."""
    way = trail(facts, answers)
    place = way.index(now) + 1 if now in way else len(way)
    return way[place] if place < len(way) else None
