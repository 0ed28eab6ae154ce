"""The parts of Källor as documents, by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.export.document import Block, Document, Paragraph
from guidance.export.documents.study import faults, figures, survey
from guidance.export.documents.study.documents import documents
from guidance.export.documents.study.glossary import glossary
from guidance.export.documents.study.matrix import matrix
from guidance.export.documents.study.parts import frame
from guidance.export.words import shelves, study

PARTS: Mapping[str, Callable[[Handbook, Lang], Iterable[Block]]] = {
    "documents": documents,
    "matrix": matrix,
    "contradictions": faults.contradictions,
    "numbers": figures.numbers,
    "definitions": faults.definitions,
    "defects": faults.defects,
    "silences": faults.silences,
    "law": figures.law,
    "models": survey.models,
    "areas": survey.areas,
    "gaps": survey.gaps,
    "stakes": survey.stakes,
    "principles": survey.principles,
    "prompts": survey.prompts,
    "glossary": glossary,
}
WIDE = ("matrix",)


def shelf(book: Handbook, part: str, lang: Lang) -> Document:
    """One part: what it is for, then all that stands in it."""
    blocks = (Paragraph(text=shelves.LEADS[part].to(lang)), *PARTS[part](book, lang))
    title = shelves.TITLES[part].to(lang)
    return frame(title, study.SOURCES.to(lang), lang, blocks, wide=part in WIDE)
