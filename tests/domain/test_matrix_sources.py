"""The guidelines side by side, against the table that was read from the documents by hand.

The table's rows are those of the five documents; where the content cannot carry a cell, the test
says so and why.
"""

from __future__ import annotations

import pytest

from guidance.bootstrap import handbook
from guidance.content.loader import load
from guidance.domain.guideline import Remark
from guidance.domain.handbook import Handbook
from guidance.domain.numbers import numbers_by_document
from guidance.domain.source_matrix import Row, Standing, source_matrix

COLUMNS = ("forum", "skl", "kalmar", "helsingborg", "pilot", "stockholm")
MARKS = {"needed": "●", "preferred": "○", "relaxed": "✗", "noted": "·", "silent": "–"}

TABLE = {
    "initiative": "● – · ○ ✗ ✗",
    "unilateral_order": "– ● – ● ● ●",
    "shared_need": "– ● ● ● ● –",
    "policy_link": "● ○ ● – – –",
    "grant_fits": "● ● ● ● – –",
    "payment_for_service": "– ● ● ● ● –",
    "contributions": "● ● ● ● ● –",
    "detail_regulated": "● ● ● ● ● –",
    "duration": "● ● ○ ○ – ✗",
    "local_development": "○ – · – – –",
    "shared_steering": "– ● ○ ● ● –",
    "follow_up": "– ● ● ● ○ ●",
    "sanctions": "– – ● ● ● ✗",
    "shared_values": "– – ○ ● – ●",
    "public_benefit": "– – ● ● ● ●",
    "ready_made": "– – ○ ○ ○ –",
    "developed_by": "– – – ● – –",
    "real_need": "– – ● – – –",
    "similar_public_plan": "– – ● – – –",
    "child_best_interest": "– – – – ● –",
    "state_aid": "– – ● – – –",
    "individual_support": "– – ● – – –",
    # one row in the table, two facts in the content: budget and capacity
    "budget_plan": "– – – ● – ●",
    "capacity": "– – ● – – –",
    # the table gives Kalmar its complexity sentence; the content reads its list (F4) as a must
    "market": "● ✗ ● ○ ○ –",
}


@pytest.fixture(scope="module")
def book() -> Handbook:
    return handbook()


@pytest.fixture(scope="module")
def rows(book: Handbook) -> dict[str, Row]:
    return {row.fact: row for row in source_matrix(book)}


@pytest.mark.parametrize("fact", TABLE)
def test_a_row_is_that_of_the_table(fact: str, rows: dict[str, Row]) -> None:
    found = " ".join(MARKS[rows[fact].cells[name].stance] for name in COLUMNS)
    assert found == TABLE[fact]


def test_every_cell_that_says_something_quotes_a_document(rows: dict[str, Row]) -> None:
    for row in rows.values():
        for name, cell in row.cells.items():
            assert (cell == Standing("silent")) or any(c.quote for c in cell.citations), (row, name)


def test_every_guideline_has_a_cell_in_every_row(book: Handbook, rows: dict[str, Row]) -> None:
    assert all(list(row.cells) == list(book.guidelines) for row in rows.values())


def test_rows_stand_by_theme_and_no_criterion_is_left_out(
    book: Handbook, rows: dict[str, Row]
) -> None:
    themes = [theme.id for theme in book.themes]
    assert [themes.index(row.theme) for row in rows.values()] == sorted(
        themes.index(row.theme) for row in rows.values()
    )
    named = {c.fact for g in book.guidelines.values() for c in g.criteria}
    assert named <= set(rows)


def test_what_nobody_speaks_of_has_no_row(rows: dict[str, Row]) -> None:
    assert "value_sek" not in rows


def test_the_deciding_words_stand_and_not_those_of_a_weaker_criterion(
    rows: dict[str, Row],
) -> None:
    kalmar = rows["policy_link"].cells["kalmar"]
    assert kalmar.entries == ("kalmar_policy",)
    assert kalmar.refs == ("K7",)


def test_a_remark_that_relaxes_is_cited_by_its_own_documents_words(rows: dict[str, Row]) -> None:
    stockholm = rows["sanctions"].cells["stockholm"]
    assert [c.source for c in stockholm.citations] == ["stockholm"]


def test_without_the_remark_the_cell_is_silent(book: Handbook) -> None:
    folder = book.folders["stockholm"]
    remarks = tuple(Remark(**{**dict(r), "relaxes": ()}) for r in folder.guideline.remarks)
    guideline = folder.guideline.model_copy(update={"remarks": remarks})
    folders = {**book.folders, "stockholm": folder.model_copy(update={"guideline": guideline})}
    changed = Handbook.model_construct(**{**dict(book), "folders": folders})
    cells = {row.fact: row.cells["stockholm"].stance for row in source_matrix(changed)}
    assert (cells["duration"], cells["sanctions"]) == ("silent", "silent")


def test_every_rule_with_a_number_stands_under_its_document() -> None:
    book = load()
    found = numbers_by_document(book)
    ids = [number.id for numbers in found.values() for number in numbers]
    rules = [rule.id for g in book.guidelines.values() for rule in g.numbers]
    assert sorted(ids) == sorted([*rules, *(figure.id for figure in book.figures)])
    assert "kalmar_term" in {number.id for number in found["kalmar"]}
    assert "survey_2016" in {number.id for number in found["mucf"]}


def test_a_number_is_either_a_rule_or_of_a_year_and_is_quoted() -> None:
    for document, numbers in numbers_by_document(load()).items():
        assert numbers or document == "pilot", document
        for number in numbers:
            assert (number.strength is None) != (number.year is None), number.id
            assert any(c.quote for c in number.citations), number.id
