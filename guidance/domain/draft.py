"""The draft agreement: what stands under each heading, where it comes from, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from guidance.domain.case import Case
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.outline import Heading, Scheme, Section
from guidance.domain.process import Question
from guidance.domain.reading import effective, holds, pairs

State = Literal["empty", "suggested", "written"]


class Feed(NamedTuple):
    """What a discussion question has given: the agreed note, else each party's own."""

    question: Question
    agreed: str
    cso: str
    public: str


class DraftSection(NamedTuple):
    """One section of the draft. ``text`` is what people wrote, else the suggestion from answers."""

    section: Section
    text: str
    suggestion: str
    state: State
    feeds: tuple[Feed, ...]


class DraftHeading(NamedTuple):
    """A heading of the scheme and the sections under it."""

    heading: Heading
    number: str
    sections: tuple[DraftSection, ...]


class Draft(NamedTuple):
    """The whole outline in one scheme's order."""

    scheme: Scheme
    headings: tuple[DraftHeading, ...]

    @property
    def sections(self) -> tuple[DraftSection, ...]:
        """All sections, in order."""
        return tuple(section for heading in self.headings for section in heading.sections)


def schemes(book: Handbook) -> dict[str, Scheme]:
    """The schemes that a draft can follow: the merged one first, then the documents' own."""
    own = [folder.scheme for folder in book.folders.values() if folder.scheme is not None]
    return {scheme.id: scheme for scheme in (book.merged, *own)}


def questions(book: Handbook) -> list[Question]:
    """Every discussion question: the documents' in the order of the guidelines, then our own."""
    ordered = [book.folders[name].process.questions for name in book.guidelines]
    return [question for group in (*ordered, book.process.questions) for question in group]


def _parties(case: Case) -> Iterable[str]:
    return (name for name in (case.parties.cso, case.parties.public) if name)


def _suggestion(section: Section, case: Case, known: Mapping[str, str], feeds: Iterable[Feed]) -> str:
    """A first text: sentences that the agreed answers give, then what was agreed in conversation."""
    lang: Lang = case.lang
    parts = [s.text.to(lang) for s in section.sentences if holds(pairs(s.when), known)]
    lines = [" ".join(parts)] if parts else []
    if section.id == "parties":
        lines += list(_parties(case))
    if section.id == "name" and case.title:
        lines.insert(0, case.title)
    lines += [feed.agreed for feed in feeds if feed.agreed]
    return "\n\n".join(lines)


def _feeds(section: Section, case: Case, asked: Iterable[Question]) -> tuple[Feed, ...]:
    found: list[Feed] = []
    for question in asked:
        talk = case.notes.get(question.id)
        if section.id in question.feeds and talk is not None:
            found.append(Feed(question, talk.agreed, talk.cso, talk.public))
    return tuple(found)


def draft_section(book: Handbook, case: Case, section: Section) -> DraftSection:
    """One section as the case fills it. What people wrote is never overwritten by a suggestion."""
    known = effective(book.facts, case.facts)
    feeds = _feeds(section, case, questions(book))
    suggestion = _suggestion(section, case, known, feeds)
    written = case.outline.get(section.id)
    if written is not None and written.strip():
        return DraftSection(section, written, suggestion, "written", feeds)
    state: State = "suggested" if suggestion else "empty"
    return DraftSection(section, suggestion, suggestion, state, feeds)


def _numbers(headings: Iterable[Heading]) -> Iterable[str]:
    main = sub = 0
    for heading in headings:
        if heading.level == 1:
            main, sub = main + 1, 0
            yield str(main)
        else:
            sub += 1
            yield f"{main}.{sub}"


def draft(book: Handbook, case: Case) -> Draft:
    """The draft in the order that the case has chosen; an unknown scheme falls back on merged."""
    scheme = schemes(book).get(case.scheme, book.merged)
    headings = tuple(
        DraftHeading(
            heading,
            number,
            tuple(draft_section(book, case, book.sections[s]) for s in heading.sections),
        )
        for heading, number in zip(scheme.headings, _numbers(scheme.headings), strict=True)
    )
    return Draft(scheme, headings)
