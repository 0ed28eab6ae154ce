"""Questions that one party can bring to the first meeting, what matters most first."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.brief import asking
from guidance.domain.gap import Difference
from guidance.export.documents.labels import answer, quoted
from guidance.export.subject import Subject
from guidance.export.words import brief as own

MOST = 3
"""How many of each kind: a meeting has an hour."""


def questions_to_ask(subject: Subject) -> Iterable[str]:
    """Where the parties part, what nobody knows, and what belongs to the first talks."""
    lang, facts = subject.lang, subject.book.facts
    found = asking(subject.book, subject.readings, subject.case, subject.view)
    differing = [difference.fact for difference in found.differing[:MOST]]
    yield from (_differs(subject, difference) for difference in found.differing[:MOST])
    for fact in [fact for fact in found.open if fact not in differing][:MOST]:
        yield facts[fact].question.to(lang)
    yield from (question.text.to(lang) for question in found.undiscussed[:MOST])


def _differs(subject: Subject, found: Difference) -> str:
    """Both answers to one question, the reader's own first."""
    lang, fact, view = subject.lang, subject.book.facts[found.fact], subject.view
    cso, public = (quoted(answer(fact, a, lang), lang) for a in (found.cso, found.public))
    mine, other = (public, cso) if view == "public" else (cso, public)
    question = fact.question.to(lang)
    return own.DIFFERS[view].to(lang).format(question=question, own=mine, other=other)
