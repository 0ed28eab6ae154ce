"""``assess``: one case in, one JSON object out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import guidance
from tests.domain.answers import BEST, GUIDELINES

KEYS = [
    "guideline", "outcome", "leans_to", "score", "reasons", "guidelines", "next_fact", "turns",
]  # fmt: skip
"""What outside programs rely on."""
WORDS = ["headline", "notice"]
"""What people read, beside it."""


@pytest.fixture
def case(tmp_path: Path) -> Any:
    def write(**content: Any) -> Path:
        path = tmp_path / "case.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return write


def _is_score(value: Any) -> bool:
    return set(value) == {"low", "high"} and 0 <= value["low"] <= value["high"] <= 1


def test_the_smallest_case_is_assessed(case: Any) -> None:
    run = guidance("assess", case(facts={"initiative": "cso"}))
    assert (run.status, run.err) == (0, b"")
    found = run.json
    assert set(found) == {*KEYS, *WORDS}
    assert found["guideline"] == "common"
    assert found["outcome"] == "undecided"
    assert found["leans_to"] is None
    assert found["score"] == {"low": 0.0, "high": 1.0}
    assert found["next_fact"] == "unilateral_order"
    assert found["turns"] == []
    assert set(found["guidelines"]) == set(GUIDELINES)


def test_the_object_has_the_shape_that_was_promised(case: Any) -> None:
    answers = {**BEST, "capacity": "partly", "lawyer_consulted": "no", "market": None}
    found = guidance("assess", case(facts=answers, guideline="kalmar")).json
    assert _is_score(found["score"])
    for name, summary in found["guidelines"].items():
        assert set(summary) == {"outcome", "leans_to", "score"}, name
        assert _is_score(summary["score"])
    kalmar = {key: found[key] for key in ("outcome", "leans_to", "score")}
    assert kalmar == found["guidelines"]["kalmar"]
    for reason in found["reasons"]:
        assert set(reason) == {"fact", "option", "effect", "criterion", "text", "citations"}
        assert reason["effect"] in {"decides", "for", "against", "advice", "unknown"}
        assert reason["citations"]
        assert all(set(c) == {"source", "at", "quote"} for c in reason["citations"])
    for turn in found["turns"]:
        assert set(turn) == {"change", "outcome"}


def test_reasons_name_answers_and_what_is_missing(case: Any) -> None:
    answers = {**BEST, "contributions": "only_public", "capacity": "no", "market": None}
    reasons = guidance("assess", case(facts=answers)).json["reasons"]
    by_fact = {r["fact"]: (r["option"], r["effect"]) for r in reversed(reasons)}
    assert by_fact["contributions"] == ("only_public", "decides")
    assert by_fact["capacity"] == ("no", "against")
    assert by_fact["market"] == (None, "unknown")
    assert by_fact["shared_need"] == ("yes", "for")


def test_turns_are_changes_with_the_outcome_they_lead_to(case: Any) -> None:
    answers = {**BEST, "contributions": "only_public"}
    turns = guidance("assess", case(facts=answers)).json["turns"]
    assert turns[0] == {"change": {"contributions": "both"}, "outcome": "iop"}


def test_the_guideline_of_the_case_counts_unless_another_is_asked_for(case: Any) -> None:
    path = case(facts={**BEST, "market": "yes"}, guideline="kalmar")
    own, other = guidance("assess", path), guidance("assess", path, "--guideline", "forum")
    assert (own.json["guideline"], own.json["outcome"]) == ("kalmar", "legal_review")
    assert (other.json["guideline"], other.json["outcome"]) == ("forum", "not_as_described")
    assert own.json["guidelines"] == other.json["guidelines"]


def test_each_party_has_its_own_outcome_and_agreed_falls_back_on_neither(case: Any) -> None:
    path = case(
        facts={"initiative": "cso"},
        by_party={"cso": BEST, "public": {**BEST, "unilateral_order": "yes"}},
    )
    found = {p: guidance("assess", path, "--party", p).json for p in ("cso", "public", "agreed")}
    assert {party: o["outcome"] for party, o in found.items()} == {
        "cso": "iop",
        "public": "procurement",
        "agreed": "undecided",
    }
    assert guidance("assess", path).json == found["agreed"]


def test_words_follow_the_language_and_nothing_else_does(case: Any) -> None:
    path = case(facts={"unilateral_order": "yes"})
    plain = guidance("assess", path).json
    swedish = guidance("assess", path, "--lang", "sv").json
    english = guidance("assess", path, "--lang", "en").json
    assert plain == swedish
    assert "inte juridisk rådgivning" in swedish["notice"]
    assert "not legal advice" in english["notice"]
    assert swedish["reasons"][0]["text"] != english["reasons"][0]["text"]
    assert swedish["guidelines"] == english["guidelines"]
    assert [r["citations"] for r in swedish["reasons"]] == [
        r["citations"] for r in english["reasons"]
    ]


def test_null_and_dont_know_count_the_same(case: Any) -> None:
    without = guidance("assess", case(facts={**BEST, "market": None})).json
    unknown = guidance("assess", case(facts={**BEST, "market": "unknown"})).json
    assert without == unknown


def test_the_value_changes_nothing(case: Any) -> None:
    small = guidance("assess", case(facts={**BEST, "value_sek": 1})).json
    large = guidance("assess", case(facts={**BEST, "value_sek": 9e9})).json
    assert small == large


def test_swedish_letters_are_utf_8_whatever_the_terminal_says(case: Any) -> None:
    path = case(facts={})
    run = guidance("assess", path, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert run.status == 0
    assert "rådgivning" in run.json["notice"]
    assert run.out == guidance("assess", path).out


def test_the_same_case_gives_the_same_bytes(case: Any) -> None:
    path = case(facts={**BEST, "market": "yes", "capacity": "partly"})
    assert guidance("assess", path, PYTHONHASHSEED="1").out == (
        guidance("assess", path, PYTHONHASHSEED="2").out
    )
