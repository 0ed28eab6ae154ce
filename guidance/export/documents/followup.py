"""Yearly follow-up."""

from __future__ import annotations

from guidance.export import words
from guidance.export.document import Document
from guidance.export.documents import title
from guidance.export.subject import Subject
from guidance.export.words import followup as own


def followup(subject: Subject) -> Document:
    """Yearly follow-up."""
    case, lang = subject.case, subject.lang
    return Document(
        kind="followup",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=tuple(title.parties(case)),
    )
