"""Everything in the content that can be looked up, as entries. Quiz questions are left out: they
ask, and others answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guidance.domain.entries_of_knowledge import knowledge, learning
from guidance.domain.entry import Entry, entry, joined
from guidance.domain.fact import Fact
from guidance.domain.handbook import GuidelineFolder, Handbook
from guidance.domain.model import Text
from guidance.domain.process import ChecklistItem, Process


def entries(book: Handbook) -> tuple[Entry, ...]:
    """Every entry; the order says nothing."""
    return (
        *(_fact(fact) for fact in book.facts.values()),
        *(found for folder in book.folders.values() for found in _folder(folder)),
        *_ways(book),
        *_process(book),
        *_lists(book),
        *_draft(book),
        *knowledge(book),
        *learning(book),
    )


def _fact(fact: Fact) -> Entry:
    labels = [option.label for option in fact.options]
    answers = joined(*labels, by=" · ") if labels else None
    return entry("fact", fact, fact.question, fact.help, fact.why, answers, fact.name)


def _folder(folder: GuidelineFolder) -> Iterator[Entry]:
    """What a guideline asks for, says beside that, and counts."""
    guideline = folder.guideline
    for criterion in guideline.criteria:
        texts = criterion.text, criterion.flag_text
        yield entry("criterion", criterion, criterion.title, *texts, of=guideline.id)
    for remark in guideline.remarks:
        yield entry("remark", remark, remark.title, remark.text, of=guideline.id)
    for rule in guideline.numbers:
        yield entry("rule", rule, rule.title, rule.text, of=guideline.id)
    for rule in folder.timeline:
        yield entry("milestone", rule, rule.title, rule.text, of=guideline.id)


def _ways(book: Handbook) -> Iterator[Entry]:
    """Where an assessment may lead."""
    for outcome in book.outcomes.values():
        yield entry("outcome", outcome, outcome.headline, outcome.meaning, *outcome.next_steps)
    for way in book.alternatives.values():
        yield entry("alternative", way, way.title, way.fits_when, *way.how)


def _process(book: Handbook) -> Iterator[Entry]:
    titles = {phase.id: phase.title for phase in book.phases}
    for phase in book.phases:
        yield entry("phase", phase, phase.title, phase.lead, phase.silent)
    yield from _steps(book.process, titles)
    for name, folder in book.folders.items():
        yield from _steps(folder.process, titles, name)
    for role in book.roles.values():
        yield entry("role", role, role.title, role.duty)
    for factor in book.factors:
        yield entry("factor", factor, factor.text, *(titles[phase] for phase in factor.phases))


def _steps(process: Process, titles: dict[str, Text], of: str = "") -> Iterator[Entry]:
    for step in process.steps:
        yield entry("step", step, step.title, step.text, of=of)
    for question in process.questions:
        yield entry("question", question, question.text, titles[question.phase], of=of)


def _lists(book: Handbook) -> Iterator[Entry]:
    """What is to be done, and when."""
    yield from _items(book.checklist)
    for name, folder in book.folders.items():
        yield from _items(folder.checklist, name)
    for rule in book.timeline:
        yield entry("milestone", rule, rule.title, rule.text)


def _items(items: Iterable[ChecklistItem], of: str = "") -> Iterator[Entry]:
    for item in items:
        yield entry("checklist", item, item.title, item.text, of=of)


def _draft(book: Handbook) -> Iterator[Entry]:
    for section in book.sections.values():
        yield entry("section", section, section.title, section.guidance, section.prompt)
