"""A table for Excel: dates as dates, a header that stays, filters, and text that is only text.

A cell holds 32,767 characters as Excel counts them. A text that is longer goes on in a row of its
own just below, in the same column; the other cells of the row are repeated there, so that whoever
sorts or filters keeps the pieces together and nothing is lost.
"""

# XlsxWriter is typed only in part and has no stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from itertools import zip_longest

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from guidance.export import words
from guidance.export.moment import made
from guidance.export.sheet import Cell, Column, Sheet

LONGEST = 32_767
LONGEST_PROPERTY = 255
NAME = 31
"""How long the name of a sheet may be, and what it may not hold."""
UNNAMED = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))

EARLIEST = date(1900, 3, 1)
"""The first day that Excel counts rightly; an earlier one is written as text."""

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FONT = {"font_name": "Calibri", "font_size": 11, "font_color": "#1A2330"}
CELL = FONT | {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C9D3D6"}
HEAD = CELL | {"bold": True, "font_color": "#FFFFFF", "bg_color": "#0F5C56", "valign": "vcenter"}
DAY = "yyyy-mm-dd"


def write(sheet: Sheet) -> bytes:
    """The table as the bytes of an .xlsx file."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, OPTIONS)
    _describe(book, sheet)
    page = book.add_worksheet(_name(sheet.about or sheet.title))
    looks = {
        "text": book.add_format(CELL),
        "date": book.add_format(CELL | {"num_format": DAY, "align": "left"}),
        "number": book.add_format(CELL | {"num_format": "#,##0.##"}),
    }
    rows = [piece for row in sheet.rows for piece in _pieces(row)]
    _header(page, sheet.columns, book.add_format(HEAD))
    for line, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            _cell(page, line, place, cell, looks)
    _choices(page, sheet.columns, len(rows))
    _print(page, sheet, len(rows))
    book.close()
    return stream.getvalue()


def _describe(book: Workbook, sheet: Sheet) -> None:
    book.set_properties(
        {
            "title": _short(sheet.title),
            "subject": _short(sheet.about),
            "author": words.PRODUCT,
            "company": words.PRODUCT,
            "comments": words.NOT_ADVICE.to(sheet.lang),
            "created": made().replace(tzinfo=None),
        }
    )


def _short(text: str) -> str:
    return text.replace("\n", " ")[:LONGEST_PROPERTY]


def _name(text: str) -> str:
    """A name that Excel takes for a sheet; never empty."""
    return " ".join(text.translate(UNNAMED).split())[:NAME].strip() or words.PRODUCT


def _header(page: Worksheet, columns: Iterable[Column], look: Format) -> None:
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, next(_cut(column.title)), look)
    page.freeze_panes(1, 0)


def _cell(page: Worksheet, line: int, place: int, cell: Cell, looks: dict[str, Format]) -> None:
    if cell is None or cell == "":
        page.write_blank(line, place, None, looks["text"])
    elif isinstance(cell, date) and cell >= EARLIEST:
        page.write_datetime(line, place, datetime.combine(cell, time()), looks["date"])
    elif isinstance(cell, int | float):
        page.write_number(line, place, cell, looks["number"])
    else:
        page.write_string(line, place, str(cell), looks["text"])


def _pieces(row: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The row, and below it a row for each piece of a text that is too long for a cell."""
    cut = [list(_cut(cell)) if isinstance(cell, str) else [cell] for cell in row]
    for pieces in zip_longest(*cut):
        yield tuple(
            whole[0] if len(whole) == 1 else piece for whole, piece in zip(cut, pieces, strict=True)
        )


def _cut(text: str) -> Iterator[str]:
    """Pieces that fit a cell; Excel counts a letter beyond the first 65,536 as two."""
    if len(text) * 2 <= LONGEST:
        yield text
        return
    start, size = 0, 0
    for place, letter in enumerate(text):
        width = 2 if ord(letter) > 0xFFFF else 1
        if size + width > LONGEST:
            yield text[start:place]
            start, size = place, 0
        size += width
    yield text[start:]


def _choices(page: Worksheet, columns: Iterable[Column], rows: int) -> None:
    """Let people choose among the words of a column instead of typing them."""
    for place, column in enumerate(columns):
        if column.choices and rows:
            rule = {"validate": "list", "source": list(column.choices), "error_type": "warning"}
            page.data_validation(1, place, rows, place, rule)


def _print(page: Worksheet, sheet: Sheet, rows: int) -> None:
    last = len(sheet.columns) - 1
    page.autofilter(0, 0, rows, last)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.print_area(0, 0, rows, last)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    page.set_header(f"&L&9{_spoken(sheet.title, 100)}&R&9{_spoken(sheet.about, 80)}")
    page.set_footer(f"&L&9{words.PRODUCT} · {words.NOT_ADVICE.to(sheet.lang)}&R&9{_page(sheet)}")


def _page(sheet: Sheet) -> str:
    return words.PAGE.to(sheet.lang).format(page="&P", pages="&N")


def _spoken(text: str, longest: int) -> str:
    """Text for a header, where ``&`` begins a command: doubled, it is only itself.

    A digit just after the size of the letters would be read as a part of it.
    """
    line = " ".join(text.split())[: longest // 2].replace("&", "&&")
    return f" {line}" if line[:1].isdigit() else line
