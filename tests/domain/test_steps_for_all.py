"""Steps 1-4 and 6, which hold for every guideline, and the order in which they are tried."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.domain.answers import GUIDELINES, STEP_FACTS, best, outcome, outcomes

SIGNS = [
    ("operates_public_task", "yes"),
    ("market", "yes"),
    ("detail_regulated", "yes"),
    ("sanctions", "penalty"),
    ("unilateral_order", "partly"),
]
NO_SIGNS = [
    ("operates_public_task", "partly"),
    ("market", "partly"),
    ("detail_regulated", "partly"),
    ("sanctions", "repayment"),
    ("initiative", "public"),
    ("operates_public_task", "unknown"),
    ("market", None),
    ("detail_regulated", "unknown"),
    ("sanctions", None),
    ("unilateral_order", "unknown"),
]


def _everywhere(answers: Mapping[str, object]) -> set[str]:
    return set(outcomes(answers).values())


def test_an_order_alone_is_procurement_even_when_nothing_else_is_known() -> None:
    assert _everywhere({"unilateral_order": "yes"}) == {"procurement"}


@pytest.mark.parametrize(("fact", "option"), SIGNS)
def test_payment_for_a_service_with_any_sign_is_procurement(fact: str, option: str) -> None:
    assert _everywhere(best(payment_for_service="yes", **{fact: option})) == {"procurement"}


@pytest.mark.parametrize(("fact", "option"), SIGNS)
def test_payment_and_one_sign_are_enough_when_nothing_else_is_known(fact: str, option: str) -> None:
    assert _everywhere({"payment_for_service": "yes", fact: option}) == {"procurement"}


@pytest.mark.parametrize(("fact", "option"), NO_SIGNS)
def test_payment_for_a_service_without_a_known_sign_is_for_a_lawyer(
    fact: str, option: str | None
) -> None:
    assert _everywhere(best(payment_for_service="yes", **{fact: option})) == {"legal_review"}


def test_payment_alone_is_for_a_lawyer_when_nothing_else_is_known() -> None:
    assert _everywhere({"payment_for_service": "yes"}) == {"legal_review"}


@pytest.mark.parametrize(("fact", "option"), SIGNS)
def test_part_payment_with_any_sign_is_for_a_lawyer(fact: str, option: str) -> None:
    assert _everywhere(best(payment_for_service="partly", **{fact: option})) == {"legal_review"}
    assert _everywhere({"payment_for_service": "partly", fact: option}) == {"legal_review"}


@pytest.mark.parametrize("option", ["partly", "repayment"])
def test_part_payment_without_a_sign_is_no_more_than_a_reservation(option: str) -> None:
    fact = "sanctions" if option == "repayment" else "market"
    found = _everywhere(best(payment_for_service="partly", **{fact: option}))
    assert found == {"iop_with_reservations"}


@pytest.mark.parametrize("payment", ["no", "unknown", None])
@pytest.mark.parametrize(("fact", "option"), SIGNS)
def test_a_sign_without_payment_is_procurement_only_where_helsingborg_says_so(
    fact: str, option: str, payment: str | None
) -> None:
    found = outcomes(best(payment_for_service=payment, **{fact: option}))
    procured = {guideline for guideline, value in found.items() if value == "procurement"}
    assert procured == ({"helsingborg"} if fact == "operates_public_task" else set())


ALONE = [
    ("contributions", "only_public", "not_as_described"),
    ("contributions", "only_cso", "not_as_described"),
    ("public_benefit", "no", "not_as_described"),
    ("profit_activity", "yes", "not_as_described"),
    ("idea_based", "no", "not_as_described"),
    ("public_authority", "yes", "legal_review"),
    ("individual_support", "yes", "legal_review"),
    ("state_aid", "problem", "legal_review"),
    ("grant_fits", "yes", "association_grant"),
    ("active_cooperation", "no", "multi_year_grant"),
    ("capacity", "no", "not_yet"),
    ("independence", "no", "not_yet"),
]


@pytest.mark.parametrize(("fact", "option", "expected"), ALONE)
def test_a_step_decides_even_when_nothing_else_is_known(
    fact: str, option: str, expected: str
) -> None:
    assert _everywhere({fact: option}) == {expected}


def test_missing_register_extracts_in_a_school_mean_not_yet() -> None:
    school = {"school_setting": "yes", "register_checks": "not_shown"}
    assert _everywhere(school) == {"not_yet"}
    assert _everywhere(best(**school)) == {"not_yet"}


@pytest.mark.parametrize("school", ["no", "unknown", None])
def test_register_extracts_have_no_effect_outside_schools(school: str | None) -> None:
    with_answer = best(school_setting=school, register_checks="not_shown")
    assert outcomes(with_answer) == outcomes(best(school_setting=school))


def test_shown_register_extracts_in_a_school_leave_an_iop() -> None:
    assert _everywhere(best(school_setting="yes", register_checks="shown")) == {"iop"}


LADDER = [
    ("procurement", {"unilateral_order": "yes"}),
    ("not_as_described", {"contributions": "only_public"}),
    ("legal_review", {"state_aid": "problem"}),
    ("association_grant", {"grant_fits": "yes"}),
    ("multi_year_grant", {"active_cooperation": "no"}),
    ("not_yet", {"capacity": "no"}),
]


@pytest.mark.parametrize("first", range(len(LADDER)))
def test_the_first_step_that_applies_decides(first: int) -> None:
    answers = best()
    for _, harm in LADDER[first:]:
        answers |= harm
    assert _everywhere(answers) == {LADDER[first][0]}


def test_the_ordinary_grant_stands_before_the_multi_year_grant() -> None:
    assert _everywhere({"grant_fits": "yes", "active_cooperation": "no"}) == {"association_grant"}


def test_payment_with_a_sign_stands_before_a_one_sided_contribution() -> None:
    answers = {"payment_for_service": "yes", "market": "yes", "contributions": "only_public"}
    assert _everywhere(answers) == {"procurement"}


def test_a_one_sided_contribution_stands_before_payment_without_a_sign() -> None:
    answers = {"payment_for_service": "yes", "contributions": "only_public"}
    assert _everywhere(answers) == {"not_as_described"}


@pytest.mark.parametrize("fact", sorted(STEP_FACTS))
@pytest.mark.parametrize("missing", ["unknown", None])
def test_a_step_that_is_not_known_leaves_every_guideline_undecided(
    fact: str, missing: str | None
) -> None:
    assert _everywhere(best(**{fact: missing})) == {"undecided"}


@pytest.mark.parametrize("guideline", GUIDELINES)
def test_no_score_outweighs_a_step(guideline: str) -> None:
    assert outcome(guideline, best(unilateral_order="yes")) == "procurement"
    assert outcome(guideline, best(state_aid="problem")) == "legal_review"
