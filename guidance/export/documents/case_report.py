"""The whole case to read: what the guidelines make of it, the answers, the talks, the texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from guidance.domain.assessment import Verdict, judge, judge_all
from guidance.domain.case import VIEWS, Case, View
from guidance.domain.explanation import EFFECTS, Reason, explain
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.reading import Known, Reading, effective
from guidance.export import words
from guidance.export.document import (
    Block,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Table,
)
from guidance.export.documents import title
from guidance.export.documents.answers import answers, parted
from guidance.export.documents.labels import answer, cite, outcome, share
from guidance.export.documents.talks import records, texts
from guidance.export.subject import Subject


def case_report(subject: Subject) -> Document:
    """The case as one view of its answers has it, with everybody's answers and notes beside it."""
    book, case, view, lang = subject.book, subject.case, subject.view, subject.lang
    readings, reading = subject.readings, subject.readings[book.guideline_of(case)]
    return Document(
        kind="case",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=words.CASE.to(lang),
        details=(
            *title.parties(case),
            title.guideline(book, case),
            *title.basis(case, view, subject.dated),
        ),
        notice=title.notice(case, words.NOT_ADVICE.to(lang)),
        blocks=(
            *_assessment(book, case, reading, view),
            *_guidelines(book, case, readings, view),
            *_views(book, case, reading),
            *_why(book, case, reading, view),
            *answers(book, case),
            *parted(book, case, reading),
            *records(book, case),
            *texts(book, case),
        ),
    )


def _assessment(book: Handbook, case: Case, reading: Reading, view: View) -> Iterable[Block]:
    """What the chosen guideline makes of the answers, and what to do now."""
    lang = case.lang
    known = effective(book.facts, case.answers(view))
    verdict = judge(reading, known)
    text = book.outcomes[verdict.outcome]
    name = reading.guideline.name.to(lang)
    yield Heading(level=1, text=words.ASSESSMENT.to(lang).format(name=name))
    yield Paragraph(text=text.headline.to(lang), style="lead")
    if verdict.leans_to is not None:
        leaning = book.outcomes[verdict.leans_to].leaning.to(lang)
        count = _open_questions(reading, known, lang)
        yield Paragraph(text=words.LEANS.to(lang).format(leaning=leaning, count=count))
    yield Paragraph(text=text.meaning.to(lang))
    if text.next_steps:
        yield Paragraph(text=words.NEXT_STEPS.to(lang), style="minor")
        yield BulletList(items=tuple(step.to(lang) for step in text.next_steps))
    reach = share(verdict.score, lang)
    yield Paragraph(text=words.SCORE.to(lang).format(range=reach), style="note")


def _open_questions(reading: Reading, known: Known, lang: Lang) -> str:
    number = len({need.fact for need in reading.missing(known)})
    return words.QUESTIONS_LEFT.to(lang).format(n=number)


def _guidelines(
    book: Handbook, case: Case, readings: Mapping[str, Reading], view: View
) -> Iterable[Block]:
    """Every guideline's outcome and range on the same answers."""
    lang = case.lang
    rows = tuple(
        (
            book.guidelines[name].name.to(lang),
            words.KINDS[book.guidelines[name].kind].to(lang),
            outcome(book, verdict, lang),
            share(verdict.score, lang),
        )
        for name, verdict in judge_all(readings, case.answers(view)).items()
    )
    header = (words.GUIDELINE, words.KIND, words.OUTCOME, words.RANGE)
    yield Heading(level=1, text=words.ALL_GUIDELINES.to(lang))
    yield Table(header=tuple(h.to(lang) for h in header), rows=rows, widths=(26, 22, 44, 14))


def _views(book: Handbook, case: Case, reading: Reading) -> Iterable[Block]:
    """The outcome from each view that has answers, where there is more than one."""
    seen: list[View] = [view for view in VIEWS if effective(book.facts, case.answers(view))]
    if len(seen) < 2:
        return
    lang = case.lang
    verdicts: list[tuple[View, Verdict]] = [
        (view, judge(reading, effective(book.facts, case.answers(view)))) for view in seen
    ]
    rows = tuple(
        (words.PARTY[view].to(lang), outcome(book, verdict, lang), share(verdict.score, lang))
        for view, verdict in verdicts
    )
    header = (words.WHOSE, words.OUTCOME, words.RANGE)
    yield Heading(level=1, text=words.BY_VIEW.to(lang))
    yield Table(header=tuple(h.to(lang) for h in header), rows=rows, widths=(30, 58, 16))


def _why(book: Handbook, case: Case, reading: Reading, view: View) -> Iterable[Block]:
    """All reasons under the chosen guideline, what decides first."""
    reasons = explain(reading, effective(book.facts, case.answers(view)))
    name = reading.guideline.name.to(case.lang)
    yield Heading(level=1, text=words.WHY.to(case.lang).format(name=name))
    for effect in EFFECTS:
        found = [reason for reason in reasons if reason.effect == effect]
        if found:
            yield Heading(level=2, text=words.EFFECTS[effect].to(case.lang))
            yield from _reasons(book, found, case.lang)


def _reasons(book: Handbook, reasons: Iterable[Reason], lang: Lang) -> Iterable[Block]:
    """Each answer once, with what it means to every rule and the sources in small print."""
    for (name, option), same in groupby(reasons, key=lambda reason: (reason.fact, reason.option)):
        fact = book.facts[name]
        said = f": {answer(fact, option, lang)}" if option else ""
        yield Paragraph(text=fact.name.to(lang) + said, style="minor")
        for reason in same:
            yield Paragraph(text=reason.text.to(lang))
            sources = "\n".join(cite(book, citation, lang) for citation in reason.citations)
            yield Paragraph(text=sources, style="note")
