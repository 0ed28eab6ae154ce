"""Bedömning: outcome, reasons, charts, gaps."""

from __future__ import annotations

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from guidance.bootstrap import handbook, repository
from guidance.content.example import example_case
from guidance.domain.change import Change, as_changes
from guidance.domain.outcome import Outcome
from tests.ui.conftest import Open


@pytest.fixture
def token() -> str:
    return repository().create(as_changes(example_case()))


def _html(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


def test_the_outcome_stands_first_with_what_decides_and_what_to_do(
    open_page: Open, token: str
) -> None:
    html = _html(open_page("bedomning.py", token))
    outcome = handbook().outcomes[Outcome.IOP_WITH_RESERVATIONS]
    assert outcome.headline.sv in html
    assert outcome.next_steps[0].sv in html
    assert "ger inget juridiskt besked" in html or "ingen juridisk rådgivning" in html


def test_changing_the_guideline_is_saved_and_changes_the_reading(
    open_page: Open, token: str
) -> None:
    page = open_page("bedomning.py", token)
    page.selectbox(key="guideline-choice").set_value("pilot").run()
    assert repository().open(token).guideline == "pilot"
    assert handbook().outcomes[Outcome.NOT_YET].headline.sv in _html(page)


def test_both_charts_have_an_alternative_text_that_names_every_guideline(
    open_page: Open, token: str
) -> None:
    page = open_page("bedomning.py", token)
    charts = page.get("arrow_vega_lite_chart") or page.get("vega_lite_chart")
    assert len(charts) == 2
    for chart in charts:
        alt = chart.proto.alt
        assert all(guideline.name.sv in alt for guideline in handbook().guidelines.values())


def test_the_range_chart_draws_the_scores_of_all_guidelines(open_page: Open, token: str) -> None:
    page = open_page("bedomning.py", token)
    charts = page.get("arrow_vega_lite_chart") or page.get("vega_lite_chart")
    data = charts[0].proto.datasets[0].data.data
    rows = pa.ipc.open_stream(data).read_pandas()
    assert len(rows) == len(handbook().guidelines)
    assert ((rows.low >= 0) & (rows.low <= rows.high) & (rows.high <= 100)).all()


def test_differences_between_the_parties_are_shown_with_both_answers(
    open_page: Open, token: str
) -> None:
    html = _html(open_page("bedomning.py", token))
    assert "Kan ändra utfallet" in html
    assert "Den offentliga parten" in html


def test_equal_answers_become_agreed_in_one_step_and_only_those(open_page: Open) -> None:
    answers = {
        "cso": {"market": "no", "capacity": "yes"},
        "public": {"market": "no", "capacity": "no"},
    }
    token = repository().create(
        [
            Change(kind="fact", key=fact, party=party, value=value)
            for party, given in answers.items()
            for fact, value in given.items()
        ]
    )
    page = open_page("bedomning.py", token)
    page.button(key="agree").click().run()
    assert repository().open(token).facts == {"market": "no"}


def test_an_empty_case_says_that_too_little_is_known(open_page: Open) -> None:
    page = open_page("bedomning.py", repository().create([]))
    assert "För lite är känt ännu" in _html(page)
    assert not page.exception


def test_without_a_case_the_page_says_where_to_begin(open_page: Open) -> None:
    page = open_page("bedomning.py", "")
    assert page.title[0].value == "Börja med en idé"


def test_wherever_scores_stand_the_page_says_whose_weights_they_are(
    open_page: Open, token: str
) -> None:
    assert "Vikterna är guidens egna" in _html(open_page("bedomning.py", token))
    assert "Vikterna är guidens egna" in _html(open_page("prova.py", token, fraga="market"))
