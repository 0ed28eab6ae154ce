from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from guidance.bootstrap import handbook, repository
from guidance.content.example import example_case
from guidance.domain.case import Case, Mark, View
from guidance.domain.change import Change, as_changes
from guidance.domain.checklist import checklist
from tests.ui.conftest import HOSTILE, Open, unexplained

PAGE = "checklista.py"
ITEM = "kalmar_show_statutes"
SCHOOL = "kalmar_register_extracts"
KALMAR = Change(kind="guideline", value="kalmar")


def made(*changes: Change, example: bool = False) -> str:
    first = as_changes(example_case()) if example else [KALMAR]
    return repository().create([*first, *changes])


def marked(item: str = ITEM, **values: object) -> Change:
    return Change(kind="checklist", key=item, value=values)


def task(task_id: str, **values: object) -> Change:
    value = {"id": task_id, "phase": "talks", "text": "Ring kommunen", **values}
    return Change(kind="task", key=task_id, value=value)


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def rows(page: AppTest) -> set[str]:
    return {str(box.key).removeprefix("tick-") for box in page.checkbox}


def mark(token: str, item: str = ITEM) -> Mark:
    return repository().open(token).checklist.get(item, Mark())


def expected(case: Case, view: View = "agreed") -> set[str]:
    return {entry.item.id for entry in checklist(handbook(), case, view)}


@pytest.mark.parametrize("guideline", list(handbook().guidelines))
def test_every_entry_and_every_task_of_a_case_stands_there(open_page: Open, guideline: str) -> None:
    token = made(task("t1"), Change(kind="guideline", value=guideline))
    page = open_page(PAGE, token)
    assert not page.exception
    assert page.title[0].value == "Checklista"
    assert rows(page) == expected(repository().open(token)) | {"t1"}
    assert handbook().guidelines[guideline].name.sv in html(page)


def test_the_entries_follow_the_answers_of_whoever_looks(open_page: Open) -> None:
    token = made(Change(kind="fact", key="school_setting", party="cso", value="no"))
    assert SCHOOL in rows(open_page(PAGE, token))
    assert SCHOOL not in rows(open_page(PAGE, token, vem="cso"))


def test_an_entry_that_may_apply_says_on_what_it_hangs_and_leads_there(open_page: Open) -> None:
    page = open_page(PAGE, made(), post=SCHOOL)
    shown = html(page)
    assert "Kan gälla er" in shown
    assert handbook().facts["school_setting"].name.sv in shown
    assert any("fraga=school_setting" in link.proto.query_string for link in page.get("page_link"))


def test_a_tick_saves_the_entry_as_done_and_keeps_the_rest(open_page: Open) -> None:
    token = made(marked(person="Samira", note="Finns."))
    page = open_page(PAGE, token)
    page.checkbox(key=f"tick-{ITEM}").check().run()
    assert mark(token) == Mark(status="done", person="Samira", note="Finns.")
    page.checkbox(key=f"tick-{ITEM}").uncheck().run()
    assert mark(token) == Mark(person="Samira", note="Finns.")


def test_an_entry_marked_as_before_leaves_nothing_behind(open_page: Open) -> None:
    token = made(marked(status="done"))
    page = open_page(PAGE, token)
    page.checkbox(key=f"tick-{ITEM}").uncheck().run()
    assert repository().open(token).checklist == {}


def test_the_progress_counts_done_late_and_not_needed(open_page: Open) -> None:
    token = made(
        marked(status="done"),
        marked("kalmar_show_minutes", status="not_needed"),
        marked("kalmar_show_audit", due="2001-01-01"),
        task("t1", done=True),
    )
    total = len(expected(repository().open(token)))
    page = open_page(PAGE, token)
    assert f"2 av {total} klara, 1 försenade, 1 behövs inte" in html(page)
    assert page.checkbox(key="tick-kalmar_show_minutes").disabled


def test_one_entry_opens_at_a_time_with_why_role_and_source(open_page: Open) -> None:
    page = open_page(PAGE, made())
    page.button(key=f"more-{ITEM}").click().run()
    item = next(
        e.item for e in checklist(handbook(), Case(guideline="kalmar")) if e.item.id == ITEM
    )
    assert page.query_params["post"] == ITEM
    assert item.text.sv in unexplained(html(page))
    assert handbook().roles[item.role].duty.sv in html(page)
    assert (item.citations[0].quote or item.citations[0].at) in html(page)
    page.button(key="more-kalmar_show_audit").click().run()
    assert [field.key for field in page.text_input if str(field.key).startswith("mark-person")] == [
        "mark-person-kalmar_show_audit"
    ]
    page.button(key="more-kalmar_show_audit").click().run()
    assert "post" not in page.query_params


def test_person_day_status_and_note_are_saved_at_once(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token, post=ITEM)
    page.text_input(key=f"mark-person-{ITEM}").set_value(" Samira ").run()
    assert mark(token).person == "Samira"
    page.text_input(key=f"mark-due-{ITEM}").set_value("2030-05-01").run()
    assert mark(token).due == date(2030, 5, 1)
    assert "Sparat." in html(page)
    page.text_area(key=f"mark-note-{ITEM}").set_value("Ligger i pärmen.").run()
    page.segmented_control(key=f"mark-status-{ITEM}").set_value("not_needed").run()
    assert mark(token) == Mark(
        status="not_needed", person="Samira", due=date(2030, 5, 1), note="Ligger i pärmen."
    )


def test_a_day_that_cannot_be_read_saves_nothing_and_stays_in_the_field(open_page: Open) -> None:
    token = made(marked(due="2030-05-01"))
    page = open_page(PAGE, token, post=ITEM)
    page.text_input(key=f"mark-due-{ITEM}").set_value("1 maj").run()
    assert mark(token).due == date(2030, 5, 1)
    assert "Datumet går inte att läsa" in page.error[0].value
    assert page.text_input(key=f"mark-due-{ITEM}").value == "1 maj"
    page.text_input(key=f"mark-due-{ITEM}").set_value("").run()
    assert mark(token).due is None
    assert not page.error


def test_a_change_stands_on_what_somebody_else_just_saved(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token, post=ITEM)
    repository().save(token, [marked(person="Samira")])
    page.text_input(key=f"mark-due-{ITEM}").set_value("2030-05-01").run()
    assert mark(token) == Mark(person="Samira", due=date(2030, 5, 1))


def test_the_filter_shows_open_late_and_done_rows_and_is_kept_in_the_address(
    open_page: Open,
) -> None:
    token = made(
        marked(status="done"), marked("kalmar_show_audit", due="2001-01-01"), task("t1", done=True)
    )
    everything = rows(open_page(PAGE, token))
    assert rows(open_page(PAGE, token, visa="done")) == {ITEM, "t1"}
    assert rows(open_page(PAGE, token, visa="late")) == {"kalmar_show_audit"}
    page = open_page(PAGE, token)
    page.segmented_control(key="checklist-status").set_value("open").run()
    assert rows(page) == everything - {ITEM, "t1"}
    assert page.query_params["visa"] == "open"


def test_a_row_ticked_under_a_filter_stays_until_the_filter_is_set_again(open_page: Open) -> None:
    page = open_page(PAGE, made(), visa="open")
    page.checkbox(key=f"tick-{ITEM}").check().run()
    assert ITEM in rows(page)
    page.segmented_control(key="checklist-status").set_value("done").run()
    assert rows(page) == {ITEM}


def test_rows_are_chosen_by_role_and_by_person(open_page: Open) -> None:
    token = made(marked(person="Samira"), task("t1", person="Samira"), task("t2", person="Bo"))
    page = open_page(PAGE, token)
    page.selectbox(key="checklist-who").set_value("person:Samira").run()
    assert rows(page) == {ITEM, "t1"}
    page.selectbox(key="checklist-who").set_value("role:lawyer").run()
    case = repository().open(token)
    assert rows(page) == {e.item.id for e in checklist(handbook(), case) if e.item.role == "lawyer"}


def test_one_phase_can_be_looked_at_alone(open_page: Open) -> None:
    token = made(task("t1"), task("t2", phase="delivery"))
    page = open_page(PAGE, token)
    page.button(key="phase-step-delivery").click().run()
    case = repository().open(token)
    assert rows(page) == {"t2"} | {
        e.item.id for e in checklist(handbook(), case) if e.item.phase == "delivery"
    }
    page.button(key="phase-step-whole").click().run()
    assert rows(page) == expected(case) | {"t1", "t2"}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"visa": "late"}, "Inget är försenat"),
        ({"visa": "done"}, "Inget är klart än"),
        ({"fas": "adaptation"}, "Inget står på listan i den här fasen"),
    ],
)
def test_an_empty_list_says_why(open_page: Open, query: dict[str, str], words: str) -> None:
    page = open_page(PAGE, made(), **query)
    assert not page.exception
    assert words in html(page)


def test_an_own_task_is_added_to_the_phase_that_is_chosen(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token)
    page.text_area(key="task-own-text").set_value("Köp kaffe")
    page.selectbox(key="task-own-phase").set_value("decision")
    next(b for b in page.button if b.label == "Lägg till uppgiften").click().run()
    (added,) = repository().open(token).tasks
    assert (added.phase, added.text) == ("decision", "Köp kaffe")
    assert added.id in rows(page)


def test_a_task_from_the_talks_is_ticked_and_removed_here_too(open_page: Open) -> None:
    token = made(task("t1"))
    page = open_page(PAGE, token)
    page.checkbox(key="tick-t1").check().run()
    assert repository().open(token).tasks[0].done
    page.button(key="change-t1").click().run()
    page.button(key="remove-t1").click().run()
    assert repository().open(token).tasks == ()
    page.button(key="task-undo-button").click().run()
    assert repository().open(token).tasks[0].done


def test_a_strange_address_shows_the_whole_list(open_page: Open) -> None:
    page = open_page(PAGE, made(), fas="<b>", visa="<b>", ansvar="person:<b>", post="<b>")
    assert not page.exception
    assert rows(page) == expected(Case(guideline="kalmar"))


def test_foreign_text_is_text_everywhere(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    token = made(
        marked(person=HOSTILE[:90], note=HOSTILE, due="2001-01-01"),
        task("t1", text=HOSTILE, person=HOSTILE[:90]),
    )
    page = open_page(PAGE, token, post=ITEM)
    page.button(key="change-t1").click().run()
    assert not page.exception
    people = page.selectbox(key="checklist-who").options  # options of a list are never markup
    found = [words for words in markdown_of(page) if "evil" in words and words not in people]
    assert not found
    assert "<img" not in html(page)
    assert "&lt;img src=x" in html(page)


def test_the_example_stands_there_with_its_tasks(open_page: Open) -> None:
    token = made(example=True)
    page = open_page(PAGE, token)
    case = repository().open(token)
    assert rows(page) == expected(case) | {task.id for task in case.tasks}
