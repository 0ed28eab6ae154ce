"""What stands in order and what belongs together, as the content has it."""

from __future__ import annotations

from guidance.domain.citation import Source
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import LawUpdate
from guidance.domain.learning.figures import any_amount, said
from guidance.domain.learning.finding import (
    NotCarriedError,
    among,
    entries,
    find,
    meaning_of,
    name_of,
    typed,
)
from guidance.domain.learning.offering import phases_of
from guidance.domain.learning.quiz import Match, Order
from guidance.domain.model import Frozen, Text
from guidance.domain.schedule import Moment, TimelineRule, Within

Rank = tuple[int, ...]
Named = list[tuple[str, Text]]


def _place(book: Handbook, asked: Order, name: str) -> Rank:
    """The place in the content; steps of an earlier phase come before those of a later one."""
    if asked.of == "amounts":
        return (any_amount(book, name).value,)
    entry = find(book, asked.of, name).entry
    place = [found.entry for found in entries(book, asked.of)].index(entry)
    if asked.of == "timeline":
        return _moment(typed(entry, TimelineRule))
    if asked.of == "steps":
        return (_phase_place(book, entry), place)
    return (place,)


def _phase_place(book: Handbook, step: Frozen) -> int:
    places = {phase.id: place for place, phase in enumerate(book.phases)}
    return among(places, phases_of(step)[0], "phases")


def _moment(rule: TimelineRule) -> Rank:
    """When a rule of the timeline applies: so long after the start, or so long before the end."""
    timing = rule.timing
    if isinstance(timing, Within):
        return (0, timing.months, 0)
    if isinstance(timing, Moment):
        return (0 if timing.at == "start" else 1, timing.months, timing.days)
    raise NotCarriedError("ambiguous", f"{rule.id!r} has no one time of its own")


def in_order(book: Handbook, asked: Order) -> Named:
    """What is to be ordered, in the right order. Raises NotCarriedError where two stand level."""
    if asked.of == "amounts":
        amounts = [any_amount(book, name) for name in asked.ids]
        if len({amount.unit for amount in amounts}) > 1:
            raise NotCarriedError("ambiguous", "amounts in different units have no order")
        names = {amount.id: amount.name for amount in amounts}
    else:
        names = {name: name_of(find(book, asked.of, name).entry) for name in asked.ids}
    ranks = {name: _place(book, asked, name) for name in asked.ids}
    if len(set(ranks.values())) < len(asked.ids):
        raise NotCarriedError("ambiguous", "two of them stand level")
    return [(name, names[name]) for name in sorted(asked.ids, key=ranks.__getitem__)]


def _statute(book: Handbook, update: LawUpdate) -> Source:
    """The first source that is neither a document nor ours."""
    for citation in update.citations:
        source = among(book.sources, citation.source, "sources")
        if source.kind not in ("document", "ours"):
            return source
    raise NotCarriedError("unknown", f"{update.id!r} stands on no source of law")


def _partner(book: Handbook, asked: Match, entry: Frozen) -> tuple[str, Text]:
    if asked.of in ("steps", "questions", "checklist"):
        phase = phases_of(entry)[0]
        return f"to_{phase}", name_of(find(book, "phases", phase).entry)
    if isinstance(entry, LawUpdate):
        statute = _statute(book, entry)
        return f"to_{statute.id}", statute.short
    name = str(getattr(entry, "id", ""))
    return f"to_{name}", meaning_of(entry)


def in_pairs(book: Handbook, asked: Match) -> list[tuple[str, Text, str, Text]]:
    """What belongs together: an id and a name, with the id and the text of its partner."""
    pairs: list[tuple[str, Text, str, Text]] = []
    for name in asked.ids:
        if asked.of == "amounts":
            amount = any_amount(book, name)
            pairs.append((name, amount.name, f"to_{name}", said(amount.value, amount.unit)))
        else:
            entry = find(book, asked.of, name).entry
            pairs.append((name, name_of(entry), *_partner(book, asked, entry)))
    by_text = {partner_text: partner for _, _, partner, partner_text in pairs}
    if len(by_text) < len({partner for _, _, partner, _ in pairs}):
        raise NotCarriedError("ambiguous", "two of them have the same partner")
    return pairs
