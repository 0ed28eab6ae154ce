"""What would change the outcome, and other forms of cooperation with how to go on."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.model import Text
from guidance.domain.outcome import Alternative, Outcome
from guidance.domain.turns import RANK, Turn, turns
from guidance.export.document import Block, BulletList, Heading, Paragraph, Table
from guidance.export.documents.labels import answer, quoted
from guidance.export.documents.picture import Picture
from guidance.export.documents.reasons import sources
from guidance.export.words import assessment as own


def changes(seen: Picture) -> Iterable[Block]:
    """The smallest changes that turn the outcome: those that better it first."""
    lang, now = seen.lang, seen.verdict.outcome
    found = turns(seen.reading, seen.answers)
    closer = [turn for turn in found if RANK[turn.outcome] < RANK[now]]
    further = [turn for turn in found if RANK[turn.outcome] > RANK[now]]
    yield Heading(level=1, text=own.TURNS.to(lang))
    if closer:
        yield Paragraph(text=own.CLOSER.to(lang), style="minor")
        yield _table(seen, closer)
    else:
        yield Paragraph(text=_no_better(now).to(lang))
    if further:
        yield Paragraph(text=own.FURTHER.to(lang), style="minor")
        yield _table(seen, further)
    elif not closer and seen.known:
        yield Paragraph(text=own.NO_TURNS.to(lang))


def _no_better(now: Outcome) -> Text:
    """Why no change leads to something better."""
    special = {Outcome.IOP: own.BEST, Outcome.UNDECIDED: own.KNOW_FIRST}
    return special.get(now, own.NO_SMALL_CHANGE)


def _table(seen: Picture, found: Iterable[Turn]) -> Table:
    outcomes, lang = seen.subject.book.outcomes, seen.lang
    return Table(
        header=(own.CHANGE.to(lang), own.BECOMES.to(lang)),
        rows=tuple(
            (_change(seen, turn), outcomes[turn.outcome].headline.to(lang)) for turn in found
        ),
        widths=(60, 44),
    )


def _change(seen: Picture, turn: Turn) -> str:
    """What would have to be answered instead, one line a fact."""
    lang, facts = seen.lang, seen.subject.book.facts
    return f"\n{own.AND.to(lang)} ".join(
        own.FROM_TO.to(lang).format(
            fact=facts[name].name.to(lang),
            now=quoted(answer(facts[name], seen.known.get(name), lang), lang),
            then=quoted(answer(facts[name], option, lang), lang),
        )
        for name, option in turn.change.items()
    )


def alternatives(seen: Picture) -> Iterable[Block]:
    """The forms that the outcome names, else all."""
    book, lang = seen.subject.book, seen.lang
    named = book.outcomes[seen.verdict.outcome].alternatives or tuple(book.alternatives)
    yield Heading(level=1, text=own.ALTERNATIVES.to(lang))
    yield Paragraph(text=own.ALTERNATIVES_LEAD.to(lang))
    for name in named:
        yield from _alternative(seen, book.alternatives[name])


def _alternative(seen: Picture, item: Alternative) -> Iterable[Block]:
    lang = seen.lang
    yield Heading(level=2, text=item.title.to(lang))
    yield Paragraph(text=item.fits_when.to(lang))
    yield Paragraph(text=own.GO_ON.to(lang), style="minor")
    yield BulletList(items=tuple(step.to(lang) for step in item.how))
    yield from sources(seen.subject.book, item.citations, lang)
