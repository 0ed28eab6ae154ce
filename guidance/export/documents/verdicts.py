"""The outcome, and what every guideline makes of the same answers."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.export import words
from guidance.export.document import Block, BulletList, Heading, Paragraph, Table
from guidance.export.documents.labels import answer, outcome, share
from guidance.export.documents.picture import Picture
from guidance.export.figures.ranges import ranges
from guidance.export.words import assessment as own

WIDTHS = (26, 22, 44, 14)


def summary(seen: Picture) -> Iterable[Block]:
    """What the chosen guideline makes of the answers, what decides, and what to do now."""
    lang, verdict = seen.lang, seen.verdict
    text = seen.subject.book.outcomes[verdict.outcome]
    yield Heading(level=1, text=words.ASSESSMENT.to(lang).format(name=seen.name))
    yield Paragraph(text=text.headline.to(lang), style="lead")
    if verdict.leans_to is not None:
        yield Paragraph(text=leaning(seen))
    yield Paragraph(text=text.meaning.to(lang))
    if decisive := tuple(_decisive(seen)):
        yield Paragraph(text=words.EFFECTS["decides"].to(lang), style="minor")
        yield BulletList(items=decisive)
    if text.next_steps:
        yield Paragraph(text=words.NEXT_STEPS.to(lang), style="minor")
        yield BulletList(items=tuple(step.to(lang) for step in text.next_steps))
    yield Paragraph(text=_score(seen), style="note")


def _score(seen: Picture) -> str:
    """How much is met, what a range means where there is one, and whose the weights are."""
    lang, score = seen.lang, seen.verdict.score
    said = [words.SCORE.to(lang).format(range=share(score, lang))]
    if score.low != score.high:
        said.append(words.SCORE_RANGE.to(lang))
    return " ".join((*said, words.SCORE_WEIGHTS.to(lang)))


def leaning(seen: Picture) -> str:
    """What an undecided outcome leans to, and how many questions are left; empty if decided."""
    lang, leans = seen.lang, seen.verdict.leans_to
    if leans is None:
        return ""
    said = seen.subject.book.outcomes[leans].leaning.to(lang)
    count = words.QUESTIONS_LEFT.to(lang).format(n=len(seen.missing))
    return words.LEANS.to(lang).format(leaning=said, count=count)


def _decisive(seen: Picture) -> Iterable[str]:
    """Each answer that decides, once."""
    found = {r.fact: r.option for r in seen.reasons if r.effect == "decides" and r.option}
    facts = seen.subject.book.facts
    for name, option in found.items():
        yield f"{facts[name].name.to(seen.lang)}: {answer(facts[name], option, seen.lang)}"


def guidelines(seen: Picture) -> Iterable[Block]:
    """Every guideline's outcome and range on the same answers, drawn and as a table."""
    book, lang = seen.subject.book, seen.lang
    rows = tuple(
        (
            book.guidelines[name].name.to(lang),
            words.KINDS[book.guidelines[name].kind].to(lang),
            outcome(book, verdict, lang),
            share(verdict.score, lang),
        )
        for name, verdict in seen.verdicts.items()
    )
    header = (words.GUIDELINE, words.KIND, words.OUTCOME, words.RANGE)
    yield Heading(level=1, text=words.ALL_GUIDELINES.to(lang))
    yield ranges(book, seen.verdicts, seen.chosen, lang)
    yield Table(
        caption=own.MATRIX_TABLE.to(lang),
        header=tuple(h.to(lang) for h in header),
        rows=rows,
        widths=WIDTHS,
    )
