"""What Källor and Lär dig hold, as entries."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.domain.entry import Entry, cited, entry, joined
from guidance.domain.handbook import Handbook


def knowledge(book: Handbook) -> Iterator[Entry]:
    """Words, law, contradictions, and what the documents tell beside their rules."""
    for term in book.terms:
        yield entry("term", term, term.term, term.text)
    for found in book.definitions:
        yield entry("definition", found, found.term, found.text)
    yield from _law(book)
    yield from _faults(book)
    yield from _survey(book)
    yield from _sources(book)


def _law(book: Handbook) -> Iterator[Entry]:
    for update in book.law:
        amounts = (amount.name for amount in update.amounts)
        yield entry("law", update, update.title, update.now, update.then, *amounts)


def _faults(book: Handbook) -> Iterator[Entry]:
    """Where the documents differ, slip or say nothing."""
    for found in book.contradictions:
        words = [position.text for position in found.positions]
        where = tuple(c for position in found.positions for c in position.citations)
        text = joined(*words, found.handling)
        yield cited("contradiction", found.id, where, found.topic, text)
    for slip in book.defects:
        yield entry("defect", slip, slip.title, slip.says, slip.meant, slip.handling)
    for silence in book.silences:
        yield entry("silence", silence, silence.title, silence.text, silence.handling)
    for gap in book.gaps:
        yield entry("gap", gap, gap.title, gap.text, gap.since)


def _survey(book: Handbook) -> Iterator[Entry]:
    """How IOP is used, what it resembles and rests on, and what is asked about it."""
    for figure in book.figures:
        yield entry("figure", figure, figure.title, figure.text)
    for model in book.models:
        texts = model.text, model.likeness, model.difference
        yield entry("model", model, model.title, *texts)
    for area in book.areas:
        yield entry("area", area, area.title, area.research)
    for stake in book.stakes:
        yield entry("stake", stake, stake.title, stake.text, stake.handling)
    for principle in book.principles:
        yield entry("principle", principle, principle.title, principle.text, principle.ask)
    for prompt in book.prompts:
        yield entry("prompt", prompt, prompt.text, prompt.answer)


def _sources(book: Handbook) -> Iterator[Entry]:
    for source in book.sources.values():
        text = joined(source.about, source.dated, source.weight, source.silent, source.short)
        yield cited("source", source.id, source.evidence, source.title, text)


def learning(book: Handbook) -> Iterator[Entry]:
    """Steps of the learning path and worked cases, by all that they tell."""
    for lesson in book.lessons:
        told = [paragraph.text for paragraph in lesson.paragraphs]
        where = (lesson.quotation, *(c for part in lesson.paragraphs for c in part.citations))
        yield cited("lesson", lesson.id, where, lesson.title, joined(*told))
    for case in book.situations:
        told = [*(paragraph.text for paragraph in case.story), *(part.text for part in case.later)]
        where = tuple(c for part in (*case.story, *case.later) for c in part.citations)
        text = joined(case.setting, *told, case.explains)
        yield cited("situation", case.id, where, case.title, text)
