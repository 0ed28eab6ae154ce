"""What a conversation has left open: questions, differing answers, tasks."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.conversation import is_noted, questions_in_order, talk_about
from guidance.domain.gap import differences
from guidance.domain.worklist import by_date
from guidance.export.document import Block, BulletList, Heading, Paragraph
from guidance.export.documents.labels import answer, quoted, short_day
from guidance.export.documents.talks import asked, party
from guidance.export.subject import Subject
from guidance.export.words import record as own


def left_open(subject: Subject) -> Iterable[Block]:
    """Differing views and open tasks first, then the questions that nobody has taken up."""
    lang = subject.lang
    yield Heading(level=1, text=own.LEFT.to(lang))
    found = [*_parted(subject), *_differing(subject), *_tasks(subject), *_unanswered(subject)]
    yield from found or [Paragraph(text=own.NOTHING_LEFT.to(lang))]


def _listed(title: str, items: Iterable[str]) -> list[Block]:
    found = tuple(items)
    return [Paragraph(text=title, style="minor"), BulletList(items=found)] if found else []


def _parted(subject: Subject) -> list[Block]:
    """Questions on which somebody has noted something, but nothing together."""
    case, lang = subject.case, subject.lang
    talks = [
        asked(question, lang)
        for phase in subject.book.phases
        for question in questions_in_order(subject.book, phase)
        if is_noted(talk := talk_about(case, question.id)) and not talk.agreed.strip()
    ]
    return _listed(own.PARTED.to(lang), talks)


def _differing(subject: Subject) -> list[Block]:
    """Questions about the plan that the parties have answered differently."""
    case, lang, facts = subject.case, subject.lang, subject.book.facts
    reading = subject.readings[subject.book.guideline_of(case)]
    said = (
        own.DIFFERS.to(lang).format(
            question=facts[found.fact].question.to(lang),
            cso=party(case, "cso"),
            public=party(case, "public"),
            a=quoted(answer(facts[found.fact], found.cso, lang), lang),
            b=quoted(answer(facts[found.fact], found.public, lang), lang),
        )
        for found in differences(reading, case.by_party.cso, case.by_party.public)
    )
    return _listed(own.DIFFERING.to(lang), said)


def _tasks(subject: Subject) -> list[Block]:
    """What somebody has promised and not yet done, by date."""
    lang = subject.lang
    tasks = by_date(task for task in subject.case.tasks if not task.done)
    said = (
        " · ".join(
            filter(None, (task.text, task.person, short_day(task.due, lang) if task.due else ""))
        )
        for task in tasks
    )
    return _listed(own.OPEN_TASKS.to(lang), said)


def _unanswered(subject: Subject) -> list[Block]:
    """Questions without any note, phase by phase."""
    case, lang = subject.case, subject.lang
    blocks: list[Block] = []
    for phase in subject.book.phases:
        here = [
            asked(question, lang)
            for question in questions_in_order(subject.book, phase)
            if not is_noted(talk_about(case, question.id))
        ]
        blocks += _listed(f"{own.UNANSWERED.to(lang)}: {phase.title.to(lang)}", here)
    return blocks
