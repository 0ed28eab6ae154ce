"""Reasons: what decides, what speaks for and against, advice, and what is not known."""

from __future__ import annotations

import pytest
from hypothesis import given

from guidance.bootstrap import handbook
from guidance.domain.explanation import EFFECTS, Reason, explain, status
from guidance.domain.guideline import Criterion
from tests.domain.answers import Answers, answer_sets, best, guideline_ids, known, reading


def _reasons(guideline: str, answers: Answers) -> list[Reason]:
    return explain(reading(guideline), known(answers))


def _facts(reasons: list[Reason], effect: str) -> set[str]:
    return {reason.fact for reason in reasons if reason.effect == effect}


def test_an_order_decides_and_what_is_well_still_speaks_for() -> None:
    found = _reasons("common", best(unilateral_order="yes"))
    assert _facts(found, "decides") == {"unilateral_order"}
    assert "shared_need" in _facts(found, "for")


def test_payment_and_each_known_sign_decide_together() -> None:
    found = _reasons("forum", best(payment_for_service="yes", sanctions="penalty", market="yes"))
    assert _facts(found, "decides") == {"payment_for_service", "sanctions", "market"}


def test_what_would_have_decided_later_speaks_against() -> None:
    found = _reasons("common", best(contributions="only_cso", grant_fits="yes", capacity="no"))
    assert _facts(found, "decides") == {"contributions"}
    assert {"grant_fits", "capacity"} <= _facts(found, "against")


def test_all_reasons_of_the_step_that_decides_are_named() -> None:
    found = _reasons("common", best(contributions="only_cso", idea_based="no"))
    assert _facts(found, "decides") == {"contributions", "idea_based"}


def test_the_same_outcome_of_a_later_step_speaks_against_and_does_not_decide() -> None:
    found = _reasons("forum", best(contributions="only_cso", market="yes"))
    assert _facts(found, "decides") == {"contributions"}
    assert "market" in _facts(found, "against")


def test_of_failing_musts_only_the_gravest_decide() -> None:
    found = _reasons("kalmar", best(market="yes", policy_link="none"))
    assert _facts(found, "decides") == {"market"}
    assert "policy_link" in _facts(found, "against")


def test_a_reservation_decides_what_is_an_iop_with_reservations() -> None:
    found = _reasons("kalmar", best(initiative="public", capacity="partly"))
    assert _facts(found, "decides") == {"initiative", "capacity"}


def test_a_should_that_is_not_met_is_advice() -> None:
    found = _reasons("kalmar", best(lawyer_consulted="no", documents="some"))
    assert _facts(found, "advice") == {"lawyer_consulted", "documents"}
    assert not _facts(found, "decides")


def test_an_iop_has_only_what_speaks_for_it() -> None:
    found = _reasons("forum", best())
    assert {reason.effect for reason in found} == {"for"}


def test_what_is_needed_and_not_known_is_named_without_an_option() -> None:
    found = _reasons("forum", best(market="unknown", duration=None))
    assert _facts(found, "unknown") == {"market", "duration"}
    assert all(r.option is None for r in found if r.effect == "unknown")


def test_a_conditional_fact_is_asked_for_only_under_its_condition() -> None:
    assert _facts(_reasons("kalmar", best(school_setting="yes")), "unknown") == {"register_checks"}
    assert not _facts(_reasons("kalmar", best(school_setting="no")), "unknown")
    assert _facts(_reasons("kalmar", best(school_setting=None)), "unknown") == {"school_setting"}


def test_a_conditional_answer_without_its_condition_is_not_mentioned() -> None:
    found = _reasons("pilot", best(child_best_interest="no"))
    assert "child_best_interest" not in {reason.fact for reason in found}


def test_no_reason_denies_a_sign_that_is_known() -> None:
    """Payment alone asks for a lawyer; beside a sign it must not say that there is none."""
    found = _reasons("common", best(payment_for_service="yes", market="yes"))
    for reason in found:
        assert "Inget annat tecken" not in reason.text.sv


@given(answer_sets(), guideline_ids)
def test_what_decides_stands_first_and_the_rest_in_order(answers: Answers, guideline: str) -> None:
    facts = list(handbook().facts)
    places = [
        (EFFECTS.index(reason.effect), facts.index(reason.fact))
        for reason in _reasons(guideline, answers)
    ]
    assert places == sorted(places)


@given(answer_sets(), guideline_ids)
def test_no_reason_is_given_twice(answers: Answers, guideline: str) -> None:
    found = _reasons(guideline, answers)
    assert len(set(found)) == len(found)


def _criterion(guideline: str, fact: str) -> Criterion:
    criteria = handbook().guidelines[guideline].criteria
    return next(c for c in criteria if c.fact == fact)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"market": "no"}, "meets"),
        ({"market": "partly"}, "partly"),
        ({"market": "yes"}, "fails"),
        ({}, "unknown"),
    ],
)
def test_an_answer_meets_partly_meets_or_fails_a_criterion(answers: Answers, expected: str) -> None:
    assert status(_criterion("forum", "market"), known(answers)) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"market": "no", "written_mutual": "no"}, "not_applicable"),
        ({"market": "yes", "written_mutual": "no"}, "fails"),
        ({"market": "yes"}, "unknown"),
        ({"written_mutual": "yes"}, "unknown"),
        ({"market": "no"}, "not_applicable"),
    ],
)
def test_a_criterion_with_a_condition_may_not_apply(answers: Answers, expected: str) -> None:
    assert status(_criterion("skl", "written_mutual"), known(answers)) == expected
