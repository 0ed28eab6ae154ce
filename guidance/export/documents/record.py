"""Conversation record."""

from __future__ import annotations

from guidance.export import words
from guidance.export.document import Document
from guidance.export.documents import title
from guidance.export.subject import Subject
from guidance.export.words import record as own


def record(subject: Subject) -> Document:
    """Conversation record."""
    case, lang = subject.case, subject.lang
    return Document(
        kind="record",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=tuple(title.parties(case)),
    )
