"""What answers can lead to: IOP with the best of them, and to every other outcome with some.

Instead of trying all answers, each rule is made to apply on top of the best ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.assessment import judge
from guidance.domain.compiling import compile_reading
from guidance.domain.fact import Fact
from guidance.domain.guideline import Criterion
from guidance.domain.handbook import Handbook
from guidance.domain.outcome import Outcome
from guidance.domain.reading import (
    IOP_KEY,
    Pairs,
    Reading,
    Trigger,
    effective,
    pairs,
)
from guidance.domain.steps import Reservation, StepRule

Answers = dict[str, str]


def _harmless(reading: Reading, fact: Fact) -> list[str]:
    """The options that on their own trigger nothing, those that no rule names at all first."""
    alone = reading.simple.get(fact.id, {})
    named = {
        option
        for trigger in reading.joint
        for name, options in trigger.all + trigger.any
        if name == fact.id
        for option in options
    }
    free = [option.id for option in fact.options if alone.get(option.id, IOP_KEY) == IOP_KEY]
    return sorted(free, key=lambda option: option in named)


def best_answers(reading: Reading) -> Answers:
    """The answers that speak most for an IOP under this guideline."""
    choices = (fact for fact in reading.facts.values() if fact.kind == "choice")
    harmless = {fact.id: _harmless(reading, fact) for fact in choices}
    return {fact: options[0] for fact, options in harmless.items() if options}


def _outcome(reading: Reading, answers: Answers) -> Outcome:
    return judge(reading, effective(reading.facts, answers)).outcome


def _assume(reading: Reading, answers: Answers, wanted: Pairs) -> Answers:
    """The answers with the wanted ones, and the conditions under which those are asked."""
    assumed = dict(answers)
    for fact, options in wanted:
        for condition, values in pairs(reading.facts[fact].when):
            assumed[condition] = min(values)
        assumed[fact] = min(options)
    return assumed


def _making(reading: Reading, trigger: Trigger, best: Answers) -> Iterator[Answers]:
    base = _assume(reading, best, trigger.all + trigger.when)
    if not trigger.any:
        yield base
    for pair in trigger.any:
        yield _assume(reading, base, (pair,))


def _reached(reading: Reading) -> set[Outcome]:
    best = best_answers(reading)
    made = chain.from_iterable(_making(reading, t, best) for t in reading.triggers)
    return {_outcome(reading, {}), *(_outcome(reading, answers) for answers in (best, *made))}


def _best(name: str, reading: Reading) -> Iterator[Problem]:
    best = best_answers(reading)
    place = f"guidelines/{name}{STEP}guideline{STEP}{name}"
    for fact in reading.facts.values():
        if fact.kind == "choice" and fact.id not in best:
            message = f"every answer to {fact.id!r} stands against an IOP"
            yield Problem(place, codes.NO_BEST_OPTION, message)
    outcome = _outcome(reading, best)
    if outcome != Outcome.IOP:
        message = f"the best answers give {outcome.value!r}"
        yield Problem(place, codes.BEST_IS_NOT_IOP, message)


def _outcomes(book: Handbook, readings: Iterable[Reading]) -> Iterator[Problem]:
    reached = set(chain.from_iterable(map(_reached, readings)))
    for outcome in Outcome:
        place = f"outcomes{STEP}{outcome.value}"
        if outcome not in book.outcomes:
            yield Problem(place, codes.MISSING_OUTCOME, "the outcome has no words")
        if outcome not in reached:
            message = "no answers lead to it under any guideline"
            yield Problem(place, codes.UNREACHABLE_OUTCOME, message)


def _unused(book: Handbook) -> Iterator[Problem]:
    used = {item.fact for _, item in (*of(book, Criterion), *of(book, Reservation))}
    for _, rule in of(book, StepRule):
        used |= {*rule.all, *rule.any}
    for fact in book.facts.values():
        if fact.kind == "choice" and fact.id not in used:
            message = "no step and no criterion asks for it"
            yield Problem(f"facts{STEP}{fact.id}", codes.UNUSED_FACT, message)


def reach(book: Handbook) -> Iterator[Problem]:
    """Outcomes that nothing leads to, guidelines nothing satisfies, facts nothing reads."""
    readings = {
        name: compile_reading(guideline, book.steps, book.facts)
        for name, guideline in book.guidelines.items()
    }
    for name, reading in readings.items():
        yield from _best(name, reading)
    yield from _outcomes(book, readings.values())
    yield from _unused(book)
