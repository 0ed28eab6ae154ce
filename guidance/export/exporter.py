"""Which documents there are, in which formats, and how one is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, get_args

from guidance.domain.case import Case, View
from guidance.domain.case_file import to_json
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang, Text
from guidance.domain.reading import Reading
from guidance.export.case_report import case_report
from guidance.export.checklist import checklist_document
from guidance.export.document import Document, Kind
from guidance.export.outline import outline

Format = Literal["docx", "md", "json"]

DOCUMENTS: tuple[Kind, ...] = get_args(Kind)
FORMATS: tuple[Format, ...] = get_args(Format)

MIME: dict[Format, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
    "json": "application/json",
}
NAMES: dict[Kind, Text] = {
    "outline": Text(sv="iop-avtalsutkast", en="iop-draft-agreement"),
    "checklist": Text(sv="iop-checklista", en="iop-checklist"),
    "case": Text(sv="iop-arende", en="iop-case"),
}

Builder = Callable[[Handbook, Case, Mapping[str, Reading], View, date | None], Document]
"""How every document is made, also those that need no readings."""

BUILDERS: dict[Kind, Builder] = {
    "outline": outline,
    "checklist": checklist_document,
    "case": case_report,
}


def file_name(document: Kind, file_format: Format, lang: Lang) -> str:
    """What the file is called when somebody saves it."""
    return f"{NAMES[document].to(lang)}.{file_format}"


def build(
    document: Kind,
    file_format: Format,
    case: Case,
    book: Handbook,
    readings: Mapping[str, Reading],
    view: View = "agreed",
    lang: Lang | None = None,
    dated: date | None = None,
) -> bytes:
    """One document about a case as the bytes of a file; the same case gives the same bytes.

    ``view`` says whose answers count, ``lang`` replaces the case's own language. The case as JSON
    is the case file itself: neither changes it, so that it can be opened again.
    """
    if document == "case" and file_format == "json":
        return to_json(case).encode()
    spoken = case if lang is None else case.model_copy(update={"lang": lang})
    return _write(BUILDERS[document](book, spoken, readings, view, dated), file_format)


def _write(document: Document, file_format: Format) -> bytes:
    """The document in a format. What a format needs is loaded only when somebody asks for it."""
    if file_format == "docx":
        from guidance.export.docx import write
    elif file_format == "md":
        from guidance.export.markdown import write
    else:
        from guidance.export.json import write
    return write(document)
