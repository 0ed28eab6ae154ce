"""Answers and conversation as a table: a row for each question, a column for each party."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.domain.case import VIEWS, Case, Talk
from guidance.domain.conversation import OURS, is_noted, questions_in_order
from guidance.domain.draft import questions
from guidance.domain.fact import Fact
from guidance.domain.handbook import Handbook
from guidance.domain.interview import asked
from guidance.domain.model import Lang
from guidance.domain.process import Question
from guidance.export import words
from guidance.export.documents.labels import answer, cite_briefly
from guidance.export.documents.title import name
from guidance.export.sheet import Cell, Column, Sheet
from guidance.export.subject import Subject
from guidance.export.words import sheets as own

Row = tuple[Cell, ...]


def record_sheet(subject: Subject) -> Sheet:
    """Every answer and every note, by party; the decision of a phase ends its rows."""
    book, case, lang = subject.book, subject.case, subject.lang
    return Sheet(
        lang=lang,
        title=name(case, words.UNTITLED),
        about=own.RECORD.to(lang),
        columns=_columns(case),
        rows=(*_answers(book, case), *_talks(book, case), *_gone(book, case)),
    )


def _columns(case: Case) -> tuple[Column, ...]:
    lang, parties = case.lang, case.parties
    return (
        Column(title=own.PART.to(lang), width=28),
        Column(title=words.QUESTION.to(lang), width=44),
        Column(title=_party(words.PARTY["cso"].to(lang), parties.cso, lang), width=44),
        Column(title=_party(words.PARTY["public"].to(lang), parties.public, lang), width=44),
        Column(title=words.AGREED_COLUMN.to(lang), width=44),
        Column(title=words.COLUMNS["source"].to(lang), width=34),
    )


def _party(label: str, called: str, lang: Lang) -> str:
    return own.WHO.to(lang).format(label=label, name=called) if called.strip() else label


def _answers(book: Handbook, case: Case) -> Iterable[Row]:
    """Every question that applies to somebody or that somebody has answered, theme by theme."""
    applies = {fact for view in VIEWS for fact in asked(book.facts, case.answers(view))}
    answered = {f for view in VIEWS for f, a in case.answers(view).items() if a is not None}
    for theme in book.themes:
        part = own.THEME.to(case.lang).format(theme.title.to(case.lang))
        for fact in book.facts.values():
            if fact.theme == theme.id and fact.id in applies | answered:
                yield _answer(book, case, fact, part)


def _answer(book: Handbook, case: Case, fact: Fact, part: str) -> Row:
    lang = case.lang

    def said(value: str | float | None) -> str | None:
        return None if value is None else answer(fact, value, lang)

    return (
        part,
        fact.question.to(lang),
        said(case.by_party.cso.get(fact.id)),
        said(case.by_party.public.get(fact.id)),
        said(case.facts.get(fact.id)),
        cite_briefly(book, fact.citations, lang) or None,
    )


def _talks(book: Handbook, case: Case) -> Iterable[Row]:
    """Every discussion question, so that the table shows what is still open, and decisions."""
    for phase in book.phases:
        part = own.TALKS.to(case.lang).format(phase.title.to(case.lang))
        for question in questions_in_order(book, phase):
            yield _talk(book, question, case.notes.get(question.id, Talk()), part, case.lang)
        yield from _decision(case.decisions.get(phase.id, ""), part, case.lang)


def _talk(book: Handbook, question: Question, talk: Talk, part: str, lang: Lang) -> Row:
    cited = cite_briefly(book, question.citations, lang)
    source = book.sources[OURS].short.to(lang) if question.ours else cited
    return (part, question.text.to(lang), *_said(talk), source or None)


def _said(talk: Talk) -> tuple[Cell, Cell, Cell]:
    return (talk.cso or None, talk.public or None, talk.agreed or None)


def _decision(text: str, part: str, lang: Lang) -> Iterable[Row]:
    if text.strip():
        yield (part, words.DECISION.to(lang), None, None, text, words.OWN_TASK.to(lang))


def _gone(book: Handbook, case: Case) -> Iterable[Row]:
    """What was kept although the content no longer has its question or phase."""
    lang, part = case.lang, words.OTHER_PHASE.to(case.lang)
    phases = {phase.id for phase in book.phases}
    placed: Mapping[str, Question] = {q.id: q for q in questions(book) if q.phase in phases}
    for name_, talk in case.notes.items():
        if name_ not in placed and is_noted(talk):
            yield (part, words.QUESTION_GONE.to(lang), *_said(talk), None)
    for phase, text in case.decisions.items():
        if phase not in phases:
            yield from _decision(text, part, lang)
