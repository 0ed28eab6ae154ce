"""The options of a question with one or several right ones, and which of them the content bears."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from guidance.domain.citation import Citation
from guidance.domain.guideline import Criterion
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import LawUpdate
from guidance.domain.learning import choices as c
from guidance.domain.learning.figures import said, value_of
from guidance.domain.learning.finding import (
    NotCarriedError,
    among,
    criterion,
    entries,
    find,
    folded,
    meaning_of,
    name_of,
    own_headings,
    swedish,
    typed,
)
from guidance.domain.learning.offer import Offer, laid_out
from guidance.domain.model import Frozen, Text


def _named(book: Handbook, key: c.Key, ids: Iterable[str]) -> list[tuple[str, Text]]:
    return [(name, name_of(find(book, key, name).entry)) for name in ids]


def _reads(found: Criterion, option: str, reading: c.Reading) -> bool:
    flagged = [flag.option for flag in found.flags]
    return option in (flagged if reading == "flags" else getattr(found, reading))


def _criteria(book: Handbook, asked: c.CriterionOptions) -> Offer:
    options = {name: criterion(book, name) for name in asked.ids}
    facts = {
        typed(found.entry, Criterion).fact
        for found in entries(book, "criteria")
        if found.guideline == asked.guideline
        and typed(found.entry, Criterion).strength in asked.strengths
    }
    right = [name for name, one in options.items() if one.fact in facts]
    return laid_out(((name, one.title) for name, one in options.items()), right)


def _guidelines(book: Handbook, asked: c.GuidelineOptions) -> Offer:
    among(book.facts, asked.fact, "facts")
    right: set[str] = set()
    for found in entries(book, "criteria"):
        one = typed(found.entry, Criterion)
        about = one.fact == asked.fact and one.strength in asked.strengths
        fits = asked.option is None or _reads(one, asked.option, asked.reading)
        if found.guideline and about and fits:
            right.add(found.guideline)
    return laid_out(guideline_names(book, asked.ids), right)


def guideline_names(book: Handbook, ids: Iterable[str]) -> list[tuple[str, Text]]:
    """Guidelines with their names. Raises NotCarriedError for one that is gone."""
    return [(name, among(book.guidelines, name, "guidelines").name) for name in ids]


def _answers(book: Handbook, asked: c.AnswerOptions) -> Offer:
    one = criterion(book, asked.criterion)
    options = [(option.id, option.label) for option in among(book.facts, one.fact, "facts").options]
    return laid_out(options, (name for name, _ in options if _reads(one, name, asked.reading)))


def _phases(book: Handbook, asked: c.PhaseOptions) -> Offer:
    item = find(book, asked.item.key, asked.item.id).entry
    return laid_out(_named(book, "phases", asked.ids), phases_of(item))


def phases_of(item: Frozen) -> tuple[str, ...]:
    """The phase that an item belongs to, or the phases."""
    phase = getattr(item, "phase", None)
    return (phase,) if isinstance(phase, str) else getattr(item, "phases", ())


def _roles_of(item: Frozen) -> tuple[str, ...]:
    role = getattr(item, "role", None)
    return (role,) if isinstance(role, str) else getattr(item, "roles", ())


def _roles(book: Handbook, asked: c.RoleOptions) -> Offer:
    named = _named(book, "roles", asked.ids)
    if asked.item:
        return laid_out(named, _roles_of(find(book, asked.item.key, asked.item.id).entry))
    return laid_out(named, (name for name in asked.ids if book.roles[name].party == asked.party))


def _items(book: Handbook, asked: c.ItemOptions) -> Offer:
    def is_right(item: Frozen) -> bool:
        demands = (
            asked.phase is None or asked.phase in phases_of(item),
            asked.role is None or asked.role in _roles_of(item),
            asked.is_kind is None or getattr(item, "kind", None) == asked.is_kind,
            asked.research_phase is None
            or getattr(item, "research_phase", None) == asked.research_phase,
        )
        return all(demands)

    items = {name: find(book, asked.key, name).entry for name in asked.ids}
    options = ((name, name_of(item)) for name, item in items.items())
    return laid_out(options, (name for name, item in items.items() if is_right(item)))


def _sections(book: Handbook, asked: c.SectionOptions) -> Offer:
    options = [(name, among(book.sections, name, "sections").title) for name in asked.ids]
    if asked.guideline is None:
        return laid_out(options, (n for n in asked.ids if book.sections[n].origin in asked.origins))
    own = own_headings(book, asked.guideline)
    return laid_out(options, (section for heading in own for section in heading.sections))


def _outcomes(book: Handbook, asked: c.OutcomeOptions) -> Offer:
    options = [(n.value, among(book.outcomes, n, "outcomes").headline) for n in asked.ids]
    if asked.criterion:
        return laid_out(options, [criterion(book, asked.criterion).outcome_when_failing.value])
    right = [rule.outcome.value for rule in book.steps.rules if rule.id == asked.rule]
    if not right:
        raise NotCarriedError("unknown", f"{asked.rule!r} is not among rules")
    return laid_out(options, right)


def _sources(book: Handbook, asked: c.SourceOptions) -> Offer:
    update = typed(find(book, "law", asked.law).entry, LawUpdate)
    options = ((name, among(book.sources, name, "sources").short) for name in asked.ids)
    return laid_out(options, (citation.source for citation in update.citations))


def _terms(book: Handbook, asked: c.TermOptions) -> Offer:
    meaning = meaning_of(find(book, "terms", asked.term).entry)
    offer = laid_out(_named(book, "terms", asked.ids), [asked.term])
    return offer.model_copy(update={"shown": meaning})


def _figures(book: Handbook, asked: c.FigureOptions) -> Offer:
    value, unit = value_of(book, asked.figure)
    if value in asked.others:
        raise NotCarriedError("ambiguous", f"{value} is also among the others")
    numbers = sorted({value, *asked.others})
    return laid_out(((f"n{number}", said(number, unit)) for number in numbers), [f"n{value}"])


def _written(book: Handbook, asked: c.WrittenOptions, cited: Iterable[Citation]) -> Offer:
    ground = [citation.quote for citation in cited if citation.quote]
    if asked.entry:
        ground += swedish(find(book, asked.entry.key, asked.entry.id).entry)
    for choice in asked.choices:
        words = choice.carried
        if words and not any(folded(words) in folded(text) for text in ground):
            raise NotCarriedError("words_gone", f"nothing says {words!r} any longer")
    options = ((choice.id, choice.text) for choice in asked.choices)
    return laid_out(options, (choice.id for choice in asked.choices if choice.carried))


_OFFERS: dict[type[Frozen], Callable[[Handbook, Any], Offer]] = {
    c.CriterionOptions: _criteria,
    c.GuidelineOptions: _guidelines,
    c.AnswerOptions: _answers,
    c.PhaseOptions: _phases,
    c.RoleOptions: _roles,
    c.ItemOptions: _items,
    c.SectionOptions: _sections,
    c.OutcomeOptions: _outcomes,
    c.SourceOptions: _sources,
    c.TermOptions: _terms,
    c.FigureOptions: _figures,
}


def offer(book: Handbook, asked: c.Options, cited: Iterable[Citation]) -> Offer:
    """What a question offers. Raises NotCarriedError when the content no longer bears it."""
    if isinstance(asked, c.WrittenOptions):
        return _written(book, asked, cited)
    return _OFFERS[type(asked)](book, asked)
