"""Paper form."""

from __future__ import annotations

from guidance.export import words
from guidance.export.document import Document
from guidance.export.documents import title
from guidance.export.subject import Subject
from guidance.export.words import form as own


def form(subject: Subject) -> Document:
    """Paper form."""
    case, lang = subject.case, subject.lang
    return Document(
        kind="form",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=tuple(title.parties(case)),
    )
