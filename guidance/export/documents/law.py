"""What the law says about the questions that matter here: flags with dates, never advice."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.explanation import Effect
from guidance.domain.knowledge import LawUpdate
from guidance.export.document import Block, Heading, Paragraph
from guidance.export.documents.labels import day
from guidance.export.documents.picture import Picture
from guidance.export.documents.reasons import sources
from guidance.export.words import assessment as own

FLAGGED: tuple[Effect, ...] = ("decides", "against", "unknown")


def flagged(seen: Picture) -> list[LawUpdate]:
    """What belongs to a question that decides, speaks against or is open."""
    facts = {reason.fact for reason in seen.reasons if reason.effect in FLAGGED}
    return [update for update in seen.subject.book.law if facts & set(update.facts)]


def law(seen: Picture) -> Iterable[Block]:
    """The flags, each with its sources and the day on which they were read.

    As long as nothing is known, nothing says which of them matter.
    """
    lang, found = seen.lang, flagged(seen)
    if not found or not seen.known:
        return
    yield Heading(level=1, text=own.LAW.to(lang))
    yield Paragraph(text=own.LAW_LEAD.to(lang))
    for update in found:
        yield Heading(level=2, text=update.title.to(lang))
        said = update.now.to(lang)
        yield Paragraph(text=said, label=own.AREAS[update.area].to(lang))
        yield from sources(seen.subject.book, update.citations, lang)
        checked = own.CHECKED.to(lang).format(date=day(update.checked, lang))
        excerpt = own.LAW_AT_SECOND_HAND.to(lang) if update.status == "V*" else ""
        yield Paragraph(text=" ".join(filter(None, (checked, excerpt))), style="note")
