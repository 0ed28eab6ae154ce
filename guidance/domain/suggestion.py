"""The text that answers and conversation suggest for each section, from one view of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from guidance.domain.case import Case, View
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id, Lang, Text
from guidance.domain.outline import AnySection
from guidance.domain.process import Question
from guidance.domain.reading import Known, effective, holds, pairs

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


class Basis(NamedTuple):
    """What suggestions are made from: a case as one view of its answers and notes has it."""

    case: Case
    view: View
    known: Known
    feeds: tuple[Feed, ...]

    def feeds_of(self, section: AnySection) -> tuple[Feed, ...]:
        """What was said on the questions that feed a section."""
        return tuple(feed for feed in self.feeds if section.id in feed.question.feeds)

    def suggestion(self, section: AnySection, lang: Lang) -> str:
        """A first text: names, sentences that the answers give, what was said; nothing twice."""
        parts = [s.text.to(lang) for s in section.sentences if holds(pairs(s.when), self.known)]
        lines = [" ".join(dict.fromkeys(parts))]
        lines += [feed.text(self.view) for feed in self.feeds if feed.home == section.id]
        if section.id == "parties":
            lines.insert(0, _names(self.case, lang))
        if section.id == "name":
            lines.insert(0, self.case.title.strip())
        return "\n\n".join(dict.fromkeys(line for line in lines if line))


def questions(book: Handbook) -> list[Question]:
    """Every discussion question: the documents' in the order of the guidelines, then our own."""
    ordered = [book.folders[name].process.questions for name in book.guidelines]
    return [question for group in (*ordered, book.process.questions) for question in group]


def basis(book: Handbook, case: Case, view: View, placed: Collection[Id]) -> Basis:
    """What one view gives to the sections that are ``placed`` in the draft."""
    return Basis(
        case,
        view,
        effective(book.facts, case.answers(view)),
        tuple(_feeds(book, case, view, placed)),
    )


def written(case: Case, section: Id) -> str:
    """What people wrote in a section; nothing where it is blank."""
    return case.outline.get(section, "").strip()


def _home(text: str, places: Iterable[Id], case: Case) -> Id | None:
    """Where a note stands: where somebody has taken it over, else the first section open to it.

    Open is what nobody has written. A text that was taken over stays open to notes, so that a
    note that is changed later is offered where it stood and not somewhere else.
    """
    if not text:
        return None
    open_places: list[Id] = []
    for place in places:
        own, taken = written(case, place), case.taken.get(place, "")
        if own and (text in own or text in taken):
            return place
        if not own or place in case.taken:
            open_places.append(place)
    return open_places[0] if open_places else None


def _feeds(book: Handbook, case: Case, view: View, placed: Collection[Id]) -> Iterable[Feed]:
    """What was said on each question, with the section that takes it up."""
    for question in questions(book):
        talk = case.notes.get(question.id)
        if talk is not None:
            feed = Feed(question, talk.agreed, talk.cso, talk.public)
            places = [section for section in question.feeds if section in placed]
            yield feed._replace(home=_home(feed.text(view), places, case))


def _names(case: Case, lang: Lang) -> str:
    """The parties by name, one a line."""
    named = ((CSO_PARTY, case.parties.cso), (PUBLIC_PARTY, case.parties.public))
    return "\n".join(words.to(lang).format(name.strip()) for words, name in named if name.strip())
