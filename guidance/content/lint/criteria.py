"""Criteria: every option of the fact is read once, and no fact is ordered two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from guidance.content.lint import codes
from guidance.content.lint.nearest import nearest
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.compiling import GRAVITY
from guidance.domain.fact import Fact
from guidance.domain.guideline import Criterion, Guideline
from guidance.domain.handbook import Handbook

Placed = tuple[str, Criterion]


def _of_guideline(place: str, guideline: Guideline) -> list[Placed]:
    return [(f"{place}{STEP}criteria{STEP}{c.id}", c) for c in guideline.criteria]


def _bad_options(place: str, criterion: Criterion, fact: Fact) -> Iterator[Problem]:
    known = [option.id for option in fact.options]
    named = {
        "meets": criterion.meets,
        "partly": criterion.partly,
        "fails": criterion.fails,
        "flags": tuple(flag.option for flag in criterion.flags),
    }
    for field, options in named.items():
        for option in options:
            if option not in known:
                where = f"{place}{STEP}{field}"
                yield Problem(where, codes.BAD_OPTION, repr(option), nearest(option, known))


def _classes(place: str, criterion: Criterion, fact: Fact) -> Iterator[Problem]:
    counts = Counter((*criterion.meets, *criterion.partly, *criterion.fails))
    for option in fact.options:
        if not counts[option.id]:
            yield Problem(
                place,
                codes.UNCLASSIFIED_OPTION,
                f"{option.id!r} of {fact.id!r} neither meets nor fails",
                "name it under meets, partly or fails",
            )
    for option, count in counts.items():
        if count > 1:
            yield Problem(place, codes.DOUBLE_OPTION, f"{option!r} is named {count} times")


def _ranks(criterion: Criterion) -> dict[str, int]:
    classes = (criterion.fails, criterion.partly, criterion.meets)
    return {option: rank for rank, options in enumerate(classes) for option in options}


def _flags(place: str, criterion: Criterion) -> Iterator[Problem]:
    where = f"{place}{STEP}flags"
    ranks = _ranks(criterion)
    flagged = {flag.option for flag in criterion.flags}
    for option in flagged & set(criterion.fails):
        yield Problem(where, codes.FLAG_FAILS, f"{option!r} asks for a reservation and fails")
    plain = [rank for option, rank in ranks.items() if option not in flagged]
    for option in flagged:
        if criterion.strength != "must" and ranks.get(option, 0) > min(plain, default=2):
            message = f"{option!r} ranks above one without a flag: improving would harm"
            yield Problem(where, codes.FLAG_ABOVE, message)


def _failing(place: str, criterion: Criterion) -> Iterator[Problem]:
    if criterion.failing is None:
        return
    where = f"{place}{STEP}failing"
    if criterion.strength != "must":
        message = f"only a must names an outcome, and this is a {criterion.strength}"
        yield Problem(where, codes.BAD_FAILING, message)
    if criterion.failing not in GRAVITY:
        hint = f"known: {', '.join(GRAVITY)}"
        yield Problem(where, codes.BAD_FAILING, f"{criterion.failing.value!r}", hint)


def _contradiction(first: Criterion, second: Criterion) -> tuple[str, str] | None:
    """Two options of which the first criterion prefers one and the second the other."""
    one, two = _ranks(first), _ranks(second)
    for a, b in combinations(sorted(one.keys() & two.keys()), 2):
        if (one[a] - one[b]) * (two[a] - two[b]) < 0:
            return a, b
    return None


def _orders(criteria: Sequence[Placed]) -> Iterator[Problem]:
    for (_, first), (place, second) in combinations(criteria, 2):
        clash = _contradiction(first, second) if first.fact == second.fact else None
        if clash:
            options = f"{clash[0]!r} and {clash[1]!r} of {first.fact!r}"
            message = f"{first.id!r} orders {options} the other way"
            yield Problem(place, codes.OPPOSITE_ORDER, message)


def criteria(book: Handbook) -> Iterator[Problem]:
    """Options left out, doubled or unknown, flags and outcomes that cannot be, contradictions."""
    for place, guideline in of(book, Guideline):
        placed = _of_guideline(place, guideline)
        yield from _orders(placed)
        if all(criterion.strength == "note" for _, criterion in placed):
            message = "no criterion is a must or a should, so there is nothing to score"
            yield Problem(f"{place}{STEP}criteria", codes.NO_WEIGHTED_CRITERION, message)
        for where, criterion in placed:
            yield from _flags(where, criterion)
            yield from _failing(where, criterion)
            fact = book.facts.get(criterion.fact)
            if fact and fact.kind == "choice":
                yield from _bad_options(where, criterion, fact)
                yield from _classes(where, criterion, fact)
