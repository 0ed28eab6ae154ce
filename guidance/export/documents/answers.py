"""What everybody has answered: tables by theme, each view a column."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.case import VIEWS, Case, View
from guidance.domain.fact import Fact
from guidance.domain.handbook import Handbook
from guidance.domain.interview import asked
from guidance.export import words
from guidance.export.document import Block, Heading, Paragraph, Table
from guidance.export.documents.labels import answer


def answers(book: Handbook, case: Case) -> Iterable[Block]:
    """All answers under a heading of their own."""
    yield Heading(level=1, text=words.ANSWERS.to(case.lang))
    yield from answer_tables(book, case)


def answer_tables(book: Handbook, case: Case) -> Iterable[Block]:
    """Every question that applies to somebody, with each one's answer."""
    lang = case.lang
    views: list[View] = [
        v for v in VIEWS if v == "agreed" or any(a is not None for a in case.answers(v).values())
    ]
    applies = {fact for view in views for fact in asked(book.facts, case.answers(view))}
    answered = {f for view in views for f, a in case.answers(view).items() if a is not None}
    yield Paragraph(text=words.NO_ANSWER_NOTE.to(lang), style="note")
    for theme in book.themes:
        facts = [
            f
            for f in book.facts.values()
            if f.theme == theme.id and (f.id in applies or f.id in answered)
        ]
        if facts:
            yield Heading(level=2, text=theme.title.to(lang))
            yield _answer_table(case, facts, views)


def _answer_table(case: Case, facts: Iterable[Fact], views: Iterable[View]) -> Table:
    lang, shown = case.lang, tuple(views)
    heads = {**words.PARTY, "agreed": words.AGREED_COLUMN if len(shown) > 1 else words.ANSWER}
    return Table(
        header=(words.QUESTION.to(lang), *(heads[view].to(lang) for view in shown)),
        rows=tuple(
            (
                fact.question.to(lang),
                *(answer(fact, case.answers(view).get(fact.id), lang) for view in shown),
            )
            for fact in facts
        ),
        widths=(46, *(22 for _ in shown)),
    )
