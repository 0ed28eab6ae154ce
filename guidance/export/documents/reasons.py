"""Why the outcome is what it is, with the documents' own words; and what nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from guidance.domain.citation import Citation
from guidance.domain.explanation import EFFECTS, Reason
from guidance.domain.handbook import Handbook
from guidance.domain.interview import next_question
from guidance.domain.model import Lang
from guidance.domain.outcome import Outcome
from guidance.export import words
from guidance.export.document import Block, BulletList, Heading, Paragraph
from guidance.export.documents.labels import answer, day, place, quoted
from guidance.export.documents.picture import Picture
from guidance.export.words import assessment as own

IN_FULL = 10
"""Open questions with reasons and quotations; beyond them the question is enough on paper."""


def why(seen: Picture) -> Iterable[Block]:
    """All reasons under the chosen guideline, what decides first; not what is unknown."""
    lang, book = seen.lang, seen.subject.book
    if any(reason.effect != "unknown" for reason in seen.reasons):
        yield Heading(level=1, text=words.WHY.to(lang).format(name=seen.name))
    for effect in EFFECTS:
        found = [r for r in seen.reasons if r.effect == effect]
        if found and effect != "unknown":
            yield Heading(level=2, text=words.EFFECTS[effect].to(lang))
            yield from _reasons(book, found, lang)


def find_out(seen: Picture) -> Iterable[Block]:
    """What nobody knows yet, the question that matters most first."""
    lang, book, subject = seen.lang, seen.subject.book, seen.subject
    yield Heading(level=1, text=own.FIND_OUT.to(lang))
    unknown = [reason for reason in seen.reasons if reason.effect == "unknown"]
    first = next_question(subject.readings, seen.chosen, seen.answers)
    if not unknown:
        yield Paragraph(text=own.NOTHING_MISSING.to(lang).format(name=seen.name))
    elif seen.verdict.outcome is not Outcome.UNDECIDED:
        yield Paragraph(text=own.DECIDED_ALREADY.to(lang))
    if first is not None and first not in {reason.fact for reason in unknown}:
        question = quoted(book.facts[first].question.to(lang), lang)
        yield Paragraph(text=own.NEXT_ELSEWHERE.to(lang).format(question=question))
        yield Paragraph(text=book.facts[first].why.to(lang))
    unknown.sort(key=lambda reason: reason.fact != first)
    names = list(dict.fromkeys(reason.fact for reason in unknown))
    yield from _reasons(book, (r for r in unknown if r.fact in names[:IN_FULL]), lang)
    if further := tuple(book.facts[name].question.to(lang) for name in names[IN_FULL:]):
        yield Paragraph(text=own.FURTHER_QUESTIONS.to(lang), style="minor")
        yield BulletList(items=further)


def sources(book: Handbook, citations: Iterable[Citation], lang: Lang) -> Iterable[Paragraph]:
    """The documents' words set apart, each with its place; places without words in one note."""
    plain: list[str] = []
    for citation in dict.fromkeys(citations):
        where = _place(book, citation, lang)
        if citation.quote:
            yield Paragraph(text=quoted(citation.quote, "sv"), style="quote")
            yield Paragraph(text=where, style="note")
        else:
            plain.append(where)
    if plain:
        yield Paragraph(text="\n".join(plain), style="note")


def _place(book: Handbook, citation: Citation, lang: Lang) -> str:
    """Source and place, and for law the day on which it was read."""
    checked = book.sources[citation.source].checked
    where = place(book, citation, lang)
    if checked is None:
        return where
    stop = "" if where.endswith(("?", "!", ".")) else "."
    return f"{where}{stop} {words.READ.to(lang).format(date=day(checked, lang))}"


def _reasons(book: Handbook, reasons: Iterable[Reason], lang: Lang) -> Iterable[Block]:
    """Each answer once, with what it means to every rule and where that stands."""
    for (name, option), group in groupby(reasons, key=lambda r: (r.fact, r.option)):
        fact, same = book.facts[name], list(group)
        head = f"{fact.name.to(lang)}: {answer(fact, option, lang)}" if option else None
        yield Paragraph(text=head or fact.question.to(lang), style="minor")
        for text in dict.fromkeys(reason.text for reason in same):
            yield Paragraph(text=text.to(lang))
        yield from sources(book, (c for reason in same for c in reason.citations), lang)
