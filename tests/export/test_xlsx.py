"""Excel, opened by openpyxl: dates are dates, text is text, nothing is lost."""

from __future__ import annotations

import html
import re
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from guidance.domain.case import Case, Mark, PartyAnswers, Talk
from guidance.domain.case_parts import Task
from guidance.domain.checklist import checklist
from guidance.domain.draft import questions
from guidance.domain.model import Lang
from guidance.export.exporter import SHEETS
from guidance.export.sheet import Cell, Column, Sheet
from guidance.export.writers.xlsx import LONGEST, write
from tests.export.making import BOOK, EXAMPLE, HOSTILE, LINES, LONG, make, part


def _opened(raw: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(raw))


def _page(raw: bytes) -> Worksheet:
    page = _opened(raw).active
    assert isinstance(page, Worksheet)
    return page


def _sheet(*rows: tuple[Cell, ...], lang: Lang = "sv") -> Sheet:
    columns = tuple(Column(title=f"Kolumn {n}") for n in range(len(rows[0])))
    return Sheet(lang=lang, title="Titel", about="Om", columns=columns, rows=rows)


def _column(page: Worksheet, title: str) -> list[object]:
    """The cells below a title."""
    heads = [cell.value for cell in page[1]]
    return [row[heads.index(title)] for row in page.iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize(
    "text", [*HOSTILE.values(), LINES, LONG, "_x0041_", "+1", "-1", "@A1", "{=1}", "1.50", " x "]
)
def test_text_is_a_string_and_comes_back(text: str) -> None:
    cell = _page(write(_sheet((text,)))).cell(2, 1)
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert str(cell.value).replace("_x005F_x", "_x") == text


def test_dates_are_dates_and_too_early_ones_are_text() -> None:
    page = _page(write(_sheet((date(2027, 3, 1), date(1899, 5, 1), 12.5, None))))
    cell = page.cell(2, 1)
    assert cell.value == datetime(2027, 3, 1)  # noqa: DTZ001 - Excel knows no time zones
    assert (cell.data_type, cell.number_format) == ("d", "yyyy-mm-dd")
    assert [page.cell(2, n).value for n in (2, 3, 4)] == ["1899-05-01", 12.5, None]


@pytest.mark.parametrize("letter", ["å", "🙂"])
def test_a_text_too_long_for_a_cell_goes_on_below_with_its_row_repeated(letter: str) -> None:
    text = "".join(f"{n}{letter}" for n in range(12_000))
    page = _page(write(_sheet(("Fas", text), ("Nästa", "kort"))))
    rows = list(page.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == ["Fas"] * (len(rows) - 1) + ["Nästa"]
    pieces = [str(row[1]) for row in rows[:-1]]
    assert "".join(pieces) == text
    assert len(pieces) > 1
    assert all(len(piece.encode("utf-16-le")) // 2 <= LONGEST for piece in pieces)


def test_the_header_stays_filters_are_on_and_it_prints_on_wide_pages() -> None:
    page = _page(make("checklist", "xlsx", EXAMPLE))
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == page.dimensions
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToWidth in (None, 1)
    assert page.page_setup.fitToHeight == 0
    assert page.print_title_rows == "$1:$1"
    assert page.cell(2, 2).alignment.wrap_text
    assert page.column_dimensions["C"].width > page.column_dimensions["F"].width


def test_a_status_is_chosen_from_a_list() -> None:
    page = _page(make("checklist", "xlsx", EXAMPLE))
    (rule,) = page.data_validations.dataValidation
    assert (rule.type, rule.formula1) == ("list", '"Öppen,Klar,Behövs inte"')
    assert str(rule.sqref) == f"G2:G{page.max_row}"
    assert set(_column(page, "Läge")) <= {"Öppen", "Klar", "Behövs inte"}


def test_every_item_and_task_has_a_row() -> None:
    page = _page(make("checklist", "xlsx", EXAMPLE))
    assert page.max_row == 1 + len(checklist(BOOK, EXAMPLE)) + len(EXAMPLE.tasks)
    assert {task.text for task in EXAMPLE.tasks} <= set(_column(page, "Att göra"))
    dates = [value for value in _column(page, "Datum") if value is not None]
    assert all(isinstance(value, datetime) for value in dates)
    assert len(dates) == len(EXAMPLE.tasks)


def test_marks_and_a_task_of_a_phase_that_nobody_knows() -> None:
    mark = Mark(status="not_needed", person="Åsa", due=date(2027, 1, 5), note="=1+1")
    case = Case(
        checklist={"ours_first_meeting": mark},
        tasks=(Task(id="t", phase="gone", text="Ring", done=True),),
    )
    page = _page(make("checklist", "xlsx", case))
    rows = list(page.iter_rows(min_row=2, values_only=True))
    item = next(row for row in rows if row[1] == "Boka det första mötet")
    assert item[4:8] == ("Åsa", datetime(2027, 1, 5), "Behövs inte", "=1+1")  # noqa: DTZ001
    assert (rows[-1][0], rows[-1][1], rows[-1][6]) == ("Övrigt", "Ring", "Klar")


def test_the_record_holds_every_answer_and_all_that_was_said() -> None:
    page = _page(make("record", "xlsx", EXAMPLE))
    cells = {str(cell) for row in page.iter_rows(values_only=True) for cell in row}
    for talk in EXAMPLE.notes.values():
        assert {talk.cso, talk.public, talk.agreed} <= cells
    assert set(EXAMPLE.decisions.values()) <= cells
    assert {question.text.sv for question in questions(BOOK)} <= cells
    assert "960\u00a0000 kronor" in cells
    assert "Den idéburna parten: Föreningen Öppna porten" in cells


def test_the_record_shows_whose_answer_it_is() -> None:
    case = Case(facts={"initiative": "joint"}, by_party=PartyAnswers(cso={"initiative": "cso"}))
    page = _page(make("record", "xlsx", case))
    rows = list(page.iter_rows(min_row=2, values_only=True))
    row = next(row for row in rows if row[1] == BOOK.facts["initiative"].question.sv)
    assert row[2:5] == ("Den idéburna organisationen", None, "Ni kom fram till det tillsammans")


def test_what_the_content_no_longer_knows_is_kept() -> None:
    case = Case(notes={"gone": Talk(cso="Kvar")}, decisions={"gone": "Beslutat"})
    page = _page(make("record", "xlsx", case))
    last = list(page.iter_rows(min_row=page.max_row - 1, values_only=True))
    assert [row[0] for row in last] == ["Övrigt", "Övrigt"]
    assert (last[0][2], last[1][4]) == ("Kvar", "Beslutat")


def test_it_says_what_it_is_in_its_properties_and_language() -> None:
    book = _opened(make("checklist", "xlsx", EXAMPLE.model_copy(update={"lang": "en"})))
    assert book.properties.title == EXAMPLE.title
    assert book.properties.creator == "IOP-guiden"
    page = book.active
    assert isinstance(page, Worksheet)
    assert [cell.value for cell in page[1]][:2] == ["Phase", "To do"]


@pytest.mark.parametrize("title", ["[a]:*?/\\ 'b'", "'", "", "x" * 400, "&P & 7&8", "7 kvällar"])
def test_any_title_is_taken(title: str) -> None:
    sheet = Sheet(lang="sv", title=title, about=title, columns=(Column(title="A"),), rows=(("x",),))
    raw = write(sheet)
    assert 1 <= len(_page(raw).title) <= 31
    (header,) = re.findall("<oddHeader>(.*)</oddHeader>", part(raw, "xl/worksheets/sheet1.xml"))
    shown = html.unescape(header).removeprefix("&L&9")
    assert title[:50].replace("&", "&&") in shown
    assert not shown[:1].isdigit()


def test_the_same_sheet_gives_the_same_bytes() -> None:
    for document in SHEETS:
        assert make(document, "xlsx", EXAMPLE) == make(document, "xlsx", EXAMPLE)


def test_the_date_of_the_file_is_the_one_that_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    made = _opened(write(_sheet(("x",)))).properties.created
    assert made == datetime(2027, 1, 15, 8, 0)  # noqa: DTZ001 - openpyxl gives it without a zone
