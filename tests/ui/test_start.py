"""Start: the ways in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from guidance.bootstrap import repository
from guidance.content.example import example_case
from guidance.domain.case import Case
from guidance.domain.case_file import to_json
from guidance.domain.change import as_changes, fold

FRAME = Path(__file__).parents[2] / "pages" / "_frame.py"


@pytest.fixture
def start() -> AppTest:
    return AppTest.from_file(str(FRAME), default_timeout=20).run()


def _token(page: AppTest) -> str:
    value = page.query_params["arende"]
    return value[0] if isinstance(value, list) else value


def _apart_from_its_mark(token: str) -> Case:
    """The stored case without the random mark that a new case gets for calendars."""
    case = repository().open(token)
    assert re.fullmatch(r"[0-9a-f]{16}", case.uid)
    return case.model_copy(update={"uid": ""})


def test_the_page_has_one_title_and_no_error(start: AppTest) -> None:
    assert [title.value for title in start.title] == ["Är ett IOP rätt form för er idé?"]
    assert not start.exception
    assert not start.error


def test_beginning_makes_a_case_with_what_was_chosen_and_asks_the_first_question(
    start: AppTest,
) -> None:
    start.radio(key="begin-view").set_value("public")
    start.text_input(key="begin-title").set_value("  Öppet hus  ")
    start.selectbox(key="begin-guideline").set_value("kalmar")
    page = next(b for b in start.button if b.label == "Börja med första frågan").click().run()
    case = repository().open(_token(page))
    assert (case.title, case.guideline) == ("Öppet hus", "kalmar")
    assert page.query_params["vem"] in ("public", ["public"])
    assert page.radio[0].options[-1] == "Vet inte"


def test_the_example_is_a_copy_of_ones_own(start: AppTest) -> None:
    page = start.button(key="example").click().run()
    token = _token(page)
    assert _apart_from_its_mark(token) == fold(as_changes(example_case()))
    other = (
        AppTest.from_file(str(FRAME), default_timeout=20).run().button(key="example").click().run()
    )
    assert _token(other) != token


def test_a_pasted_link_opens_its_case(start: AppTest) -> None:
    token = repository().create([])
    start.text_input(key="open-pasted").set_value(
        f"https://iop.example/prova?arende={token}&vem=cso"
    )
    page = next(b for b in start.button if b.label == "Öppna länken").click().run()
    assert _token(page) == token
    assert not page.error


def test_a_link_that_leads_nowhere_is_explained_without_a_traceback(start: AppTest) -> None:
    start.text_input(key="open-pasted").set_value("finns-inte")
    page = next(b for b in start.button if b.label == "Öppna länken").click().run()
    assert "Länken leder inte till något ärende" in page.error[0].value
    assert not page.exception


def test_a_saved_file_becomes_a_case_again(start: AppTest) -> None:
    raw = to_json(example_case()).encode()
    page = start.file_uploader(key="open-file").upload("fall.json", raw, "application/json").run()
    page = page.button(key="open-take").click().run()
    assert _apart_from_its_mark(_token(page)) == fold(as_changes(example_case()))


def test_a_foreign_file_is_refused_with_the_place_of_its_faults(start: AppTest) -> None:
    raw = b'{"facts": {"inititive": "cso"}}'
    page = start.file_uploader(key="open-file").upload("fall.json", raw, "application/json").run()
    assert "Inget är ändrat" in page.error[0].value
    assert any("facts.inititive" in text.value and "initiative" in text.value for text in page.text)
