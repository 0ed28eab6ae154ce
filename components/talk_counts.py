"""How far the conversation has come, for the map of the process."""

from __future__ import annotations

from components.i18n import _
from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.domain.conversation import noted, questions_in_order


def talk_counts(case: Case) -> dict[str, str]:
    """For each phase, how many of its questions have notes."""
    book = handbook()
    words: dict[str, str] = {}
    for phase in book.phases:
        questions = questions_in_order(book, phase)
        words[phase.id] = _(
            "{n} av {total} frågor med anteckning",
            n=noted(case, questions),
            total=len(questions),
        )
    return words
