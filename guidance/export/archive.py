"""Everything about a case as one file: each document in each format, and the case file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO

from guidance.domain.model import Text
from guidance.export import exporter
from guidance.export.exporter import DocumentId, Format, build, file_name, formats
from guidance.export.moment import source_date
from guidance.export.subject import Subject

Told = Callable[[int, int, str], None]
"""Hears how many files are done, of how many, and the name of the last one."""

FOLDERS: dict[Format, Text] = {
    "docx": Text(sv="Word", en="Word"),
    "pdf": Text(sv="PDF", en="PDF"),
    "odt": Text(sv="OpenDocument", en="OpenDocument"),
    "md": Text(sv="Markdown", en="Markdown"),
    "html": Text(sv="Webbsidor", en="Web pages"),
    "xlsx": Text(sv="Excel och CSV", en="Excel and CSV"),
    "csv": Text(sv="Excel och CSV", en="Excel and CSV"),
    "ics": Text(sv="Kalender", en="Calendar"),
}
EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""The first moment that an archive can hold; the files carry it unless another is given."""


def contents() -> Iterator[tuple[DocumentId, Format]]:
    """Every document in every format that is meant for people, format by format."""
    for chosen in FOLDERS:
        for document in exporter.KINDS:
            if document != "case" and chosen in formats(document):
                yield document, chosen


def _entry(name: str) -> zipfile.ZipInfo:
    moment = max(source_date() or EARLIEST, EARLIEST)
    info = zipfile.ZipInfo(name, moment.timetuple()[:6])
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def archive(subject: Subject, told: Told | None = None) -> bytes:
    """All of it as the bytes of a zip file; ``told`` hears of each file as it is done."""
    made, stream = list(contents()), BytesIO()
    total = len(made) + 1
    with zipfile.ZipFile(stream, "w") as package:
        for done, (document, chosen) in enumerate(made, 1):
            name = file_name(document, chosen, subject.lang)
            content = build(document, chosen, subject)
            package.writestr(_entry(f"{FOLDERS[chosen].to(subject.lang)}/{name}"), content)
            if told:
                told(done, total, name)
        name = file_name("case", "json", subject.lang)
        package.writestr(_entry(name), build("case", "json", subject))
        if told:
            told(total, total, name)
    return stream.getvalue()
