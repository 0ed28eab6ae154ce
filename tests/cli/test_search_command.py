"""``search``: an entry a line, the best first."""

from __future__ import annotations

import pytest

from tests.cli.command import guidance, refused


def test_what_is_found_is_a_line_of_json_each_with_its_sources() -> None:
    run = guidance("search", "hur ofta ska vi följa upp")
    assert (run.status, run.err) == (0, b"")
    best = run.lines[0]
    assert list(best) == ["kind", "id", "title", "text", "citations"]
    assert (best["kind"], best["id"]) == ("contradiction", "follow_up_frequency")
    assert best["title"] == "Hur ofta ska arbetet följas upp?"
    assert all(set(cited) == {"source", "at", "quote"} for cited in best["citations"])
    assert any(cited["quote"] for line in run.lines for cited in line["citations"])


def test_an_entry_of_a_guideline_says_whose_it_is() -> None:
    run = guidance("search", "när betalas pengarna ut")
    assert any(line["id"].startswith("kalmar/") for line in run.lines if line["kind"] == "rule")


def test_the_language_is_chosen() -> None:
    run = guidance("search", "who decides", "--lang", "en")
    assert run.lines[0]["title"] == "Who decides?"


def test_the_limit_limits() -> None:
    assert len(guidance("search", "avtal", "--limit", "3").lines) == 3
    assert len(guidance("search", "avtal").lines) == 30


@pytest.mark.parametrize("query", ["xyzzyq", "", '"', "🙂", "' OR 1=1 --"])
def test_nothing_found_is_no_fault(query: str) -> None:
    run = guidance("search", "--limit", "1", "--", query)
    assert (run.status, run.err) == (0, b"")


@pytest.mark.parametrize(
    "bad",
    [
        ["search"],
        ["search", "avtal", "--limit", "0"],
        ["search", "avtal", "--limit", "-3"],
        ["search", "avtal", "--limit", "many"],
        ["search", "avtal", "--lang", "de"],
        ["search", "avtal", "bidrag"],
    ],
    ids=" ".join,
)
def test_bad_options_are_refused_with_a_word_about_it(bad: list[str]) -> None:
    refused(guidance(*bad))


def test_a_limit_that_is_none_is_named_in_words() -> None:
    assert "whole number above zero" in refused(guidance("search", "avtal", "--limit", "0"))
