"""Tables in Word: a header row that repeats on each page, fixed widths, rows that may break."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from docx.document import Document as Word
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Length
from docx.table import _Cell, _Row

from guidance.export.document import Table
from guidance.export.writers.word.parts import direct
from guidance.export.writers.word.style import STYLES, text_width

LONG = 700
"""From so many characters in a cell a row may go on over the page."""


def add_table(word: Word, table: Table) -> None:
    """Add the table, with its caption above."""
    if table.caption:
        word.add_paragraph(table.caption, style=STYLES["minor"])
    made = word.add_table(rows=1 + len(table.rows), cols=len(table.header))
    made.style = STYLES["table"]
    made.alignment = WD_TABLE_ALIGNMENT.LEFT
    made.autofit = False
    widths = _widths(table, text_width(word))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    rows = list(made.rows)
    for row, texts in zip(rows, (table.header, *table.rows), strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            _fill(cell, text, width, "column" if row is rows[0] else "cell")
        if max(map(len, texts)) < LONG:
            _keep(row, "w:cantSplit")
    _keep(rows[0], "w:tblHeader")


def _widths(table: Table, whole: Length) -> list[Length]:
    return [Length(whole * share // sum(table.widths)) for share in table.widths]


def _fill(cell: _Cell, text: str, width: Length, style: str) -> None:
    cell.width = width
    paragraph = cell.paragraphs[0]
    paragraph.style = STYLES[style]
    paragraph.add_run(text)
    direct(paragraph)


def _keep(row: _Row, name: str) -> None:
    """Mark a row: not to be split, or as header, which pages repeat and screen readers name."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))
