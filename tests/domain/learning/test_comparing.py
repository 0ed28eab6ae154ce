"""A learner's answers beside ours: what differs, how much it matters and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import handbook, readings
from guidance.domain.assessment import judge_all
from guidance.domain.fact import UNKNOWN
from guidance.domain.learning.comparing import compare, completed
from guidance.domain.learning.situation import Situation
from guidance.domain.outcome import Outcome
from tests.domain.answers import OPTIONS

SITUATIONS = handbook().situations
BY_ID = {situation.id: situation for situation in SITUATIONS}

situations = st.sampled_from(SITUATIONS)
answers = st.dictionaries(
    st.sampled_from(list(OPTIONS)), st.integers(0, 5), max_size=12
).map(
    lambda picked: {
        fact: (*OPTIONS[fact], UNKNOWN)[number % (len(OPTIONS[fact]) + 1)]
        for fact, number in picked.items()
    }
)  # fmt: skip
guesses = st.none() | st.sampled_from(list(Outcome))


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_our_own_answers_differ_in_nothing(situation: Situation) -> None:
    found = compare(situation, situation.options, None, readings())
    assert found.differences == ()
    assert set(found.alike) == set(situation.options)
    assert all(row.theirs == row.ours for row in found.rows)
    assert {row.guideline: row.ours.outcome for row in found.rows} == dict(situation.outcomes)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_every_outcome_of_ours_shows_what_it_rests_on(situation: Situation) -> None:
    for row in compare(situation, {}, None, readings()).rows:
        assert row.because, row.guideline
        assert all(reason.citations for reason in row.because)


@given(situations, answers, guesses)
def test_the_verdicts_are_those_of_the_assessment(
    situation: Situation, given_answers: dict[str, str], guess: Outcome | None
) -> None:
    found = compare(situation, given_answers, guess, readings())
    theirs = judge_all(readings(), completed(situation, given_answers))
    ours = judge_all(readings(), situation.options)
    assert [row.guideline for row in found.rows] == list(readings())
    for row in found.rows:
        assert (row.theirs, row.ours) == (theirs[row.guideline], ours[row.guideline])
        assert row.guessed == (None if guess is None else row.ours.outcome == guess)


@given(situations, answers)
def test_every_answered_fact_that_applies_is_either_alike_or_different(
    situation: Situation, given_answers: dict[str, str]
) -> None:
    found = compare(situation, given_answers, None, readings())
    different = [difference.fact for difference in found.differences]
    assert not set(different) & set(found.alike)
    assert set(different) | set(found.alike) <= set(given_answers)
    for difference in found.differences:
        assert difference.theirs != difference.ours
        assert (difference.ours is None) == (difference.basis is None)


@given(situations, answers)
def test_what_matters_most_comes_first_and_has_feedback_with_a_source(
    situation: Situation, given_answers: dict[str, str]
) -> None:
    found = compare(situation, given_answers, None, readings())
    ranks = [(-len(d.turned), not d.decides) for d in found.differences]
    assert ranks == sorted(ranks)
    assert all(d.feedback.sv and d.citations for d in found.differences)


@given(situations, answers)
def test_without_differences_the_outcomes_are_the_same(
    situation: Situation, given_answers: dict[str, str]
) -> None:
    found = compare(situation, given_answers, None, readings())
    if not found.differences:
        assert all(row.theirs.outcome == row.ours.outcome for row in found.rows)


def test_a_single_difference_turns_the_guidelines_whose_rows_differ() -> None:
    found = compare(BY_ID["dialogue_that_grew"], {"initiative": "public"}, None, readings())
    (difference,) = found.differences
    apart = {row.guideline for row in found.rows if row.theirs.outcome != row.ours.outcome}
    assert apart == set(difference.turned) == {"forum", "kalmar", "helsingborg"}
    assert (difference.theirs, difference.ours, difference.basis) == ("public", "joint", "told")
    assert difference.decides


def test_what_turns_more_guidelines_stands_before_what_turns_fewer() -> None:
    given_answers = {"initiative": "public", "documents": "none", "unilateral_order": "yes"}
    found = compare(BY_ID["dialogue_that_grew"], given_answers, None, readings())
    assert [d.fact for d in found.differences] == ["unilateral_order", "initiative", "documents"]


def test_a_point_speaks_before_the_grounds_of_an_answer() -> None:
    situation = BY_ID["family_evenings"]
    given_answers = {"contributions": "only_public", "similar_public_plan": "yes"}
    first, second = compare(situation, given_answers, None, readings()).differences
    point, answer = situation.point_on("contributions"), situation.answer_to("similar_public_plan")
    assert point
    assert answer
    assert (first.feedback, first.citations) == (point.feedback, point.citations)
    assert (second.feedback, second.citations) == (answer.because, answer.citations)


def test_an_answer_to_what_we_leave_open_is_a_difference_with_no_ground_of_ours() -> None:
    situation = BY_ID["gothenburg_unaccompanied"]
    found = compare(situation, {"payment_for_service": "yes"}, None, readings())
    (difference,) = found.differences
    assert (difference.theirs, difference.ours, difference.basis) == ("yes", None, None)
    assert difference.decides
    assert set(difference.turned) == set(readings())


def test_not_knowing_what_nobody_tells_is_to_agree() -> None:
    situation = BY_ID["gothenburg_unaccompanied"]
    found = compare(situation, {"payment_for_service": UNKNOWN}, None, readings())
    assert found.differences == ()
    assert found.alike == ("payment_for_service",)


def test_a_fact_that_does_not_apply_to_the_learners_reading_is_not_compared() -> None:
    situation = BY_ID["after_school_reading"]
    given_answers = {"school_setting": "no", "register_checks": "shown"}
    found = compare(situation, given_answers, None, readings())
    assert [difference.fact for difference in found.differences] == ["school_setting"]


def test_a_guess_that_differs_comes_with_the_way_that_leads_there() -> None:
    rows = compare(BY_ID["fines_in_the_draft"], {}, Outcome.IOP, readings()).rows
    ways = {row.guideline: row.way for row in rows}
    assert all(row.guessed is False for row in rows)
    kalmar = ways["kalmar"]
    assert kalmar
    assert kalmar.change == {"sanctions": "none"}


def test_no_guideline_at_all_compares_nothing() -> None:
    assert compare(SITUATIONS[0], {"initiative": "cso"}, None, {}) == ((), (), ())
