"""The draft agreement: what stands under each heading, where it comes from, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from guidance.domain.case import Case, View
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang, Text
from guidance.domain.outline import Heading, Scheme, Section
from guidance.domain.process import Question
from guidance.domain.reading import effective, holds, pairs

State = Literal["empty", "suggested", "written"]

CSO_PARTY = Text(sv="Den idéburna parten: {}", en="The idea-based party: {}")
PUBLIC_PARTY = Text(sv="Den offentliga parten: {}", en="The public party: {}")


class Feed(NamedTuple):
    """What a discussion question has given: what both agree on, and each party's own note.

    ``home`` is the section of this draft in which the note stands, if any. A note stands once.
    """

    question: Question
    agreed: str
    cso: str
    public: str
    home: str | None = None

    def text(self, view: View) -> str:
        """What both agree on; for a party that works alone, else its own note."""
        own = {"agreed": "", "cso": self.cso, "public": self.public}[view]
        return self.agreed.strip() or own.strip()


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
    """The whole outline in one scheme's order, as one view of the answers fills it.

    ``outside`` holds what people wrote in sections that this scheme has no heading for.
    """

    scheme: Scheme
    view: View
    headings: tuple[DraftHeading, ...]
    outside: tuple[DraftSection, ...]

    @property
    def sections(self) -> tuple[DraftSection, ...]:
        """All sections that stand under a heading, in order."""
        return tuple(section for heading in self.headings for section in heading.sections)


def schemes(book: Handbook) -> dict[str, Scheme]:
    """The schemes that a draft can follow: the merged one first, then the documents' own."""
    own = [folder.scheme for folder in book.folders.values() if folder.scheme is not None]
    return {scheme.id: scheme for scheme in (book.merged, *own)}


def scheme_of(book: Handbook, case: Case) -> Scheme:
    """The scheme that the case has chosen; the merged one where nobody knows the chosen one."""
    return schemes(book).get(case.scheme, book.merged)


def questions(book: Handbook) -> list[Question]:
    """Every discussion question: the documents' in the order of the guidelines, then our own."""
    ordered = [book.folders[name].process.questions for name in book.guidelines]
    return [question for group in (*ordered, book.process.questions) for question in group]


def _written(case: Case, section: str) -> str:
    return case.outline.get(section, "").strip()


def _home(text: str, places: Iterable[str], case: Case) -> str | None:
    """Where a note stands: where somebody has taken it over, else the first unwritten section."""
    if not text:
        return None
    open_places: list[str] = []
    for place in places:
        written = _written(case, place)
        if text in written:
            return place
        if not written:
            open_places.append(place)
    return open_places[0] if open_places else None


def _feeds(book: Handbook, case: Case, view: View) -> list[Feed]:
    """What was said on each question, with the section that takes it up."""
    placed = {section for heading in scheme_of(book, case).headings for section in heading.sections}
    found: list[Feed] = []
    for question in questions(book):
        talk = case.notes.get(question.id)
        if talk is not None:
            feed = Feed(question, talk.agreed, talk.cso, talk.public)
            places = [section for section in question.feeds if section in placed]
            found.append(feed._replace(home=_home(feed.text(view), places, case)))
    return found


def _names(case: Case, lang: Lang) -> str:
    """The parties by name, one a line."""
    named = ((CSO_PARTY, case.parties.cso), (PUBLIC_PARTY, case.parties.public))
    return "\n".join(words.to(lang).format(name.strip()) for words, name in named if name.strip())


def _suggestion(
    section: Section, case: Case, known: Mapping[str, str], feeds: Iterable[Feed], view: View
) -> str:
    """A first text: names, sentences that the answers give, what was said; nothing twice."""
    lang: Lang = case.lang
    parts = [s.text.to(lang) for s in section.sentences if holds(pairs(s.when), known)]
    lines = [" ".join(dict.fromkeys(parts))]
    lines += [feed.text(view) for feed in feeds if feed.home == section.id]
    if section.id == "parties":
        lines.insert(0, _names(case, lang))
    if section.id == "name":
        lines.insert(0, case.title.strip())
    return "\n\n".join(dict.fromkeys(line for line in lines if line))


def _fill(
    section: Section, case: Case, known: Mapping[str, str], said: Iterable[Feed], view: View
) -> DraftSection:
    """What people wrote is never overwritten by a suggestion."""
    feeds = tuple(feed for feed in said if section.id in feed.question.feeds)
    suggestion = _suggestion(section, case, known, feeds, view)
    if _written(case, section.id):
        return DraftSection(section, case.outline[section.id], suggestion, "written", feeds)
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


def draft(book: Handbook, case: Case, view: View = "agreed") -> Draft:
    """The draft in the order that the case has chosen, from one view of its answers and notes.

    ``agreed`` takes only what both agree on; ``cso`` and ``public`` take that party's own answers,
    and its own notes where nothing is agreed.
    """
    scheme = scheme_of(book, case)
    known = effective(book.facts, case.answers(view))
    said = _feeds(book, case, view)
    placed = {section for heading in scheme.headings for section in heading.sections}
    headings = tuple(
        DraftHeading(
            heading,
            number,
            tuple(_fill(book.sections[s], case, known, said, view) for s in heading.sections),
        )
        for heading, number in zip(scheme.headings, _numbers(scheme.headings), strict=True)
    )
    outside = tuple(
        _fill(section, case, known, said, view)
        for section in book.sections.values()
        if section.id not in placed and _written(case, section.id)
    )
    return Draft(scheme, view, headings, outside)
