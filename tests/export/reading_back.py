"""The text of files in each format, read by programs that are not ours."""

from __future__ import annotations

import csv
import re
import zipfile
from io import BytesIO, StringIO

import openpyxl
import vobject
from lxml import (
    etree,  # pyright: ignore[reportAttributeAccessIssue]
    html,
)
from markdown_it import MarkdownIt
from pypdf import PdfReader

from guidance.export.document import (
    Block,
    BulletList,
    Document,
    Figure,
    Heading,
    Paragraph,
    Table,
    clean,
)


def squash(text: str) -> str:
    """The text without white space, and without what no document can hold."""
    return re.sub(r"\s", "", clean(text))


def _xml(raw: bytes, wanted: str) -> str:
    with zipfile.ZipFile(BytesIO(raw)) as package:
        roots = [
            etree.fromstring(package.read(n)) for n in package.namelist() if re.match(wanted, n)
        ]
    return "".join("".join(root.itertext()) for root in roots)


def _docx(raw: bytes) -> str:
    return _xml(raw, r"word/(document|comments|header\d*|footer\d*)\.xml")


def _odt(raw: bytes) -> str:
    return _xml(raw, r"content\.xml")


def _html(raw: bytes) -> str:
    return html.fromstring(raw.decode()).text_content()


def _md(raw: bytes) -> str:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return html.fromstring(reader.render(raw.decode())).text_content()


def _pdf(raw: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(raw)).pages)


def _xlsx(raw: bytes) -> str:
    page = openpyxl.load_workbook(BytesIO(raw)).worksheets[0]
    return " ".join(str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell)


def _csv(raw: bytes) -> str:
    text = raw.decode("utf-8-sig")
    rows = csv.reader(StringIO(text, newline=""), delimiter=";" if ";" in text[:40] else ",")
    return " ".join(cell.removeprefix("'") for row in rows for cell in row)


def _ics(raw: bytes) -> str:
    events = vobject.readOne(raw.decode()).contents.get("vevent", [])
    said = [getattr(e, name).value for e in events for name in ("summary", "description")]
    return " ".join(said)


READERS = {
    "docx": _docx,
    "odt": _odt,
    "html": _html,
    "md": _md,
    "pdf": _pdf,
    "xlsx": _xlsx,
    "csv": _csv,
    "ics": _ics,
}


def read_back(chosen: str, raw: bytes) -> str:
    """All text of a file, without white space and the strokes that are line breaks in Markdown."""
    return squash(READERS[chosen](raw)).replace("/", "")


def bare(text: str) -> str:
    """A text as ``read_back`` gives it."""
    return squash(text).replace("/", "")


def texts(document: Document) -> list[str]:
    """Everything that a document says."""
    said = [document.title, document.subtitle, *document.notice]
    said += [text for detail in document.details for text in (detail.label, detail.value)]
    return [bare(text) for text in (*said, *(t for b in document.blocks for t in _of(b)))]


def _of(block: Block) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [block.text, *(comment.text for comment in block.comments)]
        case BulletList():
            return list(block.items)
        case Table():
            return [block.caption, *block.header, *(cell for row in block.rows for cell in row)]
        case Figure():
            return [block.caption]
        case _:
            return []
