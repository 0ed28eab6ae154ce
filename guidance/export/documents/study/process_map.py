"""The process on paper: at each phase who does what, what comes out, the gates, the questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guidance.domain.conversation import (
    OURS,
    phase_factors,
    phase_questions,
    phase_steps,
)
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.process import Phase, ProcessStep
from guidance.export import words
from guidance.export.document import Block, BulletList, Document, Heading, Paragraph, Table
from guidance.export.documents.form import source
from guidance.export.documents.labels import cite
from guidance.export.documents.reasons import sources
from guidance.export.documents.study.parts import frame, labelled
from guidance.export.words import form
from guidance.export.words import study as own

GROUPS = (("step", own.STEPS), ("gate", own.GATES), ("demand", own.DEMANDS))


def process_map(book: Handbook, lang: Lang) -> Document:
    """All phases in their order, and what each role has to do."""
    blocks = (
        *(b for n, phase in enumerate(book.phases, 1) for b in _phase(book, phase, n, lang)),
        *_roles(book, lang),
    )
    return frame(own.MAP.to(lang), own.MAP_LEAD.to(lang), lang, blocks)


def _phase(book: Handbook, phase: Phase, number: int, lang: Lang) -> Iterable[Block]:
    yield Heading(level=1, text=phase.title.to(lang), number=str(number), new_page=number > 1)
    yield Paragraph(text=phase.lead.to(lang))
    yield from sources(book, phase.citations, lang)
    yield from _output(book, phase, lang)
    yield from labelled(own.SILENT, phase.silent, lang)
    for kind, title in GROUPS:
        yield from _steps(book, phase, kind, title.to(lang), lang)
    yield from _questions(book, phase, lang)
    yield from _factors(book, phase, lang)


def _output(book: Handbook, phase: Phase, lang: Lang) -> Iterable[Block]:
    if phase.output is None:
        yield Paragraph(text=own.NO_OUTPUT.to(lang), label=own.OUTPUT.to(lang))
        return
    yield from labelled(own.OUTPUT, phase.output.text, lang)
    yield from sources(book, phase.output.citations, lang)


def _steps(book: Handbook, phase: Phase, kind: str, title: str, lang: Lang) -> Iterable[Block]:
    """The steps of one kind, a table a document."""
    groups = [
        (group.document, [step for step in group.steps if step.kind == kind])
        for group in phase_steps(book, phase)
    ]
    found = [(document, steps) for document, steps in groups if steps]
    if found:
        yield Heading(level=2, text=title)
    for document, steps in found:
        yield _table(book, _name(book, document, lang), steps, lang)


def _name(book: Handbook, document: str, lang: Lang) -> str:
    return words.PRODUCT if document == OURS else book.guidelines[document].name.to(lang)


def _table(book: Handbook, name: str, steps: Sequence[ProcessStep], lang: Lang) -> Table:
    return Table(
        caption=name,
        header=(own.WHAT.to(lang), own.WHO.to(lang), own.SOURCE.to(lang)),
        rows=tuple(
            (
                f"{step.title.to(lang)}\n{step.text.to(lang)}",
                "\n".join(book.roles[role].title.to(lang) for role in step.roles),
                "\n".join(cite(book, citation, lang) for citation in step.citations),
            )
            for step in steps
        ),
        widths=(44, 20, 40),
    )


def _questions(book: Handbook, phase: Phase, lang: Lang) -> Iterable[Block]:
    """What to talk about; a document's own questions with their place."""
    groups = phase_questions(book, phase)
    if groups:
        yield Heading(level=2, text=own.QUESTIONS.to(lang))
    for group in groups:
        yield Paragraph(text=_name(book, group.document, lang), style="minor")
        if group.document == OURS:
            yield Paragraph(text=form.OUR_NOTE.to(lang), style="note")
            yield BulletList(items=tuple(q.text.to(lang) for q in group.questions))
            continue
        for question in group.questions:
            yield Paragraph(text=question.text.to(lang), style="quote")
            yield Paragraph(text=source(book, question, lang), style="note")


def _factors(book: Handbook, phase: Phase, lang: Lang) -> Iterable[Block]:
    """What research on one IOP found to help, and to be hard, in this phase."""
    helping = phase_factors(book, phase, "success")
    hard = phase_factors(book, phase, "challenge")
    if helping or hard:
        yield Heading(level=2, text=own.RESEARCH.to(lang))
    for title, factors in ((own.HELPS, helping), (own.HINDERS, hard)):
        for factor in factors:
            yield from labelled(title, factor.text, lang)
            yield from sources(book, factor.citations, lang)


def _roles(book: Handbook, lang: Lang) -> Iterable[Block]:
    """Everyone with a duty in the process."""
    yield Heading(level=1, text=own.ROLES.to(lang), new_page=True)
    rows = tuple(
        (
            role.title.to(lang),
            role.duty.to(lang),
            "\n".join(cite(book, citation, lang) for citation in role.citations),
        )
        for role in book.roles.values()
    )
    header = (own.WHO.to(lang), own.DUTY.to(lang), own.SOURCE.to(lang))
    yield Table(header=header, rows=rows, widths=(24, 40, 40))
