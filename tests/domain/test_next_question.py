"""The next question, held against trying every answer to everything that is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.bootstrap import readings
from guidance.domain.next_question import next_fact
from tests.domain.answers import (
    GUIDELINES,
    OPTIONS,
    QUICK,
    Answers,
    best,
    full_sets,
    guideline_ids,
    outcome,
)

FEW = 5


@st.composite
def nearly_full(draw: st.DrawFn, most: int = FEW) -> Answers:
    """Full answers but for a few: unanswered, or answered with "vet inte"."""
    answers = draw(full_sets())
    open_facts = draw(st.sets(st.sampled_from(tuple(OPTIONS)), max_size=most))
    return {**answers, **dict.fromkeys(open_facts, draw(st.sampled_from([None, "unknown"])))}


def _open(answers: Mapping[str, object]) -> list[str]:
    return [fact for fact in OPTIONS if answers.get(fact) in (None, "unknown")]


def _table(guideline: str, answers: Answers) -> dict[tuple[str | None, ...], str]:
    """The outcome for every way to answer, or to leave open, what is open."""
    facts = _open(answers)
    ways = product(*((None, *OPTIONS[fact]) for fact in facts))
    return {
        way: outcome(guideline, {**answers, **dict(zip(facts, way, strict=True))}) for way in ways
    }


def _matter(guideline: str, answers: Answers) -> set[str]:
    """The open facts that change the outcome in some context of the other open ones."""
    facts, table = _open(answers), _table(guideline, answers)
    found: set[str] = set()
    for place, fact in enumerate(facts):
        seen: dict[tuple[str | None, ...], str] = {}
        for way, value in table.items():
            others = way[:place] + way[place + 1 :]
            if seen.setdefault(others, value) != value:
                found.add(fact)
                break
    return found


@given(nearly_full(), guideline_ids)
def test_the_next_question_can_change_something_under_the_chosen_guideline_if_any_can(
    answers: Answers, guideline: str
) -> None:
    found = next_fact(readings(), guideline, answers)
    matter = _matter(guideline, answers)
    if matter:
        assert found in matter
    elif found is not None:
        assert any(found in _matter(other, answers) for other in GUIDELINES)


@settings(max_examples=30)
@given(nearly_full(), guideline_ids)
def test_there_is_no_next_question_exactly_when_no_answers_can_change_an_outcome(
    answers: Answers, guideline: str
) -> None:
    now = {name: outcome(name, answers) for name in GUIDELINES}
    fixed = all(set(_table(name, answers).values()) == {now[name]} for name in GUIDELINES)
    assert (next_fact(readings(), guideline, answers) is None) == fixed


@given(nearly_full(), guideline_ids)
def test_while_a_guideline_is_undecided_there_is_a_next_question(
    answers: Answers, guideline: str
) -> None:
    if any(outcome(name, answers) == "undecided" for name in GUIDELINES):
        assert next_fact(readings(), guideline, answers) is not None


def _walk(guideline: str, answers: Answers, told: Mapping[str, str]) -> Iterable[str]:
    while (fact := next_fact(readings(), guideline, answers)) is not None:
        assert answers.get(fact) is None
        yield fact
        answers = {**answers, fact: told[fact]}


@given(full_sets(), guideline_ids)
def test_answering_what_is_asked_ends_in_an_outcome_that_nothing_else_changes(
    told: Answers, guideline: str
) -> None:
    said = {fact: str(option) for fact, option in told.items()}
    asked = list(_walk(guideline, {}, said))
    assert len(asked) == len(set(asked))
    heard = {fact: said[fact] for fact in asked}
    for name in GUIDELINES:
        assert outcome(name, heard) == outcome(name, told)


def test_all_answered_leaves_no_question() -> None:
    full = best(register_checks="shown", child_best_interest="yes")
    assert next_fact(readings(), "common", full) is None


def test_an_order_leaves_no_question() -> None:
    assert next_fact(readings(), "common", {"unilateral_order": "yes"}) is None


def test_with_nothing_known_the_gravest_question_comes_first() -> None:
    for guideline in GUIDELINES:
        assert next_fact(readings(), guideline, {}) == "unilateral_order"


def test_of_two_that_matter_alike_the_first_in_the_table_is_asked() -> None:
    both = best(shared_values=None, budget_plan=None)
    assert next_fact(readings(), "stockholm", both) == "shared_values"
    assert next_fact(readings(), "stockholm", dict(reversed(both.items()))) == "shared_values"


def test_what_can_turn_more_is_asked_first() -> None:
    answers = best(lawyer_consulted=None, shared_values=None, contributions=None)
    assert next_fact(readings(), "stockholm", answers) == "contributions"


def test_the_chosen_guideline_comes_first_and_then_the_others() -> None:
    answers = best(democracy_terms=None, real_need=None)
    assert next_fact(readings(), "helsingborg", answers) == "democracy_terms"
    assert next_fact(readings(), "kalmar", answers) == "real_need"
    assert next_fact(readings(), "forum", answers) in {"democracy_terms", "real_need"}


def test_a_flag_that_is_not_known_is_asked_for_although_a_reservation_stands() -> None:
    """Nothing but the flag is open: the outcome is undecided until it is answered."""
    assert next_fact(readings(), "kalmar", best(capacity="partly", duration=None)) == "duration"


def test_advice_is_never_asked_for() -> None:
    answers = best(ready_made=None, documents=None, lawyer_consulted=None, other_funding=None)
    assert next_fact(readings(), "kalmar", answers) is None


@pytest.mark.parametrize("school", ["no", None])
def test_a_conditional_fact_is_never_asked_before_its_condition(school: str | None) -> None:
    found = next_fact(readings(), "kalmar", best(school_setting=school))
    assert found == (None if school == "no" else "school_setting")


def test_a_conditional_fact_is_asked_once_its_condition_holds() -> None:
    assert next_fact(readings(), "kalmar", best(school_setting="yes")) == "register_checks"


def test_a_condition_is_not_asked_for_where_the_answer_under_it_is_known() -> None:
    detailed = best(detail_regulated="yes", children_affected=None, child_best_interest="yes")
    assert next_fact(readings(), "pilot", detailed) is None
    detailed["child_best_interest"] = "no"
    assert next_fact(readings(), "pilot", detailed) == "children_affected"


def test_a_sign_is_asked_for_where_payment_makes_it_matter() -> None:
    answers = best(payment_for_service="yes", market=None, profit_activity="yes")
    assert outcome("common", answers) == "not_as_described"
    assert next_fact(readings(), "common", answers) == "market"
    answers["payment_for_service"] = "no"
    assert next_fact(readings(), "common", answers) is None


@given(nearly_full(), guideline_ids, st.sets(st.sampled_from(tuple(OPTIONS))))
def test_only_the_facts_that_are_asked_for_are_considered(
    answers: Answers, guideline: str, only: set[str]
) -> None:
    ordered = [fact for fact in OPTIONS if fact in only]
    found = next_fact(readings(), guideline, answers, ordered)
    assert found is None or found in only


def test_the_quick_check_asks_for_nothing_else() -> None:
    answers: Answers = {}
    while fact := next_fact(readings(), "common", answers, [f for f in OPTIONS if f in QUICK]):
        assert fact in QUICK
        answers[fact] = best()[fact]
    assert set(answers) == QUICK


@given(nearly_full(), guideline_ids)
def test_dont_know_and_no_answer_lead_to_the_same_question(
    answers: Answers, guideline: str
) -> None:
    other = {None: "unknown", "unknown": None}
    swapped = {fact: other.get(option, option) for fact, option in answers.items()}
    assert next_fact(readings(), guideline, swapped) == next_fact(readings(), guideline, answers)
