"""Documents about a case, and texts that would break a careless writer."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
from docx.document import Document as Word

from guidance.bootstrap import handbook, readings, subject
from guidance.content.example import example_case
from guidance.domain.case import Case, Mark, Parties, Talk, View
from guidance.domain.case_parts import Task
from guidance.domain.model import Lang
from guidance.export.document import Document, Kind
from guidance.export.exporter import BUILDERS, DocumentId, Format, build

BOOK = handbook()
READINGS = readings()
EXAMPLE = example_case()

HOSTILE = {
    "swedish": "Åsa äter räksmörgås på Öland é",
    "quotes": "”citat” \"rakt\" 'enkelt' `kod` \\ snett",
    "emoji": "Kvällsöppet 🙂 👩‍👩‍👧 🇸🇪",
    "right_to_left": "שלום עולם og مرحبا بالعالم",
    "markup": "**b** <b>{{ x }}</b> &lt; {% x %} ${x} <!-- y --> <script>z</script>",
    "formula": "=1+1",
    "dashes": "--- - + * 1. 2) # > |",
    "link": "[här](http://exempel.se) ![bild](x.png) http://exempel.se a@exempel.se",
    "html": '<a href="javascript:x">y</a> <img src=x>',
    "footnote": "[^1] [^1]: exempel",
    "table": "| a | b | och a|b",
}
LINES = "Rad ett\n  rad två\n- rad tre\n===\n    kod?\n1. fyra"
LONG = "Ordet " * 3333


def make(document: DocumentId, chosen: Format, case: Case, view: View = "agreed") -> bytes:
    return build(document, chosen, subject(case, view))


def view_of(document: Kind, case: Case, view: View = "agreed") -> Document:
    return BUILDERS[document](subject(case, view))


def opened(document: Kind, case: Case, view: View = "agreed", lang: Lang | None = None) -> Word:
    """The document as a program that reads Word files sees it."""
    return docx.Document(BytesIO(build(document, "docx", subject(case, view, lang))))


def part(raw: bytes, name: str) -> str:
    """One part of a Word file, as text."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        return package.read(name).decode()


def body_texts(word: Word) -> list[str]:
    """All paragraphs, in and outside tables."""
    cells = (cell for table in word.tables for row in table.rows for cell in row.cells)
    inside = [p.text for cell in cells for p in cell.paragraphs]
    return [p.text for p in word.paragraphs] + inside


def case_with(text: str) -> Case:
    """A case in which people have written this text wherever they can."""
    line = text[:300]
    return Case(
        title=line,
        guideline="kalmar",
        parties=Parties(cso=line, public=line),
        notes={"kalmar_q2_3": Talk(cso=text, public=text, agreed=text)},
        decisions={"talks": text},
        tasks=(Task(id="t1", phase="talks", text=text, person=line),),
        checklist={"ours_first_meeting": Mark(person=line, note=text)},
        outline={"background": text},
    )
