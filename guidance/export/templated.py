"""A document in a municipality's own Word template."""

from __future__ import annotations

from guidance.domain.draft import DraftSection, draft
from guidance.export import words
from guidance.export.document import Comment, Document
from guidance.export.documents.labels import day
from guidance.export.size import check_size
from guidance.export.subject import Subject
from guidance.export.writers.word_template import Places, fill


def build_with_template(document: Document, subject: Subject, raw: bytes) -> bytes:
    """The template filled with a document about a case. Raises TemplateError, TooLargeError.

    Every section of the outline has a place, also those that the chosen order of headings leaves
    out: a template that asks for one shows what people wrote there, or that it is missing.
    """
    check_size(document, "docx")
    made = draft(subject.book, subject.case, subject.view)
    found = {section.section.id: section for section in (*made.sections, *made.outside)}
    texts = dict.fromkeys(subject.book.sections, "")
    texts |= {name: section.text for name, section in found.items()}
    return fill(raw, document, texts, _places(subject, found))


def _places(subject: Subject, found: dict[str, DraftSection]) -> Places:
    lang, parties = subject.lang, subject.case.parties
    known = {**subject.book.sections, **{name: entry.section for name, entry in found.items()}}
    suggested = Comment(author=words.PRODUCT, text=words.SUGGESTION[subject.view].to(lang))
    return Places(
        cso=parties.cso.strip(),
        public=parties.public.strip(),
        date=day(subject.dated, lang) if subject.dated else "",
        missing={
            name: words.MISSING.to(lang).format(section.prompt.to(lang))
            for name, section in known.items()
        },
        comments={
            name: (suggested,) for name, entry in found.items() if entry.state == "suggested"
        },
    )
