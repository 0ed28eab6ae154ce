"""Everything in the content that can be looked up, as entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guidance.domain.citation import Citation
from guidance.domain.entry import Entry
from guidance.domain.fact import Fact
from guidance.domain.handbook import GuidelineFolder, Handbook
from guidance.domain.knowledge import Contradiction, LawUpdate
from guidance.domain.model import LANGS, Text
from guidance.domain.outcome import Alternative, OutcomeText
from guidance.domain.outline import Section


def entries(book: Handbook) -> tuple[Entry, ...]:
    """Every entry; the order says nothing."""
    return (
        *_words(book),
        *(_fact(fact) for fact in book.facts.values()),
        *(entry for folder in book.folders.values() for entry in _folder(folder)),
        *_process(book),
        *_checklist(book),
        *(_section(section) for section in book.sections.values()),
        *(_outcome(outcome) for outcome in book.outcomes.values()),
        *(_alternative(found) for found in book.alternatives.values()),
        *(_law(update) for update in book.law),
        *(_contradiction(found) for found in book.contradictions),
        *_sources(book),
    )


def joined(*texts: Text | None) -> Text:
    """Several texts as one, in each language."""
    sv, en = (" ".join(text.to(lang) for text in texts if text) for lang in LANGS)
    return Text(sv=sv, en=en)


def _words(book: Handbook) -> Iterator[Entry]:
    for term in book.terms:
        yield Entry(
            kind="term", id=term.id, title=term.term, text=term.text, citations=term.citations
        )
    for found in book.definitions:
        yield Entry(
            kind="definition",
            id=found.id,
            title=found.term,
            text=found.text,
            citations=found.citations,
        )


def _fact(fact: Fact) -> Entry:
    options = [option.label for option in fact.options]
    return Entry(
        kind="fact",
        id=fact.id,
        title=fact.question,
        text=joined(fact.name, fact.help, fact.why, *options),
        citations=fact.citations,
    )


def _folder(folder: GuidelineFolder) -> Iterator[Entry]:
    guideline = folder.guideline
    of = guideline.id
    for criterion in guideline.criteria:
        yield Entry(
            kind="criterion",
            id=criterion.id,
            of=of,
            title=criterion.title,
            text=joined(criterion.text, criterion.flag_text),
            citations=criterion.citations,
        )
    for rule in guideline.numbers:
        yield Entry(
            kind="rule",
            id=rule.id,
            of=of,
            title=rule.title,
            text=rule.text,
            citations=rule.citations,
        )
    for remark in guideline.remarks:
        yield Entry(
            kind="remark",
            id=remark.id,
            of=of,
            title=remark.title,
            text=remark.text,
            citations=remark.citations,
        )
    yield from _milestones(folder, of)


def _milestones(folder: GuidelineFolder, of: str) -> Iterator[Entry]:
    for rule in folder.timeline:
        yield Entry(
            kind="milestone",
            id=rule.id,
            of=of,
            title=rule.title,
            text=rule.text,
            citations=rule.citations,
        )


def _process(book: Handbook) -> Iterator[Entry]:
    for phase in book.phases:
        yield Entry(
            kind="phase",
            id=phase.id,
            title=phase.title,
            text=joined(phase.lead, phase.silent),
            citations=phase.citations,
        )
    processes = [("", book.process), *((name, f.process) for name, f in book.folders.items())]
    for of, process in processes:
        for step in process.steps:
            yield Entry(
                kind="step",
                id=step.id,
                of=of,
                title=step.title,
                text=step.text,
                citations=step.citations,
            )
        for question in process.questions:
            yield Entry(
                kind="question",
                id=question.id,
                of=of,
                title=question.text,
                text=_phase_title(book, question.phase),
                citations=question.citations,
            )
    for role in book.roles.values():
        yield Entry(
            kind="role", id=role.id, title=role.title, text=role.duty, citations=role.citations
        )
    for factor in book.factors:
        yield Entry(
            kind="factor",
            id=factor.id,
            title=factor.text,
            text=joined(*(_phase_title(book, phase) for phase in factor.phases)),
            citations=factor.citations,
        )


def _phase_title(book: Handbook, phase_id: str) -> Text:
    return next(phase.title for phase in book.phases if phase.id == phase_id)


def _checklist(book: Handbook) -> Iterator[Entry]:
    lists = [("", book.checklist), *((name, f.checklist) for name, f in book.folders.items())]
    for of, items in lists:
        for item in items:
            yield Entry(
                kind="checklist",
                id=item.id,
                of=of,
                title=item.title,
                text=item.text,
                citations=item.citations,
            )
    for rule in book.timeline:
        yield Entry(
            kind="milestone",
            id=rule.id,
            title=rule.title,
            text=rule.text,
            citations=rule.citations,
        )


def _section(section: Section) -> Entry:
    return Entry(
        kind="section",
        id=section.id,
        title=section.title,
        text=joined(section.guidance, section.prompt),
        citations=section.citations,
    )


def _outcome(outcome: OutcomeText) -> Entry:
    return Entry(
        kind="outcome",
        id=outcome.id,
        title=outcome.headline,
        text=joined(outcome.meaning, *outcome.next_steps),
        citations=outcome.citations,
    )


def _alternative(found: Alternative) -> Entry:
    return Entry(
        kind="alternative",
        id=found.id,
        title=found.title,
        text=joined(found.fits_when, *found.how),
        citations=found.citations,
    )


def _law(update: LawUpdate) -> Entry:
    return Entry(
        kind="law",
        id=update.id,
        title=update.title,
        text=joined(update.now, update.then),
        citations=update.citations,
    )


def _contradiction(found: Contradiction) -> Entry:
    cited: Iterable[Citation] = (c for position in found.positions for c in position.citations)
    return Entry(
        kind="contradiction",
        id=found.id,
        title=found.topic,
        text=joined(*(position.text for position in found.positions), found.handling),
        citations=tuple(cited),
    )


def _sources(book: Handbook) -> Iterator[Entry]:
    for source in book.sources.values():
        yield Entry(
            kind="source",
            id=source.id,
            title=source.title,
            text=joined(source.short, source.about, source.dated),
        )
