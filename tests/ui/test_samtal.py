from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from guidance.bootstrap import handbook, repository
from guidance.content.example import example_case
from guidance.domain.case import Talk
from guidance.domain.case_parts import Task
from guidance.domain.change import Change, as_changes
from guidance.domain.conversation import phase_steps, questions_in_order
from guidance.domain.process import Phase
from guidance.storage.errors import StoreUnavailableError
from guidance.storage.repository import CaseRepository
from tests.ui.conftest import HOSTILE, Open, unexplained

PAGE = "samtal.py"
PHASES = handbook().phases
QUESTION = "kalmar_q1_1"


def made(*changes: Change, example: bool = False) -> str:
    first = as_changes(example_case()) if example else []
    return repository().create([*first, *changes])


def note(party: str, text: str) -> Change:
    return Change(kind="note", key=QUESTION, party=party, value=text)


def task(**values: object) -> Change:
    value = {"id": "t1", "phase": "talks", "text": "Ring kommunen", **values}
    return Change(kind="task", key="t1", value=value)


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def keys(page: AppTest) -> set[str]:
    return {str(button.key) for button in page.button}


def talk(token: str) -> Talk:
    return repository().open(token).notes.get(QUESTION, Talk())


@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.id)
def test_each_phase_shows_its_questions_steps_and_lead(open_page: Open, phase: Phase) -> None:
    page = open_page(PAGE, made(), fas=phase.id)
    assert not page.exception
    assert page.title[0].value == phase.title.sv
    shown = unexplained(html(page))
    assert phase.lead.sv in shown
    assert (phase.silent is None) or phase.silent.sv in shown
    opened = {key.removeprefix("open-") for key in keys(page) if key.startswith("open-")}
    assert opened == {question.id for question in questions_in_order(handbook(), phase)}
    for group in phase_steps(handbook(), phase):
        assert all(step.title.sv in shown and step.text.sv in shown for step in group.steps)


def test_the_map_marks_the_phase_shown_in_words_and_counts_notes(open_page: Open) -> None:
    page = open_page(PAGE, made(note("cso", "Vi ser det så här.")), fas="talks")
    here = page.button(key="phase-here-talks").label
    assert "Visas nu" in here
    assert "1 av 5 frågor" in here
    assert "0 av" in page.button(key="phase-step-drafting").label
    assert "Kan komma när som helst" in page.button(key="phase-step-adaptation").label


def test_a_step_of_the_map_goes_to_its_phase_and_the_address_says_so(open_page: Open) -> None:
    page = open_page(PAGE, made())
    page.button(key="phase-step-drafting").click().run()
    assert page.title[0].value == "Formulering"
    assert page.query_params["fas"] == "drafting"


def test_an_unknown_phase_or_question_in_the_address_shows_the_first_phase(open_page: Open) -> None:
    page = open_page(PAGE, made(), fas="<b>", fraga="finns_inte")
    assert not page.exception
    assert page.title[0].value == PHASES[0].title.sv


def test_a_document_question_stands_in_its_own_words_and_ours_is_marked(open_page: Open) -> None:
    page = open_page(PAGE, made(), fraga=QUESTION)
    assert "Hur ser parterna på samhällsutmaningen" in page.title[0].value
    assert page.title[0].value.startswith("”")
    assert "Kalmar" in html(page)
    ours = open_page(PAGE, made(), fraga="ours_delivery_voice")
    assert not ours.title[0].value.startswith("”")
    assert "Guidens egen fråga" in html(ours)


def test_in_english_the_original_stands_under_the_translated_question(open_page: Open) -> None:
    page = open_page(PAGE, made(), fraga=QUESTION, lang="en")
    question = next(q for q in questions_in_order(handbook(), PHASES[0]) if q.id == QUESTION)
    assert page.title[0].value.startswith("“")
    assert f'lang="sv"><q>{question.text.sv}</q>' in html(page)


@pytest.mark.parametrize(("view", "other"), [("cso", "public"), ("public", "cso")])
def test_a_party_writes_its_own_note_and_reads_the_other(
    open_page: Open, view: str, other: str
) -> None:
    token = made(note(other, "Så ser vi det."))
    page = open_page(PAGE, token, fraga=QUESTION, vem=view)
    assert [area.key for area in page.text_area] == [f"note-{view}-{QUESTION}"]
    assert "Så ser vi det." in html(page)
    page.text_area[0].set_value("Så ser\nvi det själva.").run()
    assert talk(token) == Talk.model_validate(
        {other: "Så ser vi det.", view: "Så ser\nvi det själva."}
    )


def test_together_a_note_can_be_taken_over_while_nothing_is_agreed(open_page: Open) -> None:
    token = made(note("cso", "Vårt."), note("public", "Kommunens."))
    page = open_page(PAGE, token, fraga=QUESTION)
    page.button(key="take-public").click().run()
    assert talk(token).agreed == "Kommunens."
    assert page.text_area[0].value == "Kommunens."
    assert not {"take-cso", "take-public"} & keys(page)


def test_taking_over_never_overwrites_what_somebody_else_just_agreed(open_page: Open) -> None:
    token = made(note("cso", "Vårt."))
    page = open_page(PAGE, token, fraga=QUESTION)
    repository().save(token, [note("agreed", "Redan klart.")])
    page.button(key="take-cso").click().run()
    assert talk(token).agreed == "Redan klart."


def test_what_somebody_else_wrote_meanwhile_is_shown_and_not_lost(open_page: Open) -> None:
    token = made(note("agreed", "Först."))
    page = open_page(PAGE, token, fraga=QUESTION)
    repository().save(token, [note("agreed", "Den andras ord.")])
    page.text_area[0].set_value("Mina ord.").run()
    assert talk(token).agreed == "Mina ord."
    assert "Den andras ord." in html(page)
    page.button(key=f"note-agreed-{QUESTION}-seen").click().run()
    assert "Den andras ord." not in html(page)


def test_a_text_that_could_not_be_saved_stays_on_the_screen(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = made()
    page = open_page(PAGE, token, fraga=QUESTION)

    def full(*_: object) -> None:
        raise StoreUnavailableError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(CaseRepository, "save", full)
        page.text_area[0].set_value("Det här får inte försvinna.").run()
    assert page.error
    assert page.text_area[0].value == "Det här får inte försvinna."
    assert "Inte sparat än" in html(page)
    page.text_area[0].set_value("Det här får inte försvinna!").run()
    assert talk(token).agreed == "Det här får inte försvinna!"


def test_the_questions_of_a_phase_are_walked_one_by_one(open_page: Open) -> None:
    order = [question.id for question in questions_in_order(handbook(), PHASES[0])]
    page = open_page(PAGE, made(), fraga=order[0])
    for following in order[1:]:
        page.button(key="walk-on").click().run()
        assert page.query_params["fraga"] == following
    page.button(key="walk-up-end").click().run()
    assert "fraga" not in page.query_params
    assert page.title[0].value == PHASES[0].title.sv


def test_the_main_way_on_leads_to_the_first_question_without_a_note(open_page: Open) -> None:
    order = [question.id for question in questions_in_order(handbook(), PHASES[0])]
    fresh = open_page(PAGE, made())
    assert fresh.button(key="begin").click().run().query_params["fraga"] == order[0]
    begun = open_page(PAGE, made(Change(kind="note", key=order[0], party="cso", value="Ja.")))
    assert begun.button(key="begin").click().run().query_params["fraga"] == order[1]
    notes = [Change(kind="note", key=question, party="cso", value="Ja.") for question in order]
    assert "begin" not in keys(open_page(PAGE, made(*notes)))


def test_a_decision_of_the_phase_is_saved_and_an_emptied_one_taken_away(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token, fas="drafting")
    page.text_area(key="decision-drafting").set_value("Vi skriver i mars.").run()
    assert repository().open(token).decisions == {"drafting": "Vi skriver i mars."}
    page.text_area(key="decision-drafting").set_value(" ").run()
    assert repository().open(token).decisions == {}


def fill(page: AppTest, text: str, person: str, due: str) -> AppTest:
    page.text_area(key="task-new-talks-text").set_value(text)
    page.text_input(key="task-new-talks-person").set_value(person)
    page.text_input(key="task-new-talks-due").set_value(due)
    return next(b for b in page.button if b.label == "Lägg till uppgiften").click().run()


def test_a_task_is_added_with_person_and_day_and_the_form_is_empty_again(open_page: Open) -> None:
    token = made()
    page = fill(open_page(PAGE, token), " Boka lokal ", "Samira", "2030-3-1")
    (added,) = repository().open(token).tasks
    assert (added.phase, added.text, added.person) == ("talks", "Boka lokal", "Samira")
    assert added.due == date(2030, 3, 1)
    assert page.text_area(key="task-new-talks-text").value == ""
    assert "Boka lokal" in html(page)
    assert "senast 1 mars 2030" in html(page)


@pytest.mark.parametrize("due", ["i mars", "2030-02-30", "2030", "١٢٣٤-٠١-٠١"])
def test_a_day_that_cannot_be_read_saves_nothing_and_keeps_what_was_typed(
    open_page: Open, due: str
) -> None:
    token = made()
    page = fill(open_page(PAGE, token), "Boka lokal", "Samira", due)
    assert repository().open(token).tasks == ()
    assert "Datumet går inte att läsa" in page.error[0].value
    assert page.text_area(key="task-new-talks-text").value == "Boka lokal"


def test_a_task_without_words_is_not_saved(open_page: Open) -> None:
    token = made()
    page = fill(open_page(PAGE, token), "  ", "Samira", "")
    assert repository().open(token).tasks == ()
    assert "Skriv vad som ska göras" in page.error[0].value


def test_a_task_that_is_there_already_is_not_added_twice(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token)
    for _ in range(2):
        page = fill(page, "Boka lokal", "Amina", "2027-03-31")
    assert [task.text for task in repository().open(token).tasks] == ["Boka lokal"]
    fill(page, "Boka lokal", "Amina", "2027-04-30")
    assert len(repository().open(token).tasks) == 2


def test_a_task_is_ticked_off_and_opened_again(open_page: Open) -> None:
    token = made(task())
    page = open_page(PAGE, token)
    page.checkbox(key="tick-t1").check().run()
    assert repository().open(token).tasks[0].done
    page.checkbox(key="tick-t1").uncheck().run()
    assert not repository().open(token).tasks[0].done


def test_a_task_is_changed_in_place(open_page: Open) -> None:
    token = made(task(person="Samira", due="2030-01-01"))
    page = open_page(PAGE, token)
    page.button(key="change-t1").click().run()
    page.text_area(key="task-t1-text").set_value("Ring regionen")
    page.text_input(key="task-t1-due").set_value("")
    next(b for b in page.button if b.label == "Spara ändringen").click().run()
    assert repository().open(token).tasks == (
        Task(id="t1", phase="talks", text="Ring regionen", person="Samira"),
    )
    assert "task-t1-text" not in {area.key for area in page.text_area}


def test_a_removed_task_comes_back_when_the_removal_is_undone(open_page: Open) -> None:
    token = made(task(person="Samira", due="2030-01-01", done=True))
    before = repository().open(token).tasks
    page = open_page(PAGE, token)
    page.button(key="change-t1").click().run()
    page.button(key="remove-t1").click().run()
    assert repository().open(token).tasks == ()
    assert "Borttagen" in html(page)
    page.button(key="task-undo-button").click().run()
    assert repository().open(token).tasks == before
    assert "task-undo-button" not in keys(page)


def test_a_task_whose_day_has_passed_is_marked_by_a_word(open_page: Open) -> None:
    shown = html(open_page(PAGE, made(task(due="2001-01-01"))))
    assert "Försenad" in shown
    done = html(open_page(PAGE, made(task(due="2001-01-01", done=True))))
    assert "Försenad" not in done


def test_the_own_guideline_is_open_among_the_other_documents(open_page: Open) -> None:
    shown = html(open_page(PAGE, made(Change(kind="guideline", value="helsingborg"))))
    assert shown.count('class="iop-fold" open="open"') == 1
    assert "Er riktlinje" in shown


def test_foreign_text_is_text_everywhere(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    token = made(
        Change(kind="title", value=HOSTILE),
        Change(kind="party_name", party="cso", value=HOSTILE),
        *(note(party, HOSTILE) for party in ("cso", "public", "agreed")),
        Change(kind="decision", key="talks", value=HOSTILE),
        task(text=HOSTILE, person=HOSTILE),
    )
    for query in ({}, {"fraga": QUESTION}, {"fraga": QUESTION, "vem": "cso"}):
        page = open_page(PAGE, token, **query)
        if "fraga" not in query:
            page.button(key="change-t1").click().run()
        assert not page.exception
        assert not [words for words in markdown_of(page) if "evil" in words or "7*7" in words]
        assert "<img" not in html(page)
        assert "&lt;img src=x" in html(page)


def test_the_example_shows_every_phase_filled_in(open_page: Open) -> None:
    token = made(example=True)
    for phase in PHASES:
        page = open_page(PAGE, token, fas=phase.id)
        assert not page.exception
        assert page.text_area(key=f"decision-{phase.id}").value
        assert "anteckning" in html(page)
