"""The whole case to read: what the guidelines make of it, the answers, the talks, the texts."""

from __future__ import annotations

from guidance.export import words
from guidance.export.document import Document
from guidance.export.documents import title
from guidance.export.documents.answers import answers
from guidance.export.documents.assessment import assessed
from guidance.export.documents.talks import records
from guidance.export.documents.texts import texts
from guidance.export.subject import Subject


def case_report(subject: Subject) -> Document:
    """The case as one view of its answers has it, with everybody's answers and notes beside it."""
    book, case, lang = subject.book, subject.case, subject.lang
    return Document(
        kind="case",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=words.CASE.to(lang),
        details=title.details(subject),
        notice=title.notice(case, words.NOT_ADVICE.to(lang)),
        blocks=(
            *assessed(subject),
            *answers(book, case),
            *records(book, case),
            *texts(book, case),
        ),
    )
