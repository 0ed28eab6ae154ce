"""What the brief for the first meeting is made of: its parts, and what could be asked there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from guidance.domain.case import Case, View
from guidance.domain.conversation import phase_questions, talk_about
from guidance.domain.draft import questions
from guidance.domain.gap import Difference, differences
from guidance.domain.handbook import Handbook
from guidance.domain.interview import next_question
from guidance.domain.model import Id
from guidance.domain.process import Question
from guidance.domain.reading import Reading, effective, holds, pairs

PartId = Literal["who", "challenge", "idea", "we_bring", "we_ask", "form", "questions"]
PARTS: tuple[PartId, ...] = get_args(PartId)
"""The parts in their order; their ids are permanent, since cases hold texts by them."""

_SHARED: dict[PartId, tuple[Id, ...]] = {
    "who": ("parties",),
    "challenge": ("background",),
    "idea": ("purpose", "activity", "target_group"),
}
SECTIONS: dict[View, dict[PartId, tuple[Id, ...]]] = {
    "agreed": {
        **_SHARED,
        "we_bring": ("commitments", "own_resources"),
        "we_ask": ("payment", "organisation", "period"),
    },
    "cso": {
        **_SHARED,
        "we_bring": ("commitments", "own_resources"),
        "we_ask": ("payment", "organisation", "period"),
    },
    "public": {
        **_SHARED,
        "we_bring": ("commitments", "payment"),
        "we_ask": ("own_resources", "organisation", "period"),
    },
}
"""Which sections of the draft say something about a part; the last two parts have none."""

FIRST_TALKS: Id = "talks"
BEFORE_START: tuple[Id, ...] = (FIRST_TALKS, "drafting", "anchoring", "decision")
"""The phases whose notes are about the plan; later ones are about how it went."""


class BriefPart(NamedTuple):
    """A part: what people wrote for it, and what their sections, notes and answers suggest."""

    id: PartId
    text: str
    suggestion: str


class Asking(NamedTuple):
    """What one party can ask the other, what matters most first.

    ``differing``: answers that part; ``open``: facts without an answer; ``undiscussed``: questions
    of the first talks that nobody has agreed a note on.
    """

    differing: tuple[Difference, ...]
    open: tuple[Id, ...]
    undiscussed: tuple[Question, ...]


def brief_parts(book: Handbook, case: Case, view: View = "agreed") -> tuple[BriefPart, ...]:
    """All parts as one view of the case fills them; what people wrote is never overwritten."""
    known = effective(book.facts, case.answers(view))
    return tuple(
        BriefPart(
            part, case.brief.get(part, "").strip(), _suggestion(book, case, view, part, known)
        )
        for part in PARTS
    )


def _suggestion(
    book: Handbook, case: Case, view: View, part: PartId, known: Mapping[str, str]
) -> str:
    """What people have said and written elsewhere, else the sentences that the answers give."""
    sections = [section for section in SECTIONS[view].get(part, ()) if section in book.sections]
    said = [text for section in sections for text in _said(book, case, view, section)]
    if not said:
        said = [sentence for s in sections for sentence in _sentences(book, case, s, known)]
    return "\n\n".join(dict.fromkeys(said))


def _said(book: Handbook, case: Case, view: View, section: Id) -> Iterator[str]:
    """What a view says on a section: its text, or else a note.

    A party's own note from the first talks stands before the text, since it speaks for itself.
    """
    written = case.outline.get(section, "").strip()
    phase, note = _first_note(book, case, view, section)
    if note and (not written or (view != "agreed" and phase == FIRST_TALKS)):
        yield note
    if written:
        yield written


def _first_note(book: Handbook, case: Case, view: View, section: Id) -> tuple[Id, str]:
    """The phase and the note of the first question that is about the section above all.

    A party's own note comes before what both agree on.
    """
    for question in questions(book):
        if question.feeds[:1] == (section,) and question.phase in BEFORE_START:
            talk = talk_about(case, question.id)
            note = talk.note(view).strip() or talk.agreed.strip()
            if note:
                return question.phase, note
    return "", ""


def _sentences(book: Handbook, case: Case, section: Id, known: Mapping[str, str]) -> Iterator[str]:
    """The sentences of a section that the answers give, as one paragraph."""
    sentences = book.sections[section].sentences
    given = [s.text.to(case.lang) for s in sentences if holds(pairs(s.when), known)]
    if given:
        yield " ".join(dict.fromkeys(given))


def contact(book: Handbook, case: Case) -> str:
    """Whom to turn to, as far as both have said."""
    return "\n\n".join(_said(book, case, "agreed", "contacts"))


def asking(
    book: Handbook, readings: Mapping[str, Reading], case: Case, view: View = "agreed"
) -> Asking:
    """What is worth asking at the first meeting, all of it; readers choose how much they show."""
    chosen = book.guideline_of(case)
    parted = differences(readings[chosen], case.by_party.cso, case.by_party.public)
    return Asking(
        tuple(parted),
        tuple(_open_facts(readings, chosen, case.answers(view))),
        tuple(_undiscussed(book, case)),
    )


def _open_facts(
    readings: Mapping[str, Reading], chosen: str, answers: Mapping[str, object]
) -> Iterable[Id]:
    """The question that matters most, then the others that the verdict needs."""
    reading = readings[chosen]
    first = next_question(readings, chosen, answers)
    missing = (need.fact for need in reading.missing(effective(reading.facts, answers)))
    return dict.fromkeys([*([first] if first else []), *missing])


def _undiscussed(book: Handbook, case: Case) -> Iterator[Question]:
    """The questions of the first phase, the chosen guideline's first, that lack an agreed note."""
    if not book.phases:
        return
    groups = phase_questions(book, book.phases[0])
    for group in sorted(groups, key=lambda found: found.document != case.guideline):
        for question in group.questions:
            if not talk_about(case, question.id).agreed.strip():
                yield question
