"""The assessment: the outcome in ten seconds, its sources in ten minutes."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.export import words
from guidance.export.document import Block, Document
from guidance.export.documents import title
from guidance.export.documents.criteria import criteria
from guidance.export.documents.gaps import gaps
from guidance.export.documents.law import law
from guidance.export.documents.picture import picture
from guidance.export.documents.reasons import find_out, why
from guidance.export.documents.verdicts import guidelines, summary
from guidance.export.documents.ways import alternatives, changes
from guidance.export.subject import Subject
from guidance.export.words import assessment as own


def assessment(subject: Subject) -> Document:
    """What the guidelines make of one view of the answers, and what would change it."""
    case, lang = subject.case, subject.lang
    return Document(
        kind="assessment",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=title.details(subject),
        notice=title.notice(case, words.NOT_ADVICE.to(lang), own.ORIGINAL.to(lang)),
        blocks=tuple(assessed(subject)),
    )


def assessed(subject: Subject) -> Iterable[Block]:
    """All parts of the assessment, in the order in which people need them."""
    seen = picture(subject)
    for part in (
        summary,
        guidelines,
        changes,
        find_out,
        gaps,
        why,
        criteria,
        alternatives,
        law,
    ):
        yield from part(seen)
