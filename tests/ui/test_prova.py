"""Pröva: one question a screen, saved at each answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from streamlit.testing.v1 import AppTest

from guidance.bootstrap import repository
from guidance.domain.change import Change
from tests.ui.conftest import HOSTILE, Open


@pytest.fixture
def token() -> str:
    return repository().create([Change(kind="title", value=HOSTILE)])


def _html(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


def test_choosing_an_answer_saves_it_for_the_party_that_answers(
    open_page: Open, token: str
) -> None:
    page = open_page("prova.py", token, vem="cso", fraga="initiative")
    page.radio[0].set_value("joint").run()
    case = repository().open(token)
    assert case.by_party.cso == {"initiative": "joint"}
    assert case.facts == {}
    assert case.by_party.public == {}


def test_the_screen_says_saved_only_after_saving(open_page: Open, token: str) -> None:
    page = open_page("prova.py", token, fraga="initiative")
    assert "Svaret är sparat" not in _html(page)
    page.radio[0].set_value("cso").run()
    assert "Svaret är sparat" in _html(page)


def test_an_answer_moves_the_outcome_at_the_side(open_page: Open, token: str) -> None:
    page = open_page("prova.py", token, fraga="unilateral_order")
    assert "För lite är känt ännu" in _html(page)
    page.radio[0].set_value("yes").run()
    assert "upphandling" in _html(page).lower()


def test_next_asks_for_an_answer_first(open_page: Open, token: str) -> None:
    page = open_page("prova.py", token, fraga="initiative")
    page.button(key="next").click().run()
    assert "Välj ett svar först" in page.warning[0].value
    assert page.query_params["fraga"] in ("initiative", ["initiative"])


def test_next_and_back_walk_the_same_way(open_page: Open, token: str) -> None:
    page = open_page("prova.py", token, fraga="initiative")
    page.radio[0].set_value("cso").run()
    first = page.title[0].value
    page.button(key="next").click().run()
    assert page.title[0].value != first
    page.button(key="back").click().run()
    assert page.title[0].value == first
    assert page.radio[0].value == "cso"


def test_dont_know_is_kept_and_is_no_answer(open_page: Open, token: str) -> None:
    page = open_page("prova.py", token, fraga="market")
    page.radio[0].set_value("unknown").run()
    assert repository().open(token).facts == {"market": "unknown"}
    assert "För lite är känt ännu" in _html(page)


def test_more_answers_change_nothing_once_everything_leads_to_procurement(
    open_page: Open, token: str
) -> None:
    repository().save(
        token, [Change(kind="fact", key="unilateral_order", party="agreed", value="yes")]
    )
    page = open_page("prova.py", token)
    assert page.title[0].value == "Så här långt"
    assert "Inga fler svar kan ändra utfallet" in _html(page)


def test_a_number_is_saved_and_never_changes_the_outcome(open_page: Open, token: str) -> None:
    page = open_page("prova.py", token, fraga="value_sek")
    before = _html(page)
    page.number_input[0].set_value(250_000.0).run()
    assert repository().open(token).facts == {"value_sek": 250_000.0}
    assert before.count("För lite är känt ännu") == _html(page).count("För lite är känt ännu")


def test_every_question_can_be_shown_in_both_languages(open_page: Open, token: str) -> None:
    for lang in ("sv", "en"):
        page = open_page("prova.py", token, lang=lang, fraga="alla")
        assert not page.exception
        assert len(page.get("page_link")) > 40


def test_hostile_names_never_reach_markdown(
    open_page: Open, token: str, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    page = open_page("prova.py", token, fraga="initiative")
    assert HOSTILE in [text.value for text in page.text]
    assert not any("evil" in words for words in markdown_of(page))
    assert "<img" not in _html(page)


def test_an_unknown_question_in_the_address_falls_back_on_the_next_one(
    open_page: Open, token: str
) -> None:
    page = open_page("prova.py", token, fraga="<script>")
    assert not page.exception
    assert page.radio[0].value is None
