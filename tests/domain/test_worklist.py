from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.checklist import checklist
from guidance.domain.conversation import (
    is_apart,
    neighbours,
    phase_questions,
    phase_steps,
    questions_in_order,
)
from guidance.domain.draft import questions
from guidance.domain.worklist import (
    Progress,
    Responsible,
    Row,
    RowStatus,
    by_date,
    concerns,
    matches,
    responsible,
    worklist,
)

TODAY = date(2027, 3, 15)
EARLIER, LATER = date(2027, 3, 14), date(2027, 3, 16)


def row(
    status: RowStatus = "open", due: date | None = None, person: str = "", role: str = ""
) -> Row:
    return Row("r", "talks", status, person, due, role)


@pytest.mark.parametrize(
    ("status", "due", "late"),
    [
        ("open", EARLIER, True),
        ("open", TODAY, False),
        ("open", LATER, False),
        ("open", None, False),
        ("done", EARLIER, False),
        ("not_needed", EARLIER, False),
    ],
)
def test_late_is_what_is_open_after_its_day(
    status: RowStatus, due: date | None, late: bool
) -> None:
    assert row(status, due).late(TODAY) is late
    assert matches(row(status, due), "late", TODAY) is late


def test_what_is_not_needed_counts_neither_as_done_nor_as_left() -> None:
    rows = [row("done"), row("not_needed"), row("open", EARLIER), row("open")]
    progress = Progress.of(rows, TODAY)
    assert progress == Progress(done=1, total=3, late=1, not_needed=1)
    assert progress.share == 33
    assert Progress.of([], TODAY).share == 0


def test_every_row_is_either_open_or_done() -> None:
    for status in get_args(RowStatus):
        assert matches(row(status), "open", TODAY) is not matches(row(status), "done", TODAY)
        assert matches(row(status), "all", TODAY)


def test_tasks_come_by_day_and_those_without_one_last_as_added() -> None:
    tasks = [
        Task(id="a", phase="talks"),
        Task(id="b", phase="talks", due=LATER),
        Task(id="c", phase="talks", due=EARLIER),
        Task(id="d", phase="talks"),
    ]
    assert [task.id for task in by_date(tasks)] == ["c", "b", "a", "d"]


def test_the_list_holds_entries_and_tasks_each_once() -> None:
    entries = checklist(handbook(), Case(guideline="kalmar"))
    rows = worklist(entries, [Task(id="t1", phase="delivery", done=True)])
    assert [r.id for r in rows] == [*(e.item.id for e in entries), "t1"]
    assert rows[-1].status == "done"


def test_who_is_responsible_names_each_role_and_person_once() -> None:
    rows = [row(role="cso"), row(role="cso", person=" Bo "), row(person="Ada"), row(person="Bo")]
    assert responsible(rows) == [
        Responsible(),
        Responsible("role", "cso"),
        Responsible("person", "Ada"),
        Responsible("person", "Bo"),
    ]
    assert [concerns(r, Responsible("person", "Bo")) for r in rows] == [False, True, False, True]
    assert [concerns(r, Responsible("role", "cso")) for r in rows] == [True, True, False, False]
    assert all(concerns(r, Responsible()) for r in rows)


def test_every_question_and_step_of_the_handbook_stands_in_exactly_one_phase() -> None:
    book = handbook()
    shown = [q.id for phase in book.phases for q in questions_in_order(book, phase)]
    assert sorted(shown) == sorted(q.id for q in questions(book))
    processes = [book.process, *(folder.process for folder in book.folders.values())]
    steps = [s.id for phase in book.phases for g in phase_steps(book, phase) for s in g.steps]
    assert sorted(steps) == sorted(step.id for process in processes for step in process.steps)


def test_the_document_that_has_the_phase_comes_first() -> None:
    book = handbook()
    for phase in book.phases:
        groups = phase_questions(book, phase)
        documents = [group.document for group in groups]
        assert phase.origin not in documents[1:]
    assert [phase.id for phase in book.phases if is_apart(book, phase)] == ["adaptation"]


def test_neighbours_end_at_both_ends() -> None:
    assert neighbours("abc", "a") == (None, "b")
    assert neighbours("abc", "b") == ("a", "c")
    assert neighbours("abc", "c") == ("b", None)
