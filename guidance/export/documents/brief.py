"""Brief for the first meeting."""

from __future__ import annotations

from guidance.export import words
from guidance.export.document import Document
from guidance.export.documents import title
from guidance.export.subject import Subject
from guidance.export.words import brief as own


def brief(subject: Subject) -> Document:
    """Brief for the first meeting."""
    case, lang = subject.case, subject.lang
    return Document(
        kind="brief",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=tuple(title.parties(case)),
    )
