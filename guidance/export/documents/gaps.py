"""Where the parties see things differently: outcomes from each one's answers, and the answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.domain.assessment import Verdict, judge
from guidance.domain.case import VIEWS, View
from guidance.domain.gap import differences
from guidance.domain.reading import effective
from guidance.export import words
from guidance.export.document import Block, Heading, Paragraph, Table
from guidance.export.documents.labels import answer, outcome, share
from guidance.export.documents.picture import Picture
from guidance.export.subject import Subject
from guidance.export.words import assessment as own


def known_by_view(subject: Subject) -> dict[View, dict[str, str]]:
    """What is known in each view that has answers."""
    found: dict[View, dict[str, str]] = {}
    for view in VIEWS:
        known = effective(subject.book.facts, subject.case.answers(view))
        if known:
            found[view] = known
    return found


def gaps(seen: Picture) -> Iterable[Block]:
    """The outcome from each view, and every question that the parties answer differently."""
    lang, known = seen.lang, known_by_view(seen.subject)
    yield Heading(level=1, text=own.GAPS.to(lang))
    if len(known) > 1:
        yield _views(seen, known)
    if not {"cso", "public"} <= known.keys():
        yield Paragraph(text=own.ONE_SIDED.to(lang))
        return
    yield Heading(level=2, text=words.DIFFERENCES.to(lang))
    rows = tuple(_rows(seen))
    if not rows:
        yield Paragraph(text=words.NO_DIFFERENCES.to(lang))
        return
    party = words.PARTY
    header = (words.QUESTION, party["cso"], party["public"], words.AGREED_COLUMN, own.MEANING)
    yield Table(header=tuple(h.to(lang) for h in header), rows=rows, widths=(22, 24, 24, 20, 18))


def _views(seen: Picture, known: Mapping[View, dict[str, str]]) -> Table:
    book, lang = seen.subject.book, seen.lang
    verdicts: list[tuple[View, Verdict]] = [
        (view, judge(seen.reading, facts)) for view, facts in known.items()
    ]
    header = (words.WHOSE, words.OUTCOME, words.RANGE)
    return Table(
        caption=words.BY_VIEW.to(lang),
        header=tuple(h.to(lang) for h in header),
        rows=tuple(
            (words.PARTY[view].to(lang), outcome(book, verdict, lang), share(verdict.score, lang))
            for view, verdict in verdicts
        ),
        widths=(30, 58, 16),
    )


def _rows(seen: Picture) -> Iterable[tuple[str, ...]]:
    facts, case, lang = seen.subject.book.facts, seen.subject.case, seen.lang
    for found in differences(seen.reading, case.by_party.cso, case.by_party.public):
        fact = facts[found.fact]
        yield (
            fact.name.to(lang),
            answer(fact, found.cso, lang),
            answer(fact, found.public, lang),
            answer(fact, case.facts.get(found.fact), lang),
            (own.MAY_TURN if found.turns else own.NO_TURN).to(lang),
        )
