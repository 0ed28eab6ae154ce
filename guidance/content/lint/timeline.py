"""Rules for dates: an agreement begins and ends once, and what is ours is called ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook
from guidance.domain.schedule import MilestoneKind, Moment, TimelineRule
from guidance.domain.timeline import rules_of

EDGES: dict[MilestoneKind, Moment] = {
    "start": Moment(kind="moment", at="start"),
    "end": Moment(kind="moment", at="end"),
}


def _fixed(place: str, rule: TimelineRule) -> Iterator[Problem]:
    if rule.timing != EDGES.get(rule.kind, rule.timing):
        message = f"the {rule.kind} is that of the agreement"
        hint = f"{{kind: moment, at: {rule.kind}}}"
        yield Problem(f"{place}{STEP}timing", codes.BAD_TIMING, message, hint)


def _replaced(place: str, rule: TimelineRule, book: Handbook) -> Iterator[Problem]:
    kinds = {shared.id: shared.kind for shared in book.timeline}
    for name in rule.replaces:
        if kinds.get(name, rule.kind) != rule.kind:
            message = f"{name!r} is of another kind, {kinds[name]!r}"
            yield Problem(f"{place}{STEP}replaces", codes.BAD_TIMING, message)


def _shared(place: str, rule: TimelineRule) -> Iterator[Problem]:
    if rule.origin == "guideline":
        message = "a rule for all is no guideline’s"
        yield Problem(f"{place}{STEP}origin", codes.BAD_ORIGIN, message, "origin: ours")
    if rule.replaces:
        message = "only a guideline’s own rule stands instead of one for all"
        yield Problem(f"{place}{STEP}replaces", codes.BAD_ORIGIN, message)


def _edges(book: Handbook) -> Iterator[Problem]:
    for name in book.folders:
        counts = Counter(rule.kind for rule in rules_of(book, name))
        for kind in EDGES:
            if counts[kind] != 1:
                message = f"{counts[kind]} rules of kind {kind!r} hold for it; it needs one"
                place = f"guidelines/{name}{STEP}guideline{STEP}{name}"
                yield Problem(place, codes.NO_START_OR_END, message)


def timeline(book: Handbook) -> Iterator[Problem]:
    """Agreements without a start or an end, and rules that stand in the wrong place."""
    for place, rule in of(book, TimelineRule):
        yield from _fixed(place, rule)
        yield from _replaced(place, rule, book)
        if not place.startswith("guidelines/"):
            yield from _shared(place, rule)
    yield from _edges(book)
