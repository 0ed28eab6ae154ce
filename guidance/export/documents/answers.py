"""What everybody has answered, and where the parties part: the report's tables of answers."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.case import VIEWS, Case, View
from guidance.domain.fact import Fact
from guidance.domain.gap import differences
from guidance.domain.handbook import Handbook
from guidance.domain.interview import asked
from guidance.domain.reading import Reading, effective
from guidance.export import words
from guidance.export.document import Block, Heading, Paragraph, Table
from guidance.export.documents.labels import answer


def answers(book: Handbook, case: Case) -> Iterable[Block]:
    """Every question that applies to somebody, with each one's answer."""
    lang = case.lang
    views: list[View] = [
        v for v in VIEWS if v == "agreed" or any(a is not None for a in case.answers(v).values())
    ]
    applies = {fact for view in views for fact in asked(book.facts, case.answers(view))}
    answered = {f for view in views for f, a in case.answers(view).items() if a is not None}
    yield Heading(level=1, text=words.ANSWERS.to(lang))
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


def parted(book: Handbook, case: Case, reading: Reading) -> Iterable[Block]:
    """Where the parties' own answers part, if both have any."""
    lang, cso, public = case.lang, case.by_party.cso, case.by_party.public
    if not (effective(book.facts, cso) and effective(book.facts, public)):
        return
    yield Heading(level=1, text=words.DIFFERENCES.to(lang))
    rows = tuple(
        (
            book.facts[d.fact].name.to(lang),
            answer(book.facts[d.fact], d.cso, lang),
            answer(book.facts[d.fact], d.public, lang),
            (words.YES if d.turns else words.NO).to(lang),
        )
        for d in differences(reading, cso, public)
    )
    if not rows:
        yield Paragraph(text=words.NO_DIFFERENCES.to(lang))
        return
    header = (words.QUESTION, words.PARTY["cso"], words.PARTY["public"], words.TURNS)
    yield Table(header=tuple(h.to(lang) for h in header), rows=rows, widths=(26, 30, 30, 18))
