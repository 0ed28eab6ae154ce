"""The ids that saved cases and the command line rely on, and the table's marks."""

from __future__ import annotations

from guidance.bootstrap import handbook, readings
from guidance.domain.outcome import Outcome
from tests.domain.answers import CONDITIONS, GUIDELINES, OPTIONS, QUICK

OUTCOMES = {
    "iop", "iop_with_reservations", "not_yet", "association_grant", "multi_year_grant",
    "procurement", "legal_review", "not_as_described", "undecided",
}  # fmt: skip


def test_the_facts_stand_in_the_order_of_the_table() -> None:
    choices = [fact.id for fact in handbook().facts.values() if fact.kind == "choice"]
    assert choices == list(OPTIONS)


def test_every_fact_has_the_options_of_the_table() -> None:
    for fact, options in OPTIONS.items():
        assert {o.id for o in handbook().facts[fact].options} == set(options), fact


def test_the_value_is_the_only_number() -> None:
    assert [f.id for f in handbook().facts.values() if f.kind == "number"] == ["value_sek"]


def test_the_quick_check_has_the_facts_of_the_table() -> None:
    assert {fact.id for fact in handbook().facts.values() if fact.quick} == QUICK


def test_two_facts_are_conditional_each_on_one_yes() -> None:
    conditional = {f.id: dict(f.when) for f in handbook().facts.values() if f.when}
    assert conditional == {fact: {on: ("yes",)} for fact, on in CONDITIONS.items()}


def test_there_are_nine_outcomes_and_each_has_words() -> None:
    assert {outcome.value for outcome in Outcome} == OUTCOMES
    assert {outcome.value for outcome in handbook().outcomes} == OUTCOMES


def test_there_are_seven_guidelines() -> None:
    assert set(readings()) == set(GUIDELINES)
