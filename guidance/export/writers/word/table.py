"""Tables in Word: a header row that repeats on each page, fixed widths, rows that may break."""

from __future__ import annotations

from collections.abc import Sequence

from guidance.export.document import Table
from guidance.export.writers.together import SIGNED
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.xml import Element, add, paragraph, value

LONG = 700
"""From so many characters in a cell a row may go on over the page."""

HANG = "230"
"""How wide a sign and the space after it are, in twentieths of a point."""

TWIP = 635
"""EMU in a twentieth of a point."""

HEADER_ROW = {
    "w:val": "0020",
    "w:firstRow": "1",
    "w:lastRow": "0",
    "w:firstColumn": "0",
    "w:lastColumn": "0",
    "w:noHBand": "1",
    "w:noVBand": "1",
}


def add_table(canvas: Canvas, body: Element, table: Table) -> None:
    """Add the table, with its caption above."""
    if table.caption:
        paragraph(body, canvas.styles["minor"], table.caption)
    widths = _widths(table, canvas.line)
    made = add(body, "w:tbl")
    _properties(canvas, made, table, sum(widths))
    grid = add(made, "w:tblGrid")
    for width in widths:
        add(grid, "w:gridCol", {"w:w": str(width)})
    _row(made, table.header, widths, canvas.styles["column"], header=True)
    for row in table.rows:
        _row(made, row, widths, canvas.styles["cell"])


def _widths(table: Table, line: int) -> list[int]:
    return [line * share // sum(table.widths) // TWIP for share in table.widths]


def _properties(canvas: Canvas, made: Element, table: Table, width: int) -> None:
    properties = add(made, "w:tblPr")
    value(properties, "w:tblStyle", canvas.styles["table"])
    add(properties, "w:tblW", {"w:w": str(width), "w:type": "dxa"})
    value(properties, "w:jc", "left")
    add(properties, "w:tblLayout", {"w:type": "fixed"})
    add(properties, "w:tblLook", HEADER_ROW)
    if table.caption:
        value(properties, "w:tblCaption", table.caption.replace("\n", " "))


def _row(
    made: Element, texts: Sequence[str], widths: Sequence[int], style: str, header: bool = False
) -> None:
    row = add(made, "w:tr")
    whole = max(map(len, texts), default=0) < LONG
    if whole or header:
        properties = add(row, "w:trPr")
        if whole:
            add(properties, "w:cantSplit")
        if header:
            add(properties, "w:tblHeader")
    for text, width in zip(texts, widths, strict=True):
        cell = add(row, "w:tc")
        add(add(cell, "w:tcPr"), "w:tcW", {"w:w": str(width), "w:type": "dxa"})
        if SIGNED.search(text):
            _signed(cell, style, text)
        else:
            paragraph(cell, style, text)


def _signed(cell: Element, style: str, text: str) -> None:
    """Lines that begin with a sign go on below their words, not below the sign."""
    for line in text.split("\n"):
        made = paragraph(cell, style, line)
        add(made[0], "w:ind", {"w:left": HANG, "w:hanging": HANG})
