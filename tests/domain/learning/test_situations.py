"""The worked cases: every outcome that a text explains is one that its answers lead to."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from guidance.bootstrap import handbook, readings
from guidance.domain.assessment import Verdict, judge_all
from guidance.domain.fact import UNKNOWN
from guidance.domain.learning.situation import Situation
from guidance.domain.outcome import Outcome
from tests.domain.answers import GUIDELINES

SITUATIONS = handbook().situations
BY_ID = {situation.id: situation for situation in SITUATIONS}
REAL = {
    "vasteras_city_mission",
    "alingsas_bracke",
    "gothenburg_unaccompanied",
    "red_cross_treatment_centre",
    "region_skane_city_mission",
    "employment_service",
}
QUOTES = Path(__file__).parents[4] / "shared" / "tools" / "check_quotes.py"

of_all = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)


def _outcomes(situation: Situation, **changed: str) -> dict[str, Outcome]:
    verdicts: dict[str, Verdict] = judge_all(readings(), {**situation.options, **changed})
    return {name: verdict.outcome for name, verdict in verdicts.items()}


@of_all
@pytest.mark.parametrize("guideline", GUIDELINES)
def test_the_answers_lead_to_the_outcome_that_the_text_explains(
    situation: Situation, guideline: str
) -> None:
    assert _outcomes(situation)[guideline] == situation.outcomes[guideline]


def test_there_are_the_six_real_ones_and_at_least_eight_made_up() -> None:
    assert {s.id for s in SITUATIONS if s.kind == "real"} == REAL
    assert len(SITUATIONS) >= len(REAL) + 8


def test_every_outcome_occurs() -> None:
    assert {o for s in SITUATIONS for o in s.outcomes.values()} == set(Outcome)


def test_guidelines_differ_in_at_least_a_third_of_them() -> None:
    differing = [s.id for s in SITUATIONS if len(set(s.outcomes.values())) > 1]
    assert len(differing) * 3 >= len(SITUATIONS)


def test_all_agree_on_an_iop_in_one_of_them_as_its_text_says() -> None:
    agreed = [s.id for s in SITUATIONS if set(s.outcomes.values()) == {Outcome.IOP}]
    assert agreed == ["dialogue_that_grew"]


def test_some_ask_for_the_facts_first_and_some_for_the_outcome() -> None:
    assert {situation.guess for situation in SITUATIONS} == {"facts", "outcome"}


@of_all
def test_what_is_told_says_where_and_what_is_assumed_says_why(situation: Situation) -> None:
    for answer in situation.answers:
        assert answer.citations or answer.basis == "assumed", answer.options
        assert answer.because.sv
        assert answer.options


@of_all
def test_a_point_is_on_a_fact_that_applies_and_is_said_once(situation: Situation) -> None:
    facts = [point.fact for point in situation.points]
    assert 2 <= len(facts) == len(set(facts))
    for fact in facts:
        condition = handbook().facts[fact].when or {}
        assert all(situation.options[name] in options for name, options in condition.items())


@of_all
def test_the_made_up_are_marked_so_and_the_real_are_placed_in_time(situation: Situation) -> None:
    marked = "påhittad" in situation.setting.sv.lower() and "made-up" in situation.setting.en
    assert marked == (situation.kind == "made_up")
    assert marked != any(sign.isdigit() for sign in situation.setting.sv)


@of_all
def test_feedback_never_calls_an_answer_wrong(situation: Situation) -> None:
    for point in situation.points:
        assert not {"fel!", "felaktigt", "wrong!", "incorrect"} & set(
            f"{point.feedback.sv} {point.feedback.en}".lower().split()
        )


def test_what_the_courts_ruled_on_alingsas_is_law_with_a_day_of_checking() -> None:
    law = {update.id: update for update in handbook().law}
    later = BY_ID["alingsas_bracke"].later
    assert "alingsas_ruling" in later[0].law
    assert all(law[name].status in {"V", "V*"} for part in later for name in part.law)
    assert any(c.source == "hfd_2020_15" for c in later[0].citations)


def test_what_mucf_tells_of_alingsas_alone_would_leave_it_open() -> None:
    verdicts = judge_all(readings(), {"idea_based": BY_ID["alingsas_bracke"].options["idea_based"]})
    assert {verdict.outcome for verdict in verdicts.values()} == {Outcome.UNDECIDED}


YOUTH_CENTRE = "youth_centre_taken_over"
WOULD_BE = [
    ("dialogue_that_grew", {"initiative": "public"}, "forum", "iop_with_reservations"),
    ("dialogue_that_grew", {"initiative": "public"}, "kalmar", "iop_with_reservations"),
    ("dialogue_that_grew", {"initiative": "public"}, "helsingborg", "iop_with_reservations"),
    ("dialogue_that_grew", {"initiative": "public"}, "skl", "iop"),
    ("own_meeting_place", {"grant_fits": "no"}, "common", "multi_year_grant"),
    ("summer_camps", {"grant_fits": "yes"}, "common", "association_grant"),
    ("family_evenings", {"child_best_interest": "yes"}, "pilot", "iop"),
    ("small_association", {"democracy_terms": "partly"}, "helsingborg", "iop_with_reservations"),
    ("fines_in_the_draft", {"sanctions": "repayment"}, "pilot", "iop"),
    ("fines_in_the_draft", {"sanctions": "repayment"}, "kalmar", "iop_with_reservations"),
    ("fines_in_the_draft", {"sanctions": "repayment"}, "helsingborg", "iop_with_reservations"),
    ("fines_in_the_draft", {"sanctions": "none"}, "kalmar", "iop"),
    ("fines_in_the_draft", {"payment_for_service": "yes"}, "forum", "procurement"),
    ("two_bicycle_workshops", {"market": "partly"}, "forum", "iop_with_reservations"),
    ("two_bicycle_workshops", {"market": "partly"}, "kalmar", "iop_with_reservations"),
    ("red_cross_treatment_centre", {"independence": "yes"}, "forum", "iop_with_reservations"),
    ("red_cross_treatment_centre", {"independence": "yes"}, "kalmar", "iop"),
    ("home_on_a_market", {"payment_for_service": "yes"}, "common", "procurement"),
    ("home_on_a_market", {"market": "partly"}, "common", "undecided"),
    (YOUTH_CENTRE, {"operates_public_task": "partly"}, "helsingborg", "iop_with_reservations"),
    (YOUTH_CENTRE, {"payment_for_service": "yes"}, "stockholm", "procurement"),
    ("gothenburg_unaccompanied", {"other_funding": "no"}, "helsingborg", "undecided"),
    ("employment_service", {"contributions": "only_public"}, "pilot", "not_as_described"),
    ("employment_service", {"duration": UNKNOWN}, "helsingborg", "undecided"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changed", "guideline", "outcome"), WOULD_BE)
def test_what_a_text_says_would_follow_does_follow(
    name: str, changed: dict[str, str], guideline: str, outcome: str
) -> None:
    assert _outcomes(BY_ID[name], **changed)[guideline] == outcome
    assert all(BY_ID[name].options.get(fact) != option for fact, option in changed.items())


@pytest.fixture(scope="module")
def quotes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_quotes", QUOTES)
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


@pytest.mark.skipif(not QUOTES.is_file(), reason="the documents are not at hand")
@of_all
def test_every_quotation_stands_in_its_document(situation: Situation, quotes: ModuleType) -> None:
    texts = quotes.documents()
    found = [
        (source, quote)
        for _, source, quote in quotes.quotations(situation.model_dump(mode="json"), situation.id)
        if source in texts and quote != "None"
    ]
    assert found
    for source, quote in found:
        assert quotes.missing_parts(quote, texts[source]) == []
