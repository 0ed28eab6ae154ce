"""The checklist on paper: a table a phase, with who, when and where it comes from."""

from __future__ import annotations

from datetime import date

from guidance.domain.case import Case, Mark, PartyAnswers, Term
from guidance.domain.case_parts import Task
from guidance.domain.checklist import checklist
from guidance.export.document import Document, Figure, Heading, Paragraph, Table
from tests.export.making import BOOK, EXAMPLE, view_of


def _lists(document: Document) -> list[Table]:
    """The tables of things to do, without that of the dates."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [table for table in tables if table.header[0] == "Klar"]


def _rows(document: Document) -> dict[str, tuple[str, ...]]:
    """Every row by what is to be done."""
    return {row[1].split("\n")[0]: row for table in _lists(document) for row in table.rows}


def test_every_item_and_every_task_of_the_example_has_a_row() -> None:
    rows = _rows(view_of("checklist", EXAMPLE))
    assert {e.item.title.sv for e in checklist(BOOK, EXAMPLE)} <= set(rows)
    assert {task.text for task in EXAMPLE.tasks} <= set(rows)


def test_phases_follow_one_another_and_empty_ones_are_left_out() -> None:
    document = view_of("checklist", Case())
    titles = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert titles[:-1] == [p.title.sv for p in BOOK.phases if p.title.sv in titles]
    assert len(_lists(document)) == len(titles) - 1


def test_a_mark_shows_box_person_date_status_and_note() -> None:
    mark = Mark(status="done", person="Åsa", due=date(2027, 1, 5), note="Klart i mars.")
    row = _rows(view_of("checklist", Case(checklist={"ours_first_meeting": mark})))[
        "Boka det första mötet"
    ]
    assert row[0] == "☑"
    assert row[1].endswith("Anteckning: Klart i mars.")
    assert row[3:7] == ("Båda parter", "Åsa", "2027-01-05", "Klar")
    assert row[7] == "IOP-guiden, Checklista"


def test_what_is_not_needed_is_not_ticked_off() -> None:
    case = Case(checklist={"ours_first_meeting": Mark(status="not_needed")})
    row = _rows(view_of("checklist", case))["Boka det första mötet"]
    assert (row[0], row[6]) == ("☐", "Behövs inte")


def test_an_item_that_hangs_on_an_open_answer_says_so() -> None:
    entries = checklist(BOOK, Case(guideline="kalmar"))
    likely = next(entry.item.title.sv for entry in entries if entry.likely)
    rows = _rows(view_of("checklist", Case(guideline="kalmar")))
    assert rows[likely][6] == "Om det gäller er"


def test_a_task_of_a_phase_that_nobody_knows_comes_last() -> None:
    tasks = (Task(id="t", phase="gone", text="Ring Åsa"), Task(id="u", phase="talks", text="Fika"))
    document = view_of("checklist", Case(tasks=tasks))
    assert [b.text for b in document.blocks if isinstance(b, Heading)][-2] == "Övrigt"
    assert list(_rows(document))[-1] == "Ring Åsa"


def test_a_partys_own_answers_decide_what_applies_to_it() -> None:
    own = PartyAnswers(cso={"children_affected": "no", "school_setting": "no"})
    case = Case(guideline="kalmar", by_party=own)
    assert len(_rows(view_of("checklist", case, "cso"))) < len(_rows(view_of("checklist", case)))


def test_the_dates_of_the_agreement_end_it_as_a_drawing_and_a_table() -> None:
    case = Case(guideline="kalmar", term=Term(start=date(2027, 9, 1), months=36))
    document = view_of("checklist", case)
    figure, table = [b for b in document.blocks if isinstance(b, Figure | Table)][-2:]
    assert isinstance(figure, Figure)
    assert isinstance(table, Table)
    assert "31 augusti 2030" in figure.alt
    assert [row[0] for row in table.rows] == sorted(row[0] for row in table.rows)
    assert table.rows[0][0] == "2027-09-01"
    assert {"Kalmar, 7 Ersättning"} <= {row[3] for row in table.rows}


def test_without_dates_the_checklist_says_why() -> None:
    last = view_of("checklist", Case()).blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.style == "placeholder"
    assert last.text.startswith("Inga datum än. ")


def test_dates_that_make_no_sense_are_refused_with_the_reason() -> None:
    term = Term(start=date(2027, 9, 1), end=date(2026, 9, 1))
    last = view_of("checklist", Case(term=term)).blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text != view_of("checklist", Case()).blocks[-1].model_dump()["text"]
