"""The draft agreement as a document: clean text, what is missing, and sources beside it."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.case import Case, View
from guidance.domain.citation import Citation
from guidance.domain.draft import Draft, DraftHeading, DraftSection, draft
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.export import words
from guidance.export.document import (
    Block,
    Comment,
    Detail,
    Document,
    Heading,
    Paragraph,
    paragraphs,
)
from guidance.export.documents import title
from guidance.export.documents.labels import cite, is_law, quoted
from guidance.export.subject import Subject
from guidance.export.words import outline as own


def outline(subject: Subject) -> Document:
    """The draft by the headings that the case has chosen, in the case's language."""
    book, case, view = subject.book, subject.case, subject.view
    made, lang = draft(book, case, view), subject.lang
    scheme = Detail(label=words.SCHEME.to(lang), value=made.scheme.name.to(lang))
    return Document(
        kind="outline",
        lang=lang,
        title=title.name(case, words.NO_TITLE),
        subtitle=words.OUTLINE.to(lang),
        mark=words.DRAFT.to(lang),
        details=(*title.parties(case), scheme, *title.basis(case, view, subject.dated)),
        notice=title.notice(case, *_notice(made, lang)),
        contents=words.CONTENTS.to(lang),
        cover=True,
        blocks=tuple(_body(book, case, made)),
    )


def _notice(made: Draft, lang: Lang) -> Iterable[str]:
    """What the text is; what a suggestion is only where the draft holds one."""
    first, missing, beside = (text.to(lang) for text in words.OUTLINE_NOTICE)
    yield first
    suggested = any(section.state == "suggested" for section in made.sections)
    yield f"{missing} {words.SUGGESTED[made.view].to(lang)}" if suggested else missing
    yield beside


def _body(book: Handbook, case: Case, made: Draft) -> Iterable[Block]:
    for heading in made.headings:
        yield from _heading(book, heading, made.view, case.lang)
    number = sum(h.heading.level == 1 for h in made.headings) + 1
    if made.outside:
        yield from _outside(made, str(number), case.lang)
    if made.left_out:
        yield from _left_out(made, str(number + bool(made.outside)), case.lang)


def _outside(made: Draft, number: str, lang: Lang) -> Iterable[Block]:
    """What people wrote in sections that the draft has no heading for."""
    yield Heading(level=1, text=words.OUTSIDE.to(lang), number=number)
    yield Paragraph(text=words.OUTSIDE_NOTE.to(lang), style="note")
    for section in made.outside:
        yield Paragraph(text=section.section.title.to(lang), style="minor")
        yield from _text(section, made.view, lang)


def _left_out(made: Draft, number: str, lang: Lang) -> Iterable[Block]:
    """What people have left out on purpose, and why."""
    yield Heading(level=1, text=own.LEFT_OUT.to(lang), number=number, new_page=True)
    yield Paragraph(text=own.LEFT_OUT_NOTE.to(lang), style="note")
    for section in made.left_out:
        yield Paragraph(text=section.section.title.to(lang), style="minor")
        pieces = paragraphs(section.reason) or [own.NO_REASON.to(lang)]
        yield from (Paragraph(text=piece) for piece in pieces)


def _heading(book: Handbook, entry: DraftHeading, view: View, lang: Lang) -> Iterable[Block]:
    """A heading with one section carries its guidance; several have titles of their own."""
    cited = [c for c in entry.heading.citations if book.sources[c.source].kind != "ours"]
    alone = None if entry.titled else next(iter(entry.sections), None)
    shared = _guidance(book, alone, lang, cited) if alone else _comment(book, [], cited, lang)
    yield Heading(
        level=entry.heading.level,
        text=entry.heading.title.to(lang),
        number=entry.number,
        comments=shared,
    )
    for section in entry.sections:
        if entry.titled:
            yield Paragraph(
                text=section.section.title.to(lang),
                style="minor",
                comments=_guidance(book, section, lang),
            )
        yield from _text(section, view, lang)


def _text(section: DraftSection, view: View, lang: Lang) -> Iterable[Block]:
    """What stands there, as a suggestion if nobody wrote it, or what is missing."""
    if section.state == "empty":
        missing = words.MISSING.to(lang).format(section.section.prompt.to(lang))
        yield Paragraph(text=missing, style="placeholder")
        return
    said = Comment(author=words.PRODUCT, text=words.SUGGESTION[view].to(lang))
    for position, piece in enumerate(paragraphs(section.text)):
        marked = section.state == "suggested" and position == 0
        yield Paragraph(text=piece, comments=(said,) if marked else ())


def _guidance(
    book: Handbook, section: DraftSection, lang: Lang, further: Iterable[Citation] = ()
) -> tuple[Comment, ...]:
    """What belongs here and who says so; a heading of the parties' own needs no such words."""
    lines = [] if section.section.origin == "own" else [section.section.guidance.to(lang)]
    if section.state == "empty":
        lines += _elsewhere(book, section, lang)
    return _comment(book, lines, (*section.section.citations, *further), lang)


def _elsewhere(book: Handbook, section: DraftSection, lang: Lang) -> Iterable[str]:
    """Where the notes stand that belong here too, so that nobody misses them."""
    for feed in section.feeds:
        if feed.home is not None and feed.home != section.section.id:
            place = quoted(book.sections[feed.home].title.to(lang), lang)
            question = feed.question.text.to(lang)
            yield words.ELSEWHERE.to(lang).format(question=question, place=place)


def _comment(
    book: Handbook, lines: Iterable[str], citations: Iterable[Citation], lang: Lang
) -> tuple[Comment, ...]:
    """One comment with its sources, and a word of caution where they are law."""
    said, unique = list(lines), list(dict.fromkeys(citations))
    if unique:
        said.append(f"{words.SOURCES.to(lang)}:")
        said += [cite(book, citation, lang) for citation in unique]
    if any(is_law(book, citation) for citation in unique):
        said.append(words.NOT_ADVICE.to(lang))
    return (Comment(author=words.PRODUCT, text="\n".join(said)),) if said else ()
