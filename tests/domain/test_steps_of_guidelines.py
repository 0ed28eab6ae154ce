"""Steps 5-7: what each guideline states on its own, and which of several failures counts."""

from __future__ import annotations

import pytest

from tests.domain.answers import GUIDELINES, best, outcome, outcomes

ACTOR = [
    ("kalmar", "drug_free"),
    ("kalmar", "non_discrimination"),
    ("helsingborg", "democracy_terms"),
]


@pytest.mark.parametrize(("guideline", "fact"), ACTOR)
def test_a_requirement_on_the_actor_decides_where_the_guideline_states_it(
    guideline: str, fact: str
) -> None:
    assert outcome(guideline, {fact: "no"}) == "not_as_described"
    others = set(GUIDELINES) - {guideline}
    assert {outcome(other, best(**{fact: "no"})) for other in others} == {"iop"}


@pytest.mark.parametrize(("guideline", "fact"), ACTOR)
def test_a_grant_stands_before_a_requirement_on_the_actor(guideline: str, fact: str) -> None:
    assert outcome(guideline, best(grant_fits="yes", **{fact: "no"})) == "association_grant"
    assert outcome(guideline, best(active_cooperation="no", **{fact: "no"})) == "multi_year_grant"


@pytest.mark.parametrize(("guideline", "fact"), ACTOR)
def test_a_requirement_on_the_actor_stands_before_a_precondition(guideline: str, fact: str) -> None:
    assert outcome(guideline, best(capacity="no", **{fact: "no"})) == "not_as_described"


PRECONDITIONS = [
    ("kalmar", {"real_need": "no"}),
    ("kalmar", {"similar_public_plan": "yes"}),
    ("kalmar", {"coordination_notified": "no"}),
    ("pilot", {"children_affected": "yes", "child_best_interest": "no"}),
]


@pytest.mark.parametrize(("guideline", "answers"), PRECONDITIONS)
def test_a_precondition_of_one_guideline_means_not_yet_there_alone(
    guideline: str, answers: dict[str, str]
) -> None:
    assert outcome(guideline, answers) == "not_yet"
    found = outcomes(best(**answers))
    assert {name for name, value in found.items() if value != "iop"} == {guideline}


@pytest.mark.parametrize(("guideline", "answers"), PRECONDITIONS)
def test_a_precondition_stands_before_a_must_of_graver_outcome(
    guideline: str, answers: dict[str, str]
) -> None:
    assert outcome(guideline, best(detail_regulated="yes")) == "not_as_described"
    assert outcome(guideline, best(detail_regulated="yes", **answers)) == "not_yet"


def test_missing_capacity_stands_before_helsingborgs_procurement() -> None:
    answers = best(capacity="no", operates_public_task="yes")
    assert outcome("helsingborg", answers) == "not_yet"


@pytest.mark.parametrize("children", ["no", "unknown", None])
def test_the_childs_best_interest_has_no_effect_unless_children_are_affected(
    children: str | None,
) -> None:
    with_answer = best(children_affected=children, child_best_interest="no")
    assert outcomes(with_answer) == outcomes(best(children_affected=children))


def test_an_assessed_best_interest_of_the_child_leaves_the_pilot_an_iop() -> None:
    assert outcome("pilot", best(children_affected="yes", child_best_interest="yes")) == "iop"


ARRANGEABLE = {
    "shared_need": {"skl", "kalmar", "helsingborg", "pilot", "common"},
    "shared_steering": {"skl", "helsingborg", "pilot", "common"},
    "shared_values": {"helsingborg", "stockholm", "common"},
    "follow_up": {"skl", "kalmar", "helsingborg", "stockholm", "common"},
    "knowledge_use": {"stockholm"},
    "budget_plan": {"helsingborg", "stockholm", "common"},
    "added_value": {"kalmar"},
}


@pytest.mark.parametrize("fact", ARRANGEABLE)
def test_what_the_parties_can_still_arrange_means_not_yet_where_it_is_a_must(fact: str) -> None:
    found = outcomes(best(**{fact: "no"}))
    assert {g for g, value in found.items() if value == "not_yet"} == ARRANGEABLE[fact]


@pytest.mark.parametrize("guideline", ["skl", "common"])
def test_a_market_without_clear_mutuality_can_still_be_arranged(guideline: str) -> None:
    assert outcome(guideline, best(market="yes", written_mutual="no")) == "not_yet"


@pytest.mark.parametrize("mutual", ["yes", "partly"])
@pytest.mark.parametrize("guideline", ["skl", "common"])
def test_a_market_with_mutuality_in_writing_is_a_reservation(guideline: str, mutual: str) -> None:
    answers = best(market="yes", written_mutual=mutual)
    assert outcome(guideline, answers) == "iop_with_reservations"


@pytest.mark.parametrize("mutual", ["unknown", None])
@pytest.mark.parametrize("guideline", ["skl", "common"])
def test_a_market_asks_whether_the_mutuality_is_clear(guideline: str, mutual: str | None) -> None:
    assert outcome(guideline, best(market="yes", written_mutual=mutual)) == "undecided"
    assert outcome(guideline, best(market="no", written_mutual=mutual)) == "iop"


@pytest.mark.parametrize("guideline", GUIDELINES)
@pytest.mark.parametrize("mutual", ["yes", "partly", "no", "unknown", None])
def test_without_a_market_mutuality_in_writing_decides_nothing(
    guideline: str, mutual: str | None
) -> None:
    assert outcome(guideline, best(written_mutual=mutual)) == "iop"


GRAVER = [
    ("helsingborg", {"operates_public_task": "yes"}, "procurement"),
    ("kalmar", {"market": "yes"}, "legal_review"),
    ("forum", {"market": "yes"}, "not_as_described"),
    ("helsingborg", {"developed_by": "public"}, "not_as_described"),
    ("helsingborg", {"equal_parties": "no"}, "not_as_described"),
    ("kalmar", {"sanctions": "penalty"}, "not_as_described"),
    ("common", {"policy_link": "none"}, "not_as_described"),
]
LIGHTER = {"shared_need": "no", "follow_up": "no", "budget_plan": "no", "added_value": "no"}


@pytest.mark.parametrize(("guideline", "answers", "expected"), GRAVER)
def test_of_several_failing_musts_the_gravest_counts(
    guideline: str, answers: dict[str, str], expected: str
) -> None:
    assert outcome(guideline, best(**(LIGHTER | answers))) == expected


def test_procurement_is_graver_than_what_is_not_as_described() -> None:
    answers = best(operates_public_task="yes", developed_by="public", detail_regulated="yes")
    assert outcome("helsingborg", answers) == "procurement"


def test_legal_review_is_graver_than_what_is_not_as_described() -> None:
    answers = best(market="yes", policy_link="none", sanctions="penalty")
    assert outcome("kalmar", answers) == "legal_review"


def test_a_failing_must_decides_although_other_things_are_not_known() -> None:
    assert outcome("forum", {"market": "yes"}) == "not_as_described"
    assert outcome("kalmar", {"market": "yes"}) == "legal_review"
    assert outcome("helsingborg", {"operates_public_task": "yes"}) == "procurement"
    assert outcome("common", {"shared_need": "no"}) == "not_yet"


def test_the_forum_list_is_a_basis_for_discussion_in_kalmar() -> None:
    for fact, option in [("local_development", "no"), ("policy_link", "goals")]:
        assert outcome("kalmar", best(**{fact: option})) == "iop"
    assert outcome("kalmar", best(initiative="public")) == "iop_with_reservations"
    assert outcome("kalmar", best(market="partly")) == "iop_with_reservations"
