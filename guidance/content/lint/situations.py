"""Worked cases: told by a source, each fact answered once, each guideline given an outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.nearest import nearest
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook
from guidance.domain.learning.situation import Situation


def _options(place: str, situation: Situation, book: Handbook) -> Iterator[Problem]:
    for number, answer in enumerate(situation.answers):
        where = f"{place}{STEP}answers.{number}{STEP}options"
        for name, option in answer.options.items():
            fact = book.facts.get(name)
            if fact is None:
                yield Problem(where, codes.UNKNOWN_FACT, repr(name), nearest(name, book.facts))
            elif fact.option(option) is None:
                known = [o.id for o in fact.options]
                hint = nearest(option, known) if known else "a number is no answer here"
                yield Problem(f"{where}.{name}", codes.UNKNOWN_OPTION, repr(option), hint)


def _answered_twice(place: str, situation: Situation) -> Iterator[Problem]:
    counts = Counter(fact for answer in situation.answers for fact in answer.options)
    for fact, count in counts.items():
        if count > 1:
            message = f"{fact!r} has {count} answers"
            yield Problem(f"{place}{STEP}answers", codes.ANSWERED_TWICE, message)


def _outcomes(
    place: str, situation: Situation, book: Handbook, wanted: dict[str, None]
) -> Iterator[Problem]:
    where = f"{place}{STEP}outcomes"
    for name in situation.outcomes:
        if name not in book.guidelines:
            hint = nearest(name, book.guidelines)
            yield Problem(where, codes.UNKNOWN_GUIDELINE, repr(name), hint)
    for name in wanted:
        if name not in situation.outcomes:
            yield Problem(where, codes.NO_OUTCOME, f"nothing is said about {name!r}")


def _founded(place: str, situation: Situation, book: Handbook) -> Iterator[Problem]:
    """A real case is told by sources alone; a made-up one is built on a document's words."""
    cited = [citation for paragraph in situation.story for citation in paragraph.citations]
    kinds = {source.id: source.kind for source in book.sources.values()}
    where = f"{place}{STEP}story"
    if not any(citation.quote for citation in cited):
        yield Problem(where, codes.UNFOUNDED_STORY, "no document’s words stand behind it")
    if situation.kind == "made_up":
        return
    told = [c for answer in situation.answers if answer.basis == "told" for c in answer.citations]
    if any(kinds.get(citation.source) == "ours" for citation in (*cited, *told)):
        message = "a real case is told as far as a source tells it"
        yield Problem(where, codes.UNFOUNDED_STORY, message, "kind: made_up, or basis: assumed")


def situations(book: Handbook) -> Iterator[Problem]:
    """Answers that cannot be given, guidelines left out, and stories that nobody tells.

    A guideline that one case speaks of all must speak of; one that somebody has just added beside
    the shipped content needs none.
    """
    found = list(of(book, Situation))
    wanted = {g: None for _, s in found for g in s.outcomes if g in book.guidelines}
    for place, situation in found:
        yield from _options(place, situation, book)
        yield from _answered_twice(place, situation)
        yield from _outcomes(place, situation, book, wanted)
        yield from _founded(place, situation, book)
