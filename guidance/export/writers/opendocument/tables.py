"""Tables in OpenDocument: a header row that repeats on each page, thin lines, fixed widths."""

from __future__ import annotations

from collections.abc import Sequence

from guidance.export.document import Table
from guidance.export.writers.opendocument.content import Content, paragraph
from guidance.export.writers.opendocument.looks import ACCENT, LINE, TINT
from guidance.export.writers.opendocument.xml import Node, add
from guidance.export.writers.together import SIGNED

LONG = 700
"""From so many characters in a cell a row may go on over the page."""

HUNG = {"fo:margin-left": "0.41cm", "fo:text-indent": "-0.41cm"}
"""Lines that begin with a sign go on below their words, not below the sign."""

HEAD, CELL, KEPT = "IOPHeadCell", "IOPCell", "IOPKeptRow"


def cell_styles(content: Content) -> None:
    """Thin lines between rows, a tinted row of headers, no boxes."""
    none = {f"fo:border-{side}": "none" for side in ("left", "right")}
    room = {"fo:padding": "0.13cm"}
    thin = {"fo:border-bottom": f"0.5pt solid {LINE}"}
    head = {"fo:border-top": f"1pt solid {ACCENT}", "fo:background-color": TINT}
    for name, look in ((HEAD, head), (CELL, {"fo:border-top": "none"})):
        given = {"style:name": name, "style:family": "table-cell"}
        made = add(content.automatic, "style:style", given)
        add(made, "style:table-cell-properties", {**none, **room, **thin, **look})
    given = {"style:name": KEPT, "style:family": "table-row"}
    made = add(content.automatic, "style:style", given)
    add(made, "style:table-row-properties", {"fo:keep-together": "always"})


def add_table(content: Content, table: Table) -> None:
    """Add the table, with its caption above."""
    if table.caption:
        paragraph(content, content.text, "minor", table.caption)
    content.tables += 1
    name = f"Tabell{content.tables}"
    given = {"table:name": name, "table:style-name": name}
    made = add(content.text, "table:table", given)
    _widths(content, made, table, name)
    header = add(made, "table:table-header-rows")
    _row(content, header, table.header, HEAD, "column")
    for texts in table.rows:
        _row(content, made, texts, CELL, "cell")


def _widths(content: Content, made: Node, table: Table, name: str) -> None:
    whole, line = sum(table.widths), content.page.line
    given = {"style:name": name, "style:family": "table"}
    room = {"style:width": f"{line}cm", "table:align": "left", "fo:margin-bottom": "8pt"}
    add(add(content.automatic, "style:style", given), "style:table-properties", room)
    for number, share in enumerate(table.widths, 1):
        column = f"{name}.{number}"
        given = {"style:name": column, "style:family": "table-column"}
        width = {"style:column-width": f"{line * share / whole:.3f}cm"}
        add(add(content.automatic, "style:style", given), "style:table-column-properties", width)
        add(made, "table:table-column", {"table:style-name": column})


def _row(content: Content, place: Node, texts: Sequence[str], look: str, thing: str) -> None:
    kept = max(map(len, texts), default=0) < LONG
    row = add(place, "table:table-row", {"table:style-name": KEPT if kept else ""})
    for text in texts:
        given = {"table:style-name": look, "office:value-type": "string"}
        cell = add(row, "table:table-cell", given)
        if SIGNED.search(text):
            for line in text.split("\n"):
                paragraph(content, cell, thing, line, HUNG)
        else:
            paragraph(content, cell, thing, text)
