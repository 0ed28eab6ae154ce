"""Yearly follow-up: goals, what the guideline says, dates, then plan and report by year."""

from __future__ import annotations

from datetime import date

import pytest

from guidance.domain.case import Case, Term
from guidance.export.document import Document, Figure, Heading, Paragraph, Room, Table
from guidance.export.documents.goals import goals
from guidance.export.documents.years import MOST
from guidance.export.words import followup as words
from tests.export.making import BOOK, EXAMPLE, view_of

THREE_YEARS = Term(start=date(2027, 9, 1), months=36, follow_ups=4)


def _said(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def _headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def _tables(document: Document, column: str) -> list[Table]:
    found = [block for block in document.blocks if isinstance(block, Table)]
    return [table for table in found if table.header[1] == column]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        (" \n\n ", ()),
        ("Ett mål.", ("Ett mål.",)),
        ("Ett.\n\nTvå.", ("Ett.", "Två.")),
        ("- Ett\n- Två\n  mer om två", ("Ett", "Två\n  mer om två")),
        ("Våra mål:\n1. Ett\n2) Två\n• Tre\n– Fyra", ("Våra mål:", "Ett", "Två", "Tre", "Fyra")),
        ("2027 är ett år\nmed 40 % fler", ("2027 är ett år\nmed 40 % fler",)),
        ("=1+1\n\n{{ x }}", ("=1+1", "{{ x }}")),
    ],
)
def test_each_paragraph_and_each_line_of_a_list_is_a_goal(
    text: str, found: tuple[str, ...]
) -> None:
    assert goals(text) == found


def test_every_goal_has_a_row_in_every_plan_and_report() -> None:
    case = Case(
        guideline="kalmar", term=THREE_YEARS, outline={"goals": "- Fler möts\n- Fler mår bra"}
    )
    document = view_of("followup", case)
    for column in (words.PLAN_COLUMNS[1].sv, words.REPORT_COLUMNS[1].sv):
        tables = _tables(document, column)
        assert len(tables) == 4
        for table in tables:
            assert [row[0] for row in table.rows] == ["1. Fler möts", "2. Fler mår bra"]
            assert not any(cell.strip() for row in table.rows for cell in row[1:])
    assert words.NO_GOALS.sv not in _said(document)


def test_each_year_of_the_term_has_its_sheets_and_says_which_part_of_it_counts() -> None:
    document = view_of("followup", Case(guideline="kalmar", term=THREE_YEARS))
    years = [text for text in _headings(document) if text.startswith("År ")]
    assert years == ["År 2027", "År 2028", "År 2029", "År 2030"]
    assert "Avtalstid det här året: 1 september 2027 – 31 december 2027." in _said(document)
    assert not any("31 december 2028" in text for text in _said(document))


def test_side_effects_adjustments_and_economy_have_room() -> None:
    blocks = view_of("followup", Case(guideline="kalmar", term=THREE_YEARS)).blocks
    rooms = [n for n, block in enumerate(blocks) if isinstance(block, Room)]
    before = [blocks[n - 1].model_dump()["text"] for n in rooms]
    assert before == [room.sv for room in words.REPORT_ROOMS] * 4


def test_without_goals_the_places_are_marked_and_the_outline_is_named() -> None:
    document = view_of("followup", Case(guideline="kalmar"))
    missing = [b for b in document.blocks if isinstance(b, Paragraph) and b.style == "placeholder"]
    assert words.NO_GOALS.sv in [block.text for block in missing]
    (plan,) = _tables(document, words.PLAN_COLUMNS[1].sv)
    assert [row[0] for row in plan.rows] == ["1.", "2.", "3."]


def test_goals_that_nobody_has_written_are_called_suggestions() -> None:
    bare = EXAMPLE.model_copy(update={"outline": {}})
    assert words.SUGGESTED.sv in _said(view_of("followup", bare))
    written = EXAMPLE.model_copy(update={"outline": {"goals": "Ett mål"}})
    assert words.SUGGESTED.sv not in _said(view_of("followup", written))


def test_what_is_written_about_the_way_to_the_goals_stands_there() -> None:
    texts = {
        "strategies": "Vi lagar mat.",
        "knowledge": "Vi skriver dagbok.",
        "background": "Förr.",
    }
    said = _said(view_of("followup", Case(outline=texts)))
    assert {"Vi lagar mat.", "Vi skriver dagbok."} <= set(said)
    assert "Förr." not in said


def test_kalmars_questions_stand_word_for_word_with_their_place() -> None:
    said = _said(view_of("followup", Case(guideline="kalmar")))
    asked = [q for q in BOOK.folders["kalmar"].process.questions if q.phase == "follow_up"]
    assert asked
    for question in asked:
        assert question.citations[0].quote in said
    after = said[said.index(asked[-1].text.sv) + 1 :]
    assert after[0] == "Kalmar, 8 Process, Uppföljning och utvärdering"


def test_other_guidelines_neither_borrow_nor_hide_that_they_are_silent() -> None:
    document = view_of("followup", Case(guideline="forum"))
    assert words.SILENT.sv in _said(document)
    assert "Uppfyller verksamheten sina mål?" not in _said(document)
    assert words.SILENT.sv not in _said(view_of("followup", Case(guideline="helsingborg")))


def test_dates_come_as_a_drawing_and_a_table() -> None:
    document = view_of("followup", Case(guideline="kalmar", term=THREE_YEARS))
    (figure,) = [block for block in document.blocks if isinstance(block, Figure)]
    assert "1 september 2027" in figure.alt
    dates = next(b for b in document.blocks if isinstance(b, Table))
    assert dates.rows[0][0] == "2027-09-01"


def test_without_dates_the_reason_stands_there_and_one_sheet_is_to_copy() -> None:
    document = view_of("followup", Case(guideline="kalmar"))
    assert not [block for block in document.blocks if isinstance(block, Figure)]
    assert any(text.startswith("Inga datum än. ") for text in _said(document))
    assert _headings(document)[-3:] == [words.ANY_YEAR.sv, words.PLAN.sv, words.REPORT.sv]
    assert words.COPY.sv in _said(document)


def test_a_long_agreement_has_sheets_for_the_first_years_and_says_so() -> None:
    term = Term(start=date(2027, 1, 1), months=240)
    document = view_of("followup", Case(guideline="kalmar", term=term))
    assert len(_tables(document, words.PLAN_COLUMNS[1].sv)) == MOST
    assert document.blocks[-1] == Paragraph(text=words.MORE_YEARS.sv, style="note")


def test_plan_and_report_say_by_when_the_guideline_wants_them() -> None:
    document = view_of("followup", Case(guideline="kalmar", term=THREE_YEARS))
    blocks = list(document.blocks)
    start = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.text == "År 2028")
    due = [b.text for b in blocks[start:] if isinstance(b, Paragraph) and "Klar senast" in b.text]
    assert due[0].endswith("2028.")
    assert due[1].endswith("2028.")
