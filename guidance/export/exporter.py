"""Which documents there are, in which formats, and how one is made."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, get_args

from guidance.domain.case_file import to_json
from guidance.domain.model import Lang, Text
from guidance.export.agenda import Agenda
from guidance.export.agendas import tasks_agenda, timeline_agenda
from guidance.export.document import Document, Kind
from guidance.export.documents.assessment import assessment
from guidance.export.documents.brief import brief
from guidance.export.documents.case_report import case_report
from guidance.export.documents.checklist import checklist_document
from guidance.export.documents.followup import followup
from guidance.export.documents.form import form
from guidance.export.documents.outline import outline
from guidance.export.documents.record import record
from guidance.export.documents.workshop import workshop
from guidance.export.sheet import Sheet
from guidance.export.sheets.checklist import checklist_sheet
from guidance.export.sheets.record import record_sheet
from guidance.export.sheets.workshop import workshop_sheet
from guidance.export.size import check_size
from guidance.export.subject import Subject

DocumentId = Kind | Literal["all"]
Format = Literal["docx", "pdf", "odt", "md", "html", "xlsx", "csv", "ics", "zip", "json"]

View = Document | Sheet | Agenda
"""What the writers know: a document without a format, for people, tables or calendars."""

KINDS: tuple[Kind, ...] = get_args(Kind)
DOCUMENTS: tuple[DocumentId, ...] = (*KINDS, "all")
FORMATS: tuple[Format, ...] = get_args(Format)
TO_READ: tuple[Format, ...] = ("docx", "pdf", "odt", "md", "html")

MIME: dict[Format, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "md": "text/markdown",
    "html": "text/html",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "ics": "text/calendar",
    "zip": "application/zip",
    "json": "application/json",
}
NAMES: dict[DocumentId, Text] = {
    "brief": Text(sv="iop-infor-motet", en="iop-brief"),
    "assessment": Text(sv="iop-bedomning", en="iop-assessment"),
    "checklist": Text(sv="iop-checklista", en="iop-checklist"),
    "outline": Text(sv="iop-avtalsutkast", en="iop-draft-agreement"),
    "record": Text(sv="iop-samtal", en="iop-record"),
    "workshop": Text(sv="iop-workshop", en="iop-workshop-record"),
    "form": Text(sv="iop-formular", en="iop-form"),
    "followup": Text(sv="iop-uppfoljning", en="iop-follow-up"),
    "case": Text(sv="iop-arende", en="iop-case"),
    "all": Text(sv="iop-allt", en="iop-all"),
}

BUILDERS: dict[Kind, Callable[[Subject], Document]] = {
    "brief": brief,
    "assessment": assessment,
    "checklist": checklist_document,
    "outline": outline,
    "record": record,
    "workshop": workshop,
    "form": form,
    "followup": followup,
    "case": case_report,
}
SHEETS: dict[DocumentId, Callable[[Subject], Sheet]] = {
    "checklist": checklist_sheet,
    "record": record_sheet,
    "workshop": workshop_sheet,
}
AGENDAS: dict[DocumentId, Callable[[Subject], Agenda]] = {
    "checklist": tasks_agenda,
    "followup": timeline_agenda,
}
WRITERS: dict[Format, str] = {
    "docx": "docx",
    "pdf": "pdf",
    "odt": "odt",
    "md": "markdown",
    "html": "html",
    "json": "json",
    "xlsx": "xlsx",
    "csv": "csv_text",
    "ics": "ics",
}
"""The module of each writer, loaded only when somebody asks for its format."""

REFUSED = Text(
    sv="{document} finns inte som {format}. Det här finns: {pairs}",
    en="{document} does not come as {format}. These exist: {pairs}",
)


class NoSuchPairError(ValueError):
    """A document that makes no sense in a format."""

    def __init__(self, document: DocumentId, chosen: Format) -> None:
        self.document, self.chosen = document, chosen
        super().__init__(self.say("en"))

    def say(self, lang: Lang) -> str:
        """The fault, with all pairs that exist, for people."""
        pairs = "; ".join(f"{name}: {', '.join(formats(name))}" for name in DOCUMENTS)
        return REFUSED.to(lang).format(document=self.document, format=self.chosen, pairs=pairs)


def formats(document: DocumentId) -> tuple[Format, ...]:
    """The formats that a document makes sense in."""
    if document == "all":
        return ("zip",)
    tables: tuple[Format, ...] = ("xlsx", "csv") if document in SHEETS else ()
    dates: tuple[Format, ...] = ("ics",) if document in AGENDAS else ()
    return (*TO_READ, *tables, *dates, "json")


def file_name(document: DocumentId, file_format: Format, lang: Lang) -> str:
    """What the file is called when somebody saves it."""
    return f"{NAMES[document].to(lang)}.{file_format}"


def build(document: DocumentId, chosen: Format, subject: Subject) -> bytes:
    """One document about a case as the bytes of a file; the same subject gives the same bytes.

    The case as JSON is the case file itself, so that it can be opened again. Raises
    NoSuchPairError and TooLargeError.
    """
    if chosen not in formats(document):
        raise NoSuchPairError(document, chosen)
    if document == "all":
        from guidance.export.archive import archive

        return archive(subject)
    if document == "case" and chosen == "json":
        return to_json(subject.stored).encode()
    return write(builder(document, chosen)(subject), chosen)


def builder(document: Kind, chosen: Format) -> Callable[[Subject], View]:
    """What makes the view of a document that a format is written from."""
    if chosen in ("xlsx", "csv"):
        return SHEETS[document]
    return AGENDAS[document] if chosen == "ics" else BUILDERS[document]


def write(made: View, chosen: Format) -> bytes:
    """A view in a format. Raises TooLargeError."""
    if isinstance(made, Document):
        check_size(made, chosen)
    return import_module(f"guidance.export.writers.{WRITERS[chosen]}").write(made)
