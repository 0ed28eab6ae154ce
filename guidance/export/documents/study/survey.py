"""What stands around the rules: similar models, areas, gaps, hopes and risks, questions."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.export.document import Block, Heading, Paragraph
from guidance.export.documents.study.parts import entry, labelled, law_named, touched
from guidance.export.words import sources as own


def models(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Every form of cooperation that a document likens to IOP."""
    for model in book.models:
        difference = model.difference or own.NO_DIFFERENCE
        texts = (
            Paragraph(text=model.text.to(lang)),
            *labelled(own.LIKENESS, model.likeness, lang),
            *labelled(own.DIFFERENCE, difference, lang),
        )
        yield from entry(book, model.title, texts, model.citations, lang)


def areas(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Subject areas, the most frequent first."""
    for frequency, title in own.FREQUENCY.items():
        found = [area for area in book.areas if area.frequency == frequency]
        if found:
            yield Heading(level=1, text=title.to(lang))
        for area in found:
            texts = [Paragraph(text=area.research.to(lang))]
            yield from entry(book, area.title, texts, area.citations, lang)


def gaps(book: Handbook, lang: Lang) -> Iterable[Block]:
    """What nobody knew, and what has become known."""
    for gap in book.gaps:
        texts = (
            *labelled(own.KNOWN_THEN, gap.text, lang),
            *labelled(own.SINCE, gap.since, lang),
        )
        yield from entry(book, gap.title, texts, gap.citations, lang)
        yield from touched(book, gap.facts, lang)
        yield from law_named(book, gap.law, lang)


def stakes(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Values, benefits and risks, and what the guide does with each."""
    for kind, title in own.STAKES.items():
        yield Heading(level=1, text=title.to(lang))
        for stake in (stake for stake in book.stakes if stake.kind == kind):
            texts = (
                Paragraph(text=stake.text.to(lang)),
                *labelled(own.SO_WE_DO, stake.handling, lang),
            )
            yield from entry(book, stake.title, texts, stake.citations, lang)
            yield from touched(book, stake.facts, lang)
            yield from law_named(book, stake.law, lang)


def principles(book: Handbook, lang: Lang) -> Iterable[Block]:
    """What a balanced partnership rests on, each with a question."""
    for principle in book.principles:
        texts = (
            Paragraph(text=principle.text.to(lang)),
            *labelled(own.ASK, principle.ask, lang),
        )
        yield from entry(book, principle.title, texts, principle.citations, lang)
        yield from touched(book, principle.facts, lang)


def prompts(book: Handbook, lang: Lang) -> Iterable[Block]:
    """The questions of a document, with short answers."""
    for kind, title in own.PROMPTS.items():
        yield Heading(level=1, text=title.to(lang))
        for prompt in (prompt for prompt in book.prompts if prompt.kind == kind):
            texts = [Paragraph(text=prompt.answer.to(lang))]
            yield from entry(book, prompt.text, texts, prompt.citations, lang)
            yield from law_named(book, prompt.law, lang)
