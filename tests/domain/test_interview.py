"""One question at a time: which applies, what comes next, the way back and how far there is."""

from __future__ import annotations

from hypothesis import given

from guidance.bootstrap import handbook, readings
from guidance.domain.interview import (
    Progress,
    after,
    asked,
    before,
    following,
    next_question,
    progress,
    quick_open,
    trail,
    unanswered,
)
from tests.domain.answers import (
    BEST,
    CONDITIONS,
    OPTIONS,
    QUICK,
    Answers,
    answer_sets,
    best,
    guideline_ids,
)

FACTS = handbook().facts
QUICK_BEST: Answers = {fact: option for fact, option in BEST.items() if fact in QUICK}


def test_conditional_questions_apply_once_their_condition_holds() -> None:
    for fact, on in CONDITIONS.items():
        assert fact not in asked(FACTS, {})
        assert fact not in asked(FACTS, {on: "no"})
        assert fact not in asked(FACTS, {on: "unknown"})
        assert fact in asked(FACTS, {on: "yes"})


def test_dont_know_is_an_answer_and_no_answer_is_none() -> None:
    assert "market" not in unanswered(FACTS, {"market": "unknown"})
    assert "market" in unanswered(FACTS, {"market": None})


def test_the_quick_check_is_open_until_each_of_its_questions_has_an_answer() -> None:
    assert set(quick_open(FACTS, {})) == QUICK
    assert quick_open(FACTS, {**QUICK_BEST, "market": None}) == ["market"]
    assert quick_open(FACTS, {**QUICK_BEST, "market": "unknown"}) == []


def test_progress_counts_the_quick_check_first_and_then_everything() -> None:
    assert progress(FACTS, {}) == Progress(0, len(QUICK))
    assert progress(FACTS, {"market": "unknown"}) == Progress(1, len(QUICK))
    whole = len(OPTIONS) - len(CONDITIONS)
    assert progress(FACTS, QUICK_BEST) == Progress(len(QUICK), whole)
    assert progress(FACTS, best()) == Progress(whole, whole)
    assert progress(FACTS, best(school_setting="yes")) == Progress(whole, whole + 1)


@given(answer_sets())
def test_progress_never_counts_more_answers_than_questions(answers: Answers) -> None:
    found = progress(FACTS, answers)
    assert 0 <= found.answered <= found.total


def test_the_quick_check_is_asked_before_the_rest() -> None:
    answers: Answers = {}
    for _ in QUICK:
        fact = next_question(readings(), "common", answers)
        assert fact in QUICK
        answers[fact] = BEST[fact]
    assert next_question(readings(), "common", answers) not in QUICK


@given(answer_sets(), guideline_ids)
def test_only_what_applies_and_has_no_answer_is_asked(answers: Answers, guideline: str) -> None:
    fact = next_question(readings(), guideline, answers)
    if fact is not None:
        assert answers.get(fact) is None
        assert fact in asked(FACTS, answers)


def test_what_was_answered_with_dont_know_is_not_asked_again() -> None:
    answers: Answers = {}
    while fact := next_question(readings(), "common", answers):
        assert fact not in answers
        answers[fact] = "unknown"
    assert set(answers) >= QUICK


def test_when_no_answer_can_change_anything_no_question_is_left() -> None:
    assert next_question(readings(), "common", {"unilateral_order": "yes"}) is None
    assert next_question(readings(), "common", best()) is None


def test_the_way_is_the_order_in_which_people_answered() -> None:
    answers = {"market": "no", "initiative": "unknown", "capacity": None, "shared_need": "yes"}
    assert trail(FACTS, answers) == ["market", "initiative", "shared_need"]


def test_one_can_go_back_step_by_step_and_forward_again() -> None:
    answers = {"market": "no", "initiative": "cso", "shared_need": "yes"}
    assert before(FACTS, answers, "capacity") == "shared_need"
    assert before(FACTS, answers, "shared_need") == "initiative"
    assert before(FACTS, answers, "initiative") == "market"
    assert before(FACTS, answers, "market") is None
    assert after(FACTS, answers, "market") == "initiative"
    assert after(FACTS, answers, "shared_need") is None
    assert after(FACTS, answers, "capacity") is None


def test_before_the_first_answer_there_is_no_way_back() -> None:
    assert before(FACTS, {}, "initiative") is None
    assert after(FACTS, {}, "initiative") is None


def test_after_the_quick_check_there_is_a_pause_once_and_then_what_matters_most() -> None:
    last = list(QUICK_BEST)[-1]
    assert following(readings(), "common", QUICK_BEST, last) is None
    further = next_question(readings(), "common", QUICK_BEST)
    assert further is not None
    answers = {**QUICK_BEST, further: "unknown"}
    assert following(readings(), "common", answers, further) not in {None, further}


def test_within_the_quick_check_the_next_question_follows_at_once() -> None:
    first, *others = QUICK_BEST
    assert following(readings(), "common", {first: QUICK_BEST[first]}, first) in others


def test_who_has_gone_back_goes_forward_along_the_way_taken() -> None:
    answers = {"market": "no", "initiative": "cso", "shared_need": "yes"}
    assert following(readings(), "common", answers, "market") == "initiative"


@given(answer_sets())
def test_forward_undoes_back(answers: Answers) -> None:
    way = trail(FACTS, answers)
    for fact in way:
        earlier = before(FACTS, answers, fact)
        if earlier is not None:
            assert after(FACTS, answers, earlier) == fact
