"""What would change the outcome, held against trying every single change and every pair."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.domain.assessment import Verdict
from guidance.domain.outcome import Outcome
from guidance.domain.turns import turns
from tests.domain.answers import (
    GUIDELINES,
    OPTIONS,
    Answers,
    answer_sets,
    best,
    full_sets,
    guideline_ids,
    known,
    outcome,
    reading,
    verdict,
)

MOST = 12
BETTER_FIRST = [value.value for value in Outcome]
NEVER = {"initiative", "idea_based"}

Change = dict[str, str]


def _turns(guideline: str, answers: Answers) -> list[tuple[Change, str]]:
    return [(t.change, t.outcome.value) for t in turns(reading(guideline), answers)]


def _singles(answers: Answers) -> list[Change]:
    held = known(answers)
    return [
        {fact: option}
        for fact in OPTIONS
        if fact in held and fact not in NEVER
        for option in OPTIONS[fact]
        if option != held[fact]
    ]


def _brute_force(guideline: str, answers: Answers) -> list[tuple[Change, str]]:
    """Every single change that turns, and every pair that leads to better than both its halves.

    Of a pair, each half has to lift what decides: nobody is advised to lose the capacity so that
    "not as described" becomes "not yet".
    """
    now = verdict(guideline, answers)
    alone = [(change, verdict(guideline, {**answers, **change})) for change in _singles(answers)]
    found = [(change, v.outcome.value) for change, v in alone if v.outcome != now.outcome]
    for (one, first), (two, second) in combinations(alone, 2):
        if one.keys() == two.keys():
            continue
        both = verdict(guideline, {**answers, **one, **two})
        better = all(_place(both) < _place(other) for other in (now, first, second))
        if better and both.key > max(first.key, second.key):
            found.append(({**one, **two}, both.outcome.value))
    return found


def _place(found: Verdict) -> int:
    return BETTER_FIRST.index(found.outcome.value)


def _order(turn: tuple[Change, str]) -> tuple[int, int]:
    return BETTER_FIRST.index(turn[1]), len(turn[0])


def _agree(guideline: str, answers: Answers) -> None:
    found, expected = _turns(guideline, answers), _brute_force(guideline, answers)
    assert [_order(t) for t in found] == sorted(_order(t) for t in expected)[:MOST]
    assert all(turn in expected for turn in found)
    assert len({tuple(sorted(change.items())) for change, _ in found}) == len(found)


@settings(max_examples=12)
@given(full_sets(), guideline_ids)
def test_turns_of_a_full_case_are_the_best_of_all_changes(answers: Answers, guideline: str) -> None:
    _agree(guideline, answers)


@settings(max_examples=12)
@given(answer_sets(), guideline_ids)
def test_turns_of_any_case_are_the_best_of_all_changes(answers: Answers, guideline: str) -> None:
    _agree(guideline, answers)


@given(answer_sets(), guideline_ids)
def test_a_turn_leads_where_it_says(answers: Answers, guideline: str) -> None:
    for change, value in _turns(guideline, answers):
        assert value != outcome(guideline, answers)
        assert outcome(guideline, {**answers, **change}) == value


@given(answer_sets(), guideline_ids)
def test_history_and_identity_are_never_to_be_changed(answers: Answers, guideline: str) -> None:
    for change, _ in _turns(guideline, answers):
        assert not NEVER & change.keys()


@given(answer_sets(), guideline_ids)
def test_there_are_at_most_twelve_with_better_outcomes_first(
    answers: Answers, guideline: str
) -> None:
    found = _turns(guideline, answers)
    assert len(found) <= MOST
    assert found == sorted(found, key=_order)


@given(answer_sets(), guideline_ids)
def test_only_answers_that_were_given_are_changed(answers: Answers, guideline: str) -> None:
    held = known(answers)
    for change, _ in _turns(guideline, answers):
        assert 1 <= len(change) <= 2
        assert all(held[fact] != option for fact, option in change.items())


def test_where_it_is_an_iop_only_single_changes_that_would_end_it_are_named() -> None:
    for guideline in GUIDELINES:
        found = _turns(guideline, best())
        assert found
        for change, value in found:
            assert len(change) == 1
            assert value != "iop"


def test_one_answer_that_stands_in_the_way_is_named_first() -> None:
    assert _turns("common", best(contributions="only_public"))[0] == (
        {"contributions": "both"},
        "iop",
    )


def test_two_answers_that_stand_in_the_way_are_named_together() -> None:
    found = _turns("common", best(contributions="only_cso", capacity="no"))
    assert found[0] == ({"contributions": "both", "capacity": "yes"}, "iop")


def test_three_answers_in_the_way_cannot_be_turned_into_an_iop() -> None:
    found = _turns("common", best(contributions="only_cso", capacity="no", grant_fits="yes"))
    assert "iop" not in {value for _, value in found}


def test_without_the_order_it_would_be_open_again() -> None:
    """The change that matters most must be named although too little is known beyond it."""
    found = _turns("common", {"unilateral_order": "yes"})
    assert found == [
        ({"unilateral_order": "no"}, "undecided"),
        ({"unilateral_order": "partly"}, "undecided"),
    ]


def test_an_answer_that_was_kept_counts_again_once_its_condition_holds() -> None:
    kept: Answers = {"school_setting": "no", "register_checks": "not_shown"}
    assert _turns("kalmar", kept) == [({"school_setting": "yes"}, "not_yet")]
    kept["register_checks"] = "shown"
    assert _turns("kalmar", kept) == []


def test_nothing_known_can_be_turned_by_nothing() -> None:
    assert _turns("common", {}) == []


@given(answer_sets(), guideline_ids, st.randoms(use_true_random=False))
def test_the_order_of_the_answers_does_not_matter(
    answers: Answers, guideline: str, dice: random.Random
) -> None:
    items = list(answers.items())
    dice.shuffle(items)
    assert _turns(guideline, dict(items)) == _turns(guideline, answers)
