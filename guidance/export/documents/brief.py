"""Brief for the first meeting: two pages that a party hands over, in its own words."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.brief import contact
from guidance.domain.case import View
from guidance.export import words
from guidance.export.document import (
    Block,
    BulletList,
    Detail,
    Document,
    Heading,
    Paragraph,
    Room,
    paragraphs,
)
from guidance.export.documents import title
from guidance.export.documents.brief_parts import Part, known, parts
from guidance.export.documents.labels import day
from guidance.export.subject import Subject
from guidance.export.words import brief as own

NOTE_LINES = 10
FIRST_PAGE = 2400
"""How many letters the first page has room for, so that the form can begin the second."""


def brief(subject: Subject) -> Document:
    """The brief of the party whose view the subject has, or of both."""
    case, lang = subject.case, subject.lang
    return Document(
        kind="brief",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=tuple(_details(subject)),
        notice=title.notice(case),
        compact=True,
        blocks=tuple(_body(subject)),
    )


def _details(subject: Subject) -> Iterable[Detail]:
    """From whom to whom; where both speak, both parties."""
    named = title.parties(subject.case)
    order: dict[View, tuple[int, int]] = {"cso": (0, 1), "public": (1, 0)}
    if subject.view not in order:
        return named
    heads = (own.FROM.to(subject.lang), own.TO.to(subject.lang))
    return [
        Detail(label=head, value=named[place].value)
        for head, place in zip(heads, order[subject.view], strict=True)
    ]


def _body(subject: Subject) -> Iterable[Block]:
    made = parts(subject)
    fits = (
        sum(len(part.shown) for part in made if part.id not in ("form", "questions")) < FIRST_PAGE
    )
    for part in made:
        yield Heading(level=1, text=part.title, new_page=fits and part.id == "form")
        yield from _part(part, subject)
    yield from _end(subject)


def _part(part: Part, subject: Subject) -> Iterable[Block]:
    """What stands in a part, or what belongs there."""
    lang = subject.lang
    if part.id == "questions" and not part.text:
        items = tuple(part.suggestion.splitlines())
        yield BulletList(items=items) if items else Paragraph(text=own.NO_QUESTIONS.to(lang))
        return
    yield from (Paragraph(text=piece) for piece in paragraphs(part.shown))
    if part.lacking:
        prompt = own.MISSING.to(lang).format(part.prompt)
        yield Paragraph(text=prompt, style="placeholder")
    if part.id == "form" and known(subject):
        yield Paragraph(text=own.NO_JUDGEMENT.to(lang), style="note")


def _end(subject: Subject) -> Iterable[Block]:
    """When it was written, whom to turn to, and room for notes."""
    lang = subject.lang
    yield Heading(level=1, text=own.CONTACT.to(lang))
    said = contact(subject.book, subject.case)
    if said:
        yield from (Paragraph(text=piece) for piece in paragraphs(said))
    else:
        yield Paragraph(text=own.NO_CONTACT.to(lang), style="placeholder")
    date = day(subject.dated, lang) if subject.dated else own.NO_DATE.to(lang)
    yield Paragraph(text=date, label=own.WRITTEN_ON.to(lang))
    yield Heading(level=1, text=own.OWN_NOTES.to(lang))
    yield Room(lines=NOTE_LINES)
