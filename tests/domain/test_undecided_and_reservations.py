"""Steps 8-10: what is not known, what it leans to, reservations, flags and advice."""

from __future__ import annotations

import pytest

from guidance.domain.outcome import Outcome
from tests.domain.answers import (
    BEST,
    GUIDELINES,
    OPTIONS,
    QUICK,
    STEP_FACTS,
    best,
    outcome,
    outcomes,
    verdict,
)

NEEDS: dict[str, set[str]] = {
    "forum": {"initiative", "policy_link", "duration"},
    "skl": {"shared_need", "shared_steering", "follow_up", "duration"},
    "kalmar": {
        "shared_need", "initiative", "policy_link", "added_value", "drug_free",
        "non_discrimination", "duration", "coordination_notified", "real_need",
        "similar_public_plan", "follow_up",
    },
    "helsingborg": {
        "equal_parties", "initiative", "shared_need", "shared_steering", "shared_values",
        "follow_up", "developed_by", "budget_plan", "democracy_terms", "duration",
    },
    "pilot": {"shared_need", "shared_steering", "children_affected"},
    "stockholm": {"knowledge_use", "follow_up", "shared_values", "budget_plan"},
    "common": {
        "shared_need", "policy_link", "shared_steering", "follow_up", "shared_values",
        "budget_plan",
    },
}  # fmt: skip
"""What each guideline needs to know beyond the steps: its musts and its flags."""


@pytest.mark.parametrize("guideline", GUIDELINES)
def test_exactly_the_steps_musts_and_flags_have_to_be_known(guideline: str) -> None:
    undecided = {f for f in BEST if outcome(guideline, best(**{f: "unknown"})) == "undecided"}
    assert undecided == STEP_FACTS | NEEDS[guideline]


@pytest.mark.parametrize("fact", BEST)
def test_dont_know_counts_the_same_as_no_answer(fact: str) -> None:
    for guideline in GUIDELINES:
        assert verdict(guideline, best(**{fact: "unknown"})) == verdict(
            guideline, best(**{fact: None})
        )


def test_nothing_known_is_undecided_and_leans_to_nothing() -> None:
    for guideline in GUIDELINES:
        found = verdict(guideline, {})
        assert (found.outcome, found.leans_to) == (Outcome.UNDECIDED, None)


QUICK_BEST = {fact: option for fact, option in BEST.items() if fact in QUICK}


def test_after_the_quick_check_it_leans_to_what_the_rest_could_give_at_best() -> None:
    for guideline in GUIDELINES:
        found = verdict(guideline, QUICK_BEST)
        assert (found.outcome, found.leans_to) == (Outcome.UNDECIDED, Outcome.IOP)


def test_a_reservation_in_the_quick_check_shows_in_what_it_leans_to() -> None:
    found = verdict("common", {**QUICK_BEST, "capacity": "partly"})
    assert (found.outcome, found.leans_to) == (Outcome.UNDECIDED, Outcome.IOP_WITH_RESERVATIONS)


@pytest.mark.parametrize("fact", sorted(QUICK))
def test_before_the_quick_check_is_done_it_leans_to_nothing(fact: str) -> None:
    for missing in ("unknown", None):
        assert verdict("common", {**QUICK_BEST, fact: missing}).leans_to is None


def test_a_decided_case_leans_to_nothing() -> None:
    for answers in (best(), best(capacity="no"), best(capacity="partly")):
        assert verdict("common", answers).leans_to is None


RESERVATIONS = [
    ("unilateral_order", "partly"),
    ("payment_for_service", "partly"),
    ("operates_public_task", "partly"),
    ("market", "partly"),
    ("detail_regulated", "partly"),
    ("public_benefit", "partly"),
    ("idea_based", "unsure"),
    ("state_aid", "not_checked"),
    ("grant_fits", "partly"),
    ("active_cooperation", "partly"),
    ("capacity", "partly"),
    ("independence", "partly"),
]


@pytest.mark.parametrize(("fact", "option"), RESERVATIONS)
def test_a_step_answered_in_part_is_a_reservation_everywhere(fact: str, option: str) -> None:
    assert set(outcomes(best(**{fact: option})).values()) == {"iop_with_reservations"}


@pytest.mark.parametrize(
    ("fact", "option"),
    [
        ("market", "yes"),
        ("operates_public_task", "yes"),
        ("detail_regulated", "yes"),
        ("sanctions", "penalty"),
    ],
)
def test_a_sign_that_decides_nothing_is_still_a_reservation(fact: str, option: str) -> None:
    assert outcome("stockholm", best(**{fact: option})) == "iop_with_reservations"


@pytest.mark.parametrize(("fact", "option"), RESERVATIONS)
def test_a_reservation_waits_until_everything_is_known(fact: str, option: str) -> None:
    answers = best(**{fact: option}, profit_activity=None)
    assert set(outcomes(answers).values()) == {"undecided"}


FLAGS = {
    ("initiative", "public"): {"forum", "kalmar", "helsingborg"},
    ("duration", "under_1_year"): {"forum", "skl", "kalmar", "helsingborg"},
    ("duration", "1_to_2_years"): {"forum", "skl", "kalmar"},
    ("sanctions", "repayment"): {"kalmar", "helsingborg"},
}


@pytest.mark.parametrize("fact", ["initiative", "duration"])
def test_only_the_listed_answers_are_flagged(fact: str) -> None:
    for answer in OPTIONS[fact]:
        found = outcomes(best(**{fact: answer}))
        flagged = {g for g, value in found.items() if value == "iop_with_reservations"}
        assert flagged == FLAGS.get((fact, answer), set())
        assert set(found.values()) <= {"iop", "iop_with_reservations"}


def test_repayment_is_flagged_where_trust_without_sanctions_is_asked_for() -> None:
    found = outcomes(best(sanctions="repayment"))
    flagged = {g for g, value in found.items() if value == "iop_with_reservations"}
    assert flagged == FLAGS["sanctions", "repayment"]


def test_a_joint_initiative_meets_the_criterion_everywhere() -> None:
    for guideline in GUIDELINES:
        assert verdict(guideline, best(initiative="joint")) == verdict(guideline, best())


@pytest.mark.parametrize("guideline", GUIDELINES)
def test_advice_that_is_not_followed_changes_nothing(guideline: str) -> None:
    advice = set(BEST) - STEP_FACTS - NEEDS[guideline]
    answers = best(**{fact: OPTIONS[fact][-1] for fact in advice if fact != "school_setting"})
    assert outcome(guideline, answers) == "iop"
