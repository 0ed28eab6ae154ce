"""Everything about a case as one file: each document in each format, and the case file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO

from guidance.domain.case import Case
from guidance.domain.model import Text
from guidance.export.document import Kind
from guidance.export.exporter import (
    KINDS,
    Format,
    View,
    build,
    builder,
    file_name,
    formats,
    write,
)
from guidance.export.moment import source_date
from guidance.export.subject import Subject
from guidance.export.zip_entry import EARLIEST, zip_entry

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
RIGHTS = 0o644
"""Whoever unpacks it may change the files, everybody may read them."""


def contents(case: Case) -> Iterator[tuple[Kind, Format]]:
    """Every document in every format that is meant for people, format by format.

    Not the report of the whole case, which says once more what the others say, and no record of
    workshops where there has been none.
    """
    left_out = {"case"} if case.workshops else {"case", "workshop"}
    for chosen in FOLDERS:
        for document in KINDS:
            if document not in left_out and chosen in formats(document):
                yield document, chosen


def _entry(name: str) -> zipfile.ZipInfo:
    return zip_entry(name, source_date() or EARLIEST, RIGHTS)


def archive(subject: Subject, told: Told | None = None) -> bytes:
    """All of it as the bytes of a zip file; ``told`` hears of each file as it is done.

    A view is made once, however many formats it is written in. Raises TooLargeError.
    """

    @cache
    def view(make: Callable[[Subject], View]) -> View:
        return make(subject)

    made, stream = list(contents(subject.case)), BytesIO()
    total = len(made) + 1
    with zipfile.ZipFile(stream, "w") as package:
        for done, (document, chosen) in enumerate(made, 1):
            name = file_name(document, chosen, subject.lang)
            content = write(view(builder(document, chosen)), chosen)
            package.writestr(_entry(f"{FOLDERS[chosen].to(subject.lang)}/{name}"), content)
            if told:
                told(done, total, name)
        name = file_name("case", "json", subject.lang)
        package.writestr(_entry(name), build("case", "json", subject))
        if told:
            told(total, total, name)
    return stream.getvalue()
