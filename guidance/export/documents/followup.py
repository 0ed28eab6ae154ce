"""Yearly follow-up: a plan and a report to fill in, from the goals that the parties have set."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from guidance.domain.conversation import phase_questions, phase_steps
from guidance.domain.draft import DraftSection, draft
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id, Lang
from guidance.domain.process import Phase
from guidance.export import words
from guidance.export.document import Block, Document, Heading, Paragraph, paragraphs
from guidance.export.documents import title
from guidance.export.documents.dates import dates
from guidance.export.documents.form import source
from guidance.export.documents.goals import goals
from guidance.export.documents.labels import cite
from guidance.export.documents.years import years
from guidance.export.subject import Subject
from guidance.export.words import followup as own

PHASE = "follow_up"
BESIDE = ("strategies", "follow_up", "knowledge")
"""Sections of the draft that say how the goals are to be reached and followed."""


def followup(subject: Subject) -> Document:
    """What is followed up, what the guideline says, the dates, then plan and report by year."""
    book, case, lang = subject.book, subject.case, subject.lang
    sections = _sections(subject)
    found = goals(sections["goals"].text if "goals" in sections else "")
    return Document(
        kind="followup",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=title.details(subject),
        notice=title.notice(case, own.NOTICE.to(lang)),
        wide=True,
        blocks=(
            *_basis(sections, found, lang),
            *_guideline(book, book.guideline_of(case), lang),
            *dates(subject, wide=True),
            *years(subject, found),
        ),
    )


def _sections(subject: Subject) -> dict[Id, DraftSection]:
    """The sections that hold something, wherever they stand in the draft."""
    made = draft(subject.book, subject.case, subject.view)
    found = {section.section.id: section for section in (*made.sections, *made.outside)}
    return {name: section for name, section in found.items() if section.text.strip()}


def _basis(sections: dict[Id, DraftSection], found: tuple[str, ...], lang: Lang) -> Iterable[Block]:
    """The goals, and what is written about the way to them."""
    yield Heading(level=1, text=own.BASIS.to(lang))
    yield Heading(level=2, text=own.GOALS.to(lang))
    if not found:
        yield Paragraph(text=own.NO_GOALS.to(lang), style="placeholder")
    elif sections["goals"].state == "suggested":
        yield Paragraph(text=own.SUGGESTED.to(lang), style="note")
    for n, goal in enumerate(found, 1):
        yield Paragraph(text=own.NUMBERED.to(lang).format(n=n, goal=goal))
    for name in BESIDE:
        if name in sections and sections[name].written:
            yield Heading(level=2, text=sections[name].section.title.to(lang))
            yield from (Paragraph(text=piece) for piece in paragraphs(sections[name].text))


def _guideline(book: Handbook, guideline: Id, lang: Lang) -> Iterable[Block]:
    """What the guideline says on follow-up, with its places, and the questions it asks."""
    name = book.guidelines[guideline].name.to(lang)
    yield Heading(level=1, text=own.GUIDELINE_SAYS.to(lang).format(name=name))
    phase = next((phase for phase in book.phases if phase.id == PHASE), None)
    said = [*_steps(book, phase, guideline, lang), *_questions(book, phase, guideline, lang)]
    yield from said or [Paragraph(text=own.SILENT.to(lang))]


def _steps(book: Handbook, phase: Phase | None, guideline: Id, lang: Lang) -> Iterable[Block]:
    groups = phase_steps(book, phase) if phase else []
    for step in (s for group in groups if group.document == guideline for s in group.steps):
        yield Paragraph(text=step.text.to(lang), label=step.title.to(lang))
        cited = "\n".join(cite(book, citation, lang) for citation in step.citations)
        yield Paragraph(text=cited, style="note")


def _questions(book: Handbook, phase: Phase | None, guideline: Id, lang: Lang) -> Iterable[Block]:
    groups = phase_questions(book, phase) if phase else []
    found = [q for group in groups if group.document == guideline for q in group.questions]
    if found:
        name = book.guidelines[guideline].name.to(lang)
        yield Heading(level=2, text=own.QUESTIONS.to(lang).format(name=name))
    for place, same in groupby(found, key=lambda question: source(book, question, lang)):
        yield from (Paragraph(text=question.text.to(lang), style="quote") for question in same)
        yield Paragraph(text=place, style="note")
