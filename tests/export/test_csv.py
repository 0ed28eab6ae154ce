"""CSV as Excel expects it: read back with a reader of its own, and nothing is a formula."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.domain.case import Case, Mark
from guidance.domain.case_parts import Task
from guidance.export.sheet import Column, Sheet
from guidance.export.writers.csv_text import write
from tests.export.making import EXAMPLE, HOSTILE, LINES, LONG, make


def _sheet(*cells: str | date | float | None, lang: str = "sv") -> Sheet:
    columns = tuple(Column(title=f"Kolumn {n}") for n in range(len(cells)))
    return Sheet.model_validate({"lang": lang, "title": "T", "columns": columns, "rows": (cells,)})


def _read(raw: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_a_mark_at_the_head_tells_excel_the_encoding_and_lines_end_as_they_should() -> None:
    raw = write(_sheet("Åsa", "é"))
    assert raw == b"\xef\xbb\xbfKolumn 0;Kolumn 1\r\n\xc3\x85sa;\xc3\xa9\r\n"


@pytest.mark.parametrize(("lang", "delimiter"), [("sv", ";"), ("en", ",")])
def test_the_sign_between_cells_is_that_of_the_language(lang: str, delimiter: str) -> None:
    raw = write(_sheet("a;b", "c,d", lang=lang))
    assert _read(raw, delimiter)[1] == ["a;b", "c,d"]


def test_dates_are_iso_and_numbers_are_of_the_language() -> None:
    assert _read(write(_sheet(date(2027, 3, 1), 1.5, None)))[1] == ["2027-03-01", "1,5", ""]
    assert _read(write(_sheet(-2.5, lang="en")), ",")[1] == ["-2.5"]


@pytest.mark.parametrize("text", ["=1+1", "+46 70", "-1", "@SUM(A1)", "\t=1"])
def test_what_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert _read(write(_sheet(text)))[1] == [f"'{text}"]


@pytest.mark.parametrize("text", ["1=1", " =1", "'=1", "Åsa", ""])
def test_all_other_text_stays_as_it_is(text: str) -> None:
    assert _read(write(_sheet(text, "x")))[1] == [text, "x"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=2, max_size=4))
def test_every_text_comes_back(cells: list[str]) -> None:
    sheet = _sheet(*cells)
    (_, row) = _read(write(sheet))
    assert [cell.removeprefix("'") for cell in row] == [
        str(cell).removeprefix("'") for cell in sheet.rows[0]
    ]


@pytest.mark.parametrize("text", [*HOSTILE.values(), LINES, LONG])
def test_what_people_wrote_comes_back_from_the_checklist(text: str) -> None:
    case = Case(
        tasks=(Task(id="t", phase="talks", text=text),),
        checklist={"ours_first_meeting": Mark(note=text)},
    )
    cells = [
        cell.removeprefix("'") for row in _read(make("checklist", "csv", case)) for cell in row
    ]
    assert cells.count(text) == 2


def test_everything_said_and_decided_in_the_example_comes_back_from_the_record() -> None:
    cells = {cell for row in _read(make("record", "csv", EXAMPLE)) for cell in row}
    for talk in EXAMPLE.notes.values():
        assert {talk.cso, talk.public, talk.agreed} <= cells
    assert set(EXAMPLE.decisions.values()) <= cells
