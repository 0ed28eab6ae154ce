"""What documents made of the content share: their frame, labelled texts, and law with its date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guidance.domain.citation import Citation
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import Amount, LawUpdate
from guidance.domain.learning.figures import said
from guidance.domain.model import Lang, Text
from guidance.export.document import Block, Document, Heading, Paragraph, Table
from guidance.export.documents.labels import day
from guidance.export.documents.reasons import sources
from guidance.export.words import sources as shelf_words
from guidance.export.words import study as own


def frame(
    title: str, subtitle: str, lang: Lang, blocks: Iterable[Block], *, wide: bool = False
) -> Document:
    """A document that says at its head whose words are whose, and that it is no legal advice."""
    return Document(
        kind="study",
        lang=lang,
        title=title,
        subtitle=subtitle,
        notice=(own.ORIGINAL.to(lang), own.NO_ADVICE.to(lang)),
        wide=wide,
        compact=True,
        blocks=tuple(blocks),
    )


def labelled(label: Text, value: Text | None, lang: Lang) -> Iterable[Paragraph]:
    """A text with the word that says what it is; nothing where there is none."""
    if value is not None:
        yield Paragraph(text=value.to(lang), label=label.to(lang))


def entry(
    book: Handbook,
    title: Text,
    texts: Iterable[Paragraph],
    citations: Iterable[Citation],
    lang: Lang,
) -> Iterable[Block]:
    """An entry of Källor: its title, its texts, and the words that they rest on."""
    yield Heading(level=2, text=title.to(lang))
    yield from texts
    yield from sources(book, citations, lang)


def law_entries(book: Handbook, names: Sequence[str], lang: Lang) -> Iterable[Block]:
    """What the law says on these entries, each with how and when it was read."""
    for update in book.law:
        if update.id in names:
            yield Paragraph(text=update.title.to(lang), style="minor")
            yield from law_entry(book, update, lang)


def law_entry(book: Handbook, update: LawUpdate, lang: Lang) -> Iterable[Block]:
    """What the documents say, what applies now, the figures, the sources, status and day."""
    yield from labelled(own.THEN, update.then, lang)
    yield from labelled(own.NOW, update.now, lang)
    yield from amounts(update.amounts, lang)
    yield from sources(book, update.citations, lang)
    yield Paragraph(text=checked(update, lang), style="note")


def checked(update: LawUpdate, lang: Lang) -> str:
    """How an entry about the law was read, and on which day."""
    return own.LAW_STATUS[update.status].to(lang).format(date=day(update.checked, lang))


def amounts(found: Sequence[Amount], lang: Lang) -> Iterable[Table]:
    """The figures of the law, each with the time for which it applies."""
    rows = tuple((a.name.to(lang), said(a.value, a.unit).to(lang), _period(a, lang)) for a in found)
    if rows:
        header = (own.AMOUNT.to(lang), own.VALUE.to(lang), own.APPLIES.to(lang))
        yield Table(header=header, rows=rows, widths=(46, 24, 34))


def _period(amount: Amount, lang: Lang) -> str:
    since = day(amount.since, lang) if amount.since else ""
    until = day(amount.until, lang) if amount.until else ""
    if since and until:
        return own.FROM_TO.to(lang).format(since=since, until=until)
    if since:
        return own.FROM_ON.to(lang).format(since=since)
    return own.UP_TO.to(lang).format(until=until) if until else own.NO_PERIOD.to(lang)


def law_named(book: Handbook, names: Sequence[str], lang: Lang) -> Iterable[Paragraph]:
    """Which entries about the law say what holds instead, by title, status and day."""
    for update in book.law:
        if update.id in names:
            said_so = f"{update.title.to(lang)}. {checked(update, lang)}"
            yield Paragraph(text=said_so, label=own.NOW_APPLIES.to(lang))


def touched(book: Handbook, facts: Sequence[str], lang: Lang) -> Iterable[Paragraph]:
    """The questions of the guide that an entry touches."""
    names = [book.facts[fact].name.to(lang) for fact in facts if fact in book.facts]
    if names:
        label = shelf_words.TOUCHES.to(lang)
        yield Paragraph(text=f"{label}: {', '.join(names)}.", style="note")
