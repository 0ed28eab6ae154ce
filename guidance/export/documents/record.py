"""The conversation record: what was asked, said, decided and left open, by party and phase."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.conversation import is_noted, questions_in_order, talk_about
from guidance.domain.process import Question
from guidance.export import words
from guidance.export.document import Block, BulletList, Detail, Document, Heading, Paragraph, Room
from guidance.export.documents import title
from guidance.export.documents.answers import answer_tables
from guidance.export.documents.labels import day
from guidance.export.documents.left_open import left_open
from guidance.export.documents.talks import marks, other, party, phase_record
from guidance.export.subject import Subject
from guidance.export.words import record as own


def record(subject: Subject) -> Document:
    """Both parties' words side by side, whoever's view it is: a record leaves nobody out."""
    book, case, lang = subject.book, subject.case, subject.lang
    dated = (
        [Detail(label=words.DATE.to(lang), value=day(subject.dated, lang))] if subject.dated else []
    )
    return Document(
        kind="record",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=(*title.parties(case), title.guideline(book, case), *dated),
        notice=title.notice(case, own.NOTICE.to(lang)),
        blocks=(
            *_meeting(subject),
            *_in_short(subject),
            *_phases(subject),
            *marks(book, case),
            *left_open(subject),
            Heading(level=1, text=own.ANNEX.to(lang), new_page=True),
            *answer_tables(book, case),
        ),
    )


def _meeting(subject: Subject) -> Iterable[Block]:
    """Lines to fill in by hand: when and where, who was there, who took the notes."""
    case, lang = subject.case, subject.lang
    present = own.PRESENT.to(lang)
    yield Heading(level=1, text=own.MEETING.to(lang))
    for label, lines in (
        (own.WHEN_WHERE.to(lang), 1),
        (present.format(party=party(case, "cso")), 2),
        (present.format(party=party(case, "public")), 2),
        (own.OTHERS_PRESENT.to(lang), 1),
        (own.WRITTEN_BY.to(lang), 1),
    ):
        yield Paragraph(text=label, style="minor")
        yield Room(lines=lines)


def _in_short(subject: Subject) -> Iterable[Block]:
    """How far the talks have come, in numbers."""
    book, case, lang = subject.book, subject.case, subject.lang
    asked: list[Question] = [q for phase in book.phases for q in questions_in_order(book, phase)]
    talks = [talk_about(case, question.id) for question in asked]
    decided = sum(bool(case.decisions.get(phase.id, "").strip()) for phase in book.phases)
    counts = (
        (own.NOTED, sum(map(is_noted, talks)), len(asked)),
        (own.AGREED, sum(bool(talk.agreed.strip()) for talk in talks), len(asked)),
        (own.DECIDED, decided, len(book.phases)),
        (own.PROMISED, sum(not task.done for task in case.tasks), len(case.tasks)),
    )
    yield Heading(level=1, text=own.IN_SHORT.to(lang))
    said = (text.to(lang).format(n=n, total=total) for text, n, total in counts if total)
    yield BulletList(items=tuple(said))


def _phases(subject: Subject) -> Iterable[Block]:
    """Every phase, also where nothing has been noted; what belongs to none comes last."""
    book, case, lang = subject.book, subject.case, subject.lang
    for phase in book.phases:
        yield Heading(level=1, text=phase.title.to(lang))
        said = phase_record(book, case, phase)
        yield from said or [Paragraph(text=own.NOTHING.to(lang))]
    if rest := other(book, case):
        yield Heading(level=1, text=words.OTHER_PHASE.to(lang))
        yield from rest
