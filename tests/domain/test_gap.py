"""Where the parties see things differently: every difference, the largest effect first."""

from __future__ import annotations

from hypothesis import given

from guidance.domain.gap import Difference, differences
from tests.domain.answers import Answers, answer_sets, best, guideline_ids, known, outcome, reading


def _gap(guideline: str, cso: Answers, public: Answers) -> list[Difference]:
    return differences(reading(guideline), cso, public)


def _facts(found: list[Difference]) -> list[str]:
    return [difference.fact for difference in found]


def test_parties_that_agree_have_no_gap() -> None:
    assert _gap("common", best(), best()) == []


def test_each_difference_shows_both_answers() -> None:
    (found,) = _gap("common", best(market="no"), best(market="partly"))
    assert (found.fact, found.cso, found.public) == ("market", "no", "partly")


def test_what_turns_the_outcome_stands_before_what_does_not() -> None:
    found = _gap(
        "common", best(ready_made="no", capacity="yes"), best(ready_made="yes", capacity="no")
    )
    assert _facts(found) == ["capacity", "ready_made"]
    assert [d.turns for d in found] == [True, False]


def test_the_graver_difference_stands_first() -> None:
    found = _gap(
        "stockholm",
        best(shared_values="yes", contributions="both", unilateral_order="no"),
        best(shared_values="no", contributions="only_cso", unilateral_order="yes"),
    )
    assert _facts(found) == ["unilateral_order", "contributions", "shared_values"]


def test_a_difference_that_moves_the_score_stands_before_one_that_moves_nothing() -> None:
    found = _gap(
        "kalmar",
        best(local_development="yes", documents="all"),
        best(local_development="no", documents="none"),
    )
    assert _facts(found) == ["documents", "local_development"]


def test_what_one_party_has_not_answered_is_no_difference() -> None:
    for missing in ("unknown", None):
        assert _gap("common", best(market="yes"), best(market=missing)) == []


def test_a_conditional_answer_without_its_condition_is_no_difference() -> None:
    cso = best(school_setting="no", register_checks="shown")
    public = best(school_setting="no", register_checks="not_shown")
    assert _gap("common", cso, public) == []


def test_an_answer_that_was_kept_shows_how_much_its_condition_matters() -> None:
    cso = best(school_setting="yes", register_checks="not_shown")
    public = best(school_setting="no", register_checks="not_shown")
    assert _facts(_gap("common", cso, public)) == ["school_setting"]
    assert _gap("common", public, {**public, "school_setting": "yes"})[0].turns


@given(answer_sets(), answer_sets(), guideline_ids)
def test_exactly_the_facts_that_both_answered_differently_are_listed(
    cso: Answers, public: Answers, guideline: str
) -> None:
    ours, theirs = known(cso), known(public)
    expected = {f for f in ours if f in theirs and ours[f] != theirs[f]}
    found = _gap(guideline, cso, public)
    assert set(_facts(found)) == expected
    assert len(found) == len(expected)
    assert all((d.cso, d.public) == (ours[d.fact], theirs[d.fact]) for d in found)


@given(answer_sets(), answer_sets(), guideline_ids)
def test_the_largest_effect_stands_first(cso: Answers, public: Answers, guideline: str) -> None:
    found = _gap(guideline, cso, public)
    assert [(not d.turns, -d.weight) for d in found] == sorted(
        (not d.turns, -d.weight) for d in found
    )
    assert all(d.weight >= 0 for d in found)


@given(answer_sets(), answer_sets(), guideline_ids)
def test_swapping_the_parties_swaps_only_their_answers(
    cso: Answers, public: Answers, guideline: str
) -> None:
    there = _gap(guideline, cso, public)
    back = _gap(guideline, public, cso)
    assert [(d.fact, d.cso, d.public) for d in there] == [(d.fact, d.public, d.cso) for d in back]


@given(answer_sets(), guideline_ids)
def test_a_difference_that_turns_a_decided_outcome_says_so(
    answers: Answers, guideline: str
) -> None:
    here, there = {**answers, "capacity": "yes"}, {**answers, "capacity": "no"}
    (found,) = _gap(guideline, here, there)
    decided = {outcome(guideline, here), outcome(guideline, there)} - {"undecided"}
    if len(decided) == 2:
        assert found.turns
