"""What people have written for the agreement and for the brief, and what they set for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from guidance.domain.brief import PARTS
from guidance.domain.case import Case
from guidance.domain.handbook import Handbook
from guidance.domain.model import Text
from guidance.export import words
from guidance.export.document import Block, Heading, Paragraph, Table, paragraphs
from guidance.export.documents.labels import short_day
from guidance.export.words import brief as brief_words
from guidance.export.words import dates as date_words
from guidance.export.words import outline as outline_words
from guidance.export.words import record as own


def texts(book: Handbook, case: Case) -> Iterable[Block]:
    """Everything that people have written for a document, under the title that it belongs to."""
    lang = case.lang
    titles = {part: brief_words.TITLES[part].to(lang) for part in PARTS}
    yield from _texts(
        words.TEXTS.to(lang), [(_section(book, case, n), t) for n, t in _outline(book, case)]
    )
    yield from _left_out(book, case)
    yield from _texts(
        own.BRIEF.to(lang),
        [(titles.get(n, own.PART_GONE.to(lang)), t) for n, t in case.brief.items() if t.strip()],
    )
    yield from _term(case)
    yield from _moved(book, case)


def _outline(book: Handbook, case: Case) -> list[tuple[str, str]]:
    """The texts in the order of the sections; own headings and what is gone come last."""
    order = {name: place for place, name in enumerate(book.sections)}
    texts = {**dict.fromkeys(case.own_headings, ""), **case.outline}
    kept = [(n, text) for n, text in texts.items() if text.strip() or n in case.own_headings]
    return sorted(kept, key=lambda entry: order.get(entry[0], len(order)))


def _section(book: Handbook, case: Case, name: str) -> str:
    """What a section is called, the parties' own headings included."""
    section = book.sections.get(name)
    if section is not None:
        return section.title.to(case.lang)
    return case.own_headings.get(name, "").strip() or words.SECTION_GONE.to(case.lang)


def _texts(title: str, entries: Iterable[tuple[str, str]]) -> Iterable[Block]:
    """Each text under its name."""
    written = list(entries)
    if written:
        yield Heading(level=1, text=title)
    for name, text in written:
        yield Paragraph(text=name, style="minor")
        yield from (Paragraph(text=piece) for piece in paragraphs(text))


def _left_out(book: Handbook, case: Case) -> Iterable[Block]:
    """The headings that are left out, each with its reason."""
    lang = case.lang
    unsaid = outline_words.NO_REASON.to(lang)
    rows = tuple(
        (_section(book, case, name), why.strip() or unsaid) for name, why in case.left_out.items()
    )
    if rows:
        header = (words.SCHEME.to(lang), own.REASON.to(lang))
        yield Heading(level=1, text=own.LEFT_OUT.to(lang))
        yield Table(header=header, rows=rows, widths=(40, 64))


def _term(case: Case) -> Iterable[Block]:
    """From when and how long, as far as anybody has set it."""
    lang, term = case.lang, case.term
    values: tuple[tuple[str, date | int | None], ...] = (
        (own.START.to(lang), term.start),
        (own.END.to(lang), term.end),
        (own.MONTHS.to(lang), term.months),
        (own.FOLLOW_UPS.to(lang), term.follow_ups),
    )
    said = [
        (label, short_day(value, lang) if isinstance(value, date) else str(value))
        for label, value in values
        if value is not None
    ]
    if said:
        yield Heading(level=1, text=own.TERM.to(lang))
        yield from (Paragraph(text=value, label=label) for label, value in said)


def _moved(book: Handbook, case: Case) -> Iterable[Block]:
    """The days that the parties have chosen themselves."""
    lang = case.lang
    folders = (folder.timeline for folder in book.folders.values())
    titles = {rule.id: rule.title for rules in (*folders, book.timeline) for rule in rules}
    rows = tuple(
        (short_day(day, lang), _event(titles, name).to(lang))
        for name, day in sorted(case.moved.items(), key=lambda entry: entry[1])
    )
    if rows:
        header = (date_words.DATE.to(lang), date_words.WHAT.to(lang))
        yield Paragraph(text=own.MOVED.to(lang), style="minor")
        yield Table(header=header, rows=rows, widths=(24, 80))


def _event(titles: Mapping[str, Text], name: str) -> Text:
    """What an event is called: a rule gives its days the rule's name and a mark after it."""
    rules = (rule for rule in titles if name == rule or name.startswith(f"{rule}_"))
    return titles.get(max(rules, key=len, default=""), own.DAY_GONE)
