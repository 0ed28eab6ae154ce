"""The score: weights, halves, ranges and conditional facts, counted by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from guidance.bootstrap import handbook
from guidance.domain.assessment import Score, score
from guidance.domain.compiling import compile_reading
from guidance.domain.explanation import status
from guidance.domain.guideline import Criterion, Guideline
from tests.domain.answers import GUIDELINES, best, known, reading, verdict

FORUM_TOTAL = 7 * 2 + 1
"""Seven musts at 2 and one should at 1."""


def test_everything_met_scores_one_and_nothing_known_scores_from_nought_to_one() -> None:
    for guideline in GUIDELINES:
        assert verdict(guideline, best()).score == Score(1.0, 1.0)
        assert verdict(guideline, {}).score.high == 1.0


def test_nothing_known_has_met_nothing() -> None:
    for guideline in GUIDELINES:
        assert verdict(guideline, {}).score.low == 0.0


@pytest.mark.parametrize(
    ("fact", "option", "lost"),
    [
        ("market", "yes", 2),
        ("market", "partly", 1),
        ("initiative", "public", 1),
        ("policy_link", "goals", 1),
        ("policy_link", "none", 2),
        ("local_development", "partly", 0.5),
        ("local_development", "no", 1),
        ("duration", "under_1_year", 1),
        ("shared_need", "no", 0),
    ],
)
def test_a_must_counts_two_a_should_one_and_partly_half(
    fact: str, option: str, lost: float
) -> None:
    expected = (FORUM_TOTAL - lost) / FORUM_TOTAL
    assert verdict("forum", best(**{fact: option})).score == Score(expected, expected)


def test_the_score_is_not_rounded() -> None:
    assert verdict("forum", best(market="partly")).score.low == 14 / 15


def test_an_unknown_spans_from_failed_to_met() -> None:
    assert verdict("forum", best(market=None)).score == Score(13 / 15, 1.0)
    assert verdict("forum", best(local_development="unknown")).score == Score(14 / 15, 1.0)


def test_a_note_counts_nothing() -> None:
    assert verdict("kalmar", best(local_development="no")).score == Score(1.0, 1.0)


def test_a_criterion_without_its_condition_counts_as_met() -> None:
    assert verdict("skl", best(market="no", written_mutual="no")).score == Score(1.0, 1.0)
    assert verdict("kalmar", best(register_checks="not_shown")).score == Score(1.0, 1.0)


def test_a_criterion_whose_condition_is_not_known_counts_as_not_known() -> None:
    for mutual in ("yes", "no", None):
        found = verdict("skl", best(market=None, written_mutual=mutual)).score
        assert found.high == 1.0
        assert found.low == pytest.approx(1 - 2 / 21)


def _made_up(criterion: Mapping[str, object]) -> Guideline:
    given = {
        "id": "made_up_criterion",
        "ref": "X1",
        "strength": "must",
        "title": {"sv": "t", "en": "t"},
        "text": {"sv": "t", "en": "t"},
        "citations": [{"source": "ours", "at": "x"}],
    }
    forum = handbook().guidelines["forum"]
    made = Criterion.model_validate({**given, **criterion})
    return forum.model_copy(update={"id": "made_up", "criteria": (made,)})


TWO_CONDITIONS = {
    "fact": "written_mutual",
    "meets": ["yes"],
    "fails": ["partly", "no"],
    "when": {"market": ["yes"], "school_setting": ["yes"]},
}


def test_one_condition_that_does_not_hold_is_enough_for_met() -> None:
    made = compile_reading(_made_up(TWO_CONDITIONS), handbook().steps, handbook().facts)
    assert score(made, {"market": "no", "written_mutual": "no"}) == Score(1.0, 1.0)
    assert score(made, {"market": "yes", "written_mutual": "no"}) == Score(0.0, 1.0)


def test_a_criterion_on_a_conditional_fact_has_the_facts_own_condition() -> None:
    plain = {"fact": "register_checks", "meets": ["shown"], "fails": ["not_shown"]}
    made = compile_reading(_made_up(plain), handbook().steps, handbook().facts)
    (criterion,) = made.guideline.criteria
    outside = {"school_setting": "no"}
    assert score(made, outside) == Score(1.0, 1.0)
    assert status(criterion, outside) == "not_applicable"
    assert score(made, {"school_setting": "yes"}) == Score(0.0, 1.0)
    assert score(made, {}) == Score(0.0, 1.0)


@pytest.mark.parametrize(
    ("kind", "expected"), [("actor", "not_as_described"), ("precondition", "not_yet")]
)
def test_steps_five_and_six_name_their_outcome_themselves(kind: str, expected: str) -> None:
    made = _made_up(
        {"fact": "documents", "meets": ["all", "some"], "fails": ["none"], "kind": kind}
        | {"failing": "procurement"}
    )
    assert made.criteria[0].outcome_when_failing == expected


def test_the_points_of_a_guideline_are_its_musts_twice_and_its_shoulds_once() -> None:
    for guideline in GUIDELINES:
        strengths = [c.strength for c in reading(guideline).guideline.criteria]
        half_weights = 4 * strengths.count("must") + 2 * strengths.count("should")
        assert reading(guideline).total == half_weights


def test_the_score_reads_only_what_is_known() -> None:
    assert score(reading("forum"), known(best(market="unknown"))) == Score(13 / 15, 1.0)
