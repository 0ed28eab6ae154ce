"""Ids that point to other entries: each must exist."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from guidance.content.lint import codes
from guidance.content.lint.nearest import nearest
from guidance.content.lint.walk import STEP, conditions, nodes, of
from guidance.content.problem import Problem
from guidance.domain.citation import Citation
from guidance.domain.fact import Fact
from guidance.domain.guideline import Criterion, Remark
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import Contradiction, Defect, Figure, LawUpdate, Silence
from guidance.domain.learning.lesson import (
    FactActivity,
    Lesson,
    LookUpActivity,
    MapActivity,
    SituationActivity,
)
from guidance.domain.learning.paragraph import Paragraph
from guidance.domain.learning.situation import Later, Point
from guidance.domain.looking_up import shelf_entries
from guidance.domain.model import Frozen
from guidance.domain.outcome import OutcomeText
from guidance.domain.outline import Heading
from guidance.domain.process import ChecklistItem, Factor, Phase, ProcessStep, Question
from guidance.domain.schedule import TimelineRule
from guidance.domain.steps import Reservation
from guidance.domain.survey import Gap, Principle, Prompt, Stake


class Link(NamedTuple):
    """A field that holds ids of another kind of entry, and the code when one is not there."""

    model: type[Frozen]
    field: str
    code: str


LINKS = (
    Link(Citation, "source", codes.UNKNOWN_SOURCE),
    Link(Fact, "theme", codes.UNKNOWN_THEME),
    Link(Criterion, "fact", codes.UNKNOWN_FACT),
    Link(Reservation, "fact", codes.UNKNOWN_FACT),
    Link(Contradiction, "facts", codes.UNKNOWN_FACT),
    Link(LawUpdate, "facts", codes.UNKNOWN_FACT),
    Link(Point, "fact", codes.UNKNOWN_FACT),
    Link(Later, "law", codes.UNKNOWN_LAW),
    Link(OutcomeText, "alternatives", codes.UNKNOWN_ALTERNATIVE),
    Link(Phase, "origin", codes.UNKNOWN_ORIGIN),
    Link(ProcessStep, "phase", codes.UNKNOWN_PHASE),
    Link(Question, "phase", codes.UNKNOWN_PHASE),
    Link(ChecklistItem, "phase", codes.UNKNOWN_PHASE),
    Link(Factor, "phases", codes.UNKNOWN_PHASE),
    Link(ProcessStep, "roles", codes.UNKNOWN_ROLE),
    Link(ChecklistItem, "role", codes.UNKNOWN_ROLE),
    Link(TimelineRule, "role", codes.UNKNOWN_ROLE),
    Link(TimelineRule, "replaces", codes.UNKNOWN_RULE),
    Link(Question, "feeds", codes.UNKNOWN_SECTION),
    Link(Heading, "sections", codes.UNKNOWN_SECTION),
    Link(Silence, "sections", codes.UNKNOWN_SECTION),
    Link(Remark, "relaxes", codes.UNKNOWN_FACT),
    *(Link(model, "facts", codes.UNKNOWN_FACT) for model in (Silence, Gap, Stake, Principle)),
    *(
        Link(model, "law", codes.UNKNOWN_LAW)
        for model in (Defect, Silence, Figure, Gap, Stake, Prompt, Paragraph)
    ),
    Link(Lesson, "terms", codes.UNKNOWN_TERM),
    Link(MapActivity, "phase", codes.UNKNOWN_PHASE),
    Link(FactActivity, "fact", codes.UNKNOWN_FACT),
    Link(SituationActivity, "situation", codes.UNKNOWN_SITUATION),
)


def _known(book: Handbook) -> dict[str, Collection[str]]:
    """The ids that exist, by the code for one that does not."""
    return {
        codes.UNKNOWN_SOURCE: book.sources,
        codes.UNKNOWN_THEME: [theme.id for theme in book.themes],
        codes.UNKNOWN_FACT: book.facts,
        codes.UNKNOWN_LAW: [update.id for update in book.law],
        codes.UNKNOWN_ALTERNATIVE: book.alternatives,
        codes.UNKNOWN_ORIGIN: book.sources,
        codes.UNKNOWN_PHASE: [phase.id for phase in book.phases],
        codes.UNKNOWN_ROLE: book.roles,
        codes.UNKNOWN_RULE: [rule.id for rule in book.timeline],
        codes.UNKNOWN_SECTION: book.sections,
        codes.UNKNOWN_TERM: [term.id for term in book.terms],
        codes.UNKNOWN_SITUATION: [situation.id for situation in book.situations],
    }


def _links(book: Handbook) -> Iterator[Problem]:
    ids = _known(book)
    fields: dict[type[Frozen], list[Link]] = {}
    for link in LINKS:
        fields.setdefault(link.model, []).append(link)
    for place, model in nodes(book):
        for link in fields.get(type(model), ()):
            value: str | tuple[str, ...] = getattr(model, link.field)
            known = ids[link.code]
            for name in (value,) if isinstance(value, str) else value:
                if name not in known:
                    where = f"{place}{STEP}{link.field}"
                    yield Problem(where, link.code, repr(name), nearest(name, known))


def _options(book: Handbook, place: str, fact_id: str, options: Iterable[str]) -> Iterator[Problem]:
    fact = book.facts.get(fact_id)
    if fact is None or fact.kind == "number":
        return
    known = [option.id for option in fact.options]
    for option in options:
        if option not in known:
            yield Problem(place, codes.UNKNOWN_OPTION, repr(option), nearest(option, known))


def _conditions(book: Handbook) -> Iterator[Problem]:
    for place, condition in conditions(book):
        for fact, options in condition.items():
            if fact not in book.facts:
                yield Problem(place, codes.UNKNOWN_FACT, repr(fact), nearest(fact, book.facts))
            if not options:
                yield Problem(place, codes.EMPTY_CONDITION, f"{fact!r} names no option")
            yield from _options(book, f"{place}.{fact}", fact, options)


def _look_ups(book: Handbook) -> Iterator[Problem]:
    shelves = shelf_entries(book)
    for place, activity in of(book, LookUpActivity):
        known = shelves[activity.shelf]
        if activity.entry is not None and activity.entry not in known:
            hint = nearest(activity.entry, known)
            yield Problem(f"{place}{STEP}entry", codes.UNKNOWN_ENTRY, repr(activity.entry), hint)


def references(book: Handbook) -> Iterator[Problem]:
    """Unknown facts, options, themes, phases, roles, rules, sections, sources, alternatives."""
    yield from _links(book)
    yield from _conditions(book)
    yield from _look_ups(book)
    for place, item in of(book, Reservation):
        yield from _options(book, f"{place}{STEP}options", item.fact, item.options)
