"""The dates of an agreement: what its guideline asks for, from the day it begins to its end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast, get_args

from guidance.domain.case import Case, Term, View
from guidance.domain.citation import Citation
from guidance.domain.days import Workdays, add_months, last_day, nearest_workday
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id, Text
from guidance.domain.occasions import Occasion, Span, occasions, spread
from guidance.domain.reading import effective, holds, pairs
from guidance.domain.refusal import NoTimeline, refusal
from guidance.domain.schedule import Agreed, MilestoneKind, Origin, Spread, TimelineRule

__all__ = [
    "FIXED",
    "KINDS",
    "Milestone",
    "MilestoneKind",
    "NoTimeline",
    "Timeline",
    "Workdays",
    "own_rules",
    "refusal",
    "rules_of",
    "timeline",
]

ROOM = 12
"""Months before the start and after the end in which a day may still belong to the agreement."""

KINDS: tuple[MilestoneKind, ...] = get_args(MilestoneKind)
FIXED: frozenset[MilestoneKind] = frozenset({"start", "end"})
"""These days are the agreement's own: they follow the term, on a Sunday too, and nothing else
moves them.
"""


class Milestone(NamedTuple):
    """Something that happens on a day.

    ``named`` is the day as the rule has it, before weekends and holidays move it; ``opens`` and
    ``closes`` are the first and the last day of the window that the rule gives, where it gives
    one; ``set_by_parties`` says that the parties have chosen the day themselves. ``origin`` says
    whose rule it is: the guideline's, or our own advice where the documents name no day.
    """

    id: Id
    kind: MilestoneKind
    day: date
    named: date
    opens: date | None
    title: Text
    text: Text
    role: Id
    origin: Origin
    set_by_parties: bool
    citations: tuple[Citation, ...]
    closes: date | None = None


class Timeline(NamedTuple):
    """All milestones in order of their days. ``open_points``: what the guideline leaves to the
    parties, so that no day can be given.
    """

    start: date
    end: date
    milestones: tuple[Milestone, ...]
    open_points: tuple[Text, ...]


def timeline(
    book: Handbook, case: Case, workdays: Workdays, view: View = "agreed"
) -> Timeline | NoTimeline:
    """The dates of a case by the guideline that it has chosen."""
    span = _span(case.term)
    if isinstance(span, NoTimeline):
        return span
    rules = _rules_for(book, case, view)
    found = [
        _milestone(rule, occasion, case, span, workdays)
        for rule in rules
        for occasion in _occasions(rule, case.term, span)
    ]
    found.sort(key=lambda m: (m.day, KINDS.index(m.kind), m.id))
    return Timeline(span.start, span.end, tuple(found), _open_points(rules, case.term, found))


def own_rules(book: Handbook, guideline: Id) -> tuple[TimelineRule, ...]:
    """What the guideline itself says of days, if anything."""
    folder = book.folders.get(guideline)
    return folder.timeline if folder else ()


def rules_of(book: Handbook, guideline: Id) -> tuple[TimelineRule, ...]:
    """A guideline's own rules and those for all that it does not replace."""
    own = own_rules(book, guideline)
    replaced = {name for rule in own for name in rule.replaces}
    return (*own, *(rule for rule in book.timeline if rule.id not in replaced))


def _span(term: Term) -> Span | NoTimeline:
    refused = refusal(term)
    if refused:
        return refused
    start = cast(date, term.start)
    return Span(start, term.end or last_day(start, cast(int, term.months)))


def _rules_for(book: Handbook, case: Case, view: View) -> list[TimelineRule]:
    """The rules whose condition is known to hold."""
    known = effective(book.facts, case.answers(view))
    rules = rules_of(book, book.guideline_of(case))
    return [rule for rule in rules if holds(pairs(rule.when), known)]


def _occasions(rule: TimelineRule, term: Term, span: Span) -> Iterable[Occasion]:
    by_number = isinstance(rule.timing, Agreed | Spread) and rule.kind == "follow_up"
    if by_number and term.follow_ups is not None:
        return spread(term.follow_ups, span)
    return occasions(rule.timing, span)


def _open_points(
    rules: Iterable[TimelineRule], term: Term, milestones: Iterable[Milestone]
) -> tuple[Text, ...]:
    """What is left to agree on: neither a number nor a day of that kind is the parties' own."""
    settled = {m.kind for m in milestones if m.set_by_parties}
    if term.follow_ups is not None:
        settled.add("follow_up")
    return tuple(
        rule.timing.open_point
        for rule in rules
        if isinstance(rule.timing, Agreed) and rule.kind not in settled
    )


def reach(start: date, end: date) -> Span:
    """The days that may belong to an agreement: those that the parties can choose among.

    A day that they chose for another term and that lies outside does not count any more.
    """
    return Span(add_months(start, -ROOM), add_months(end, ROOM))


def _milestone(
    rule: TimelineRule, occasion: Occasion, case: Case, span: Span, workdays: Workdays
) -> Milestone:
    name = f"{rule.id}{occasion.mark}"
    day, opens, chosen = occasion.day, occasion.opens, None
    if rule.kind not in FIXED:
        moved = case.moved.get(name)
        near = reach(span.start, span.end)
        chosen = moved if moved and near.start <= moved <= near.end else None
        day = chosen or nearest_workday(day, workdays, rule.holiday)
    return Milestone(
        id=name,
        kind=rule.kind,
        day=day,
        named=occasion.day,
        opens=opens if opens and opens <= day else None,
        title=rule.title,
        text=rule.text,
        role=rule.role,
        origin=rule.origin,
        set_by_parties=chosen is not None,
        citations=rule.citations,
        closes=occasion.closes if opens and opens <= day else None,
    )
