"""A table as comma-separated text, the way Excel expects it in the language of the table.

UTF-8 with a mark at its head, since Excel takes it for another encoding otherwise; semicolons in
Swedish, where the comma stands in numbers; lines end as RFC 4180 has it; dates as ISO.

Programs that open such a file take a cell that begins with ``=``, ``+``, ``-``, ``@`` or a tab for
a formula and may carry it out. A text that begins so gets an apostrophe before it: spreadsheets
show it as text, and whoever reads the file otherwise takes the apostrophe away. Numbers and dates
are ours and get none.
"""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from guidance.domain.model import Lang
from guidance.export.sheet import Cell, Sheet

DELIMITER: dict[Lang, str] = {"sv": ";", "en": ","}
COMMANDS = ("=", "+", "-", "@", "\t", "\r")
APOSTROPHE = "'"


def write(sheet: Sheet) -> bytes:
    """The table as the bytes of a .csv file."""
    stream = StringIO(newline="")
    rows = csv.writer(stream, delimiter=DELIMITER[sheet.lang], lineterminator="\r\n")
    rows.writerow([_harmless(column.title) for column in sheet.columns])
    rows.writerows([_said(cell, sheet.lang) for cell in row] for row in sheet.rows)
    return stream.getvalue().encode("utf-8-sig")


def _said(cell: Cell, lang: Lang) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return _harmless(cell)
    return f"{cell}".replace(".", "," if lang == "sv" else ".")


def _harmless(text: str) -> str:
    return APOSTROPHE + text if text.startswith(COMMANDS) else text
