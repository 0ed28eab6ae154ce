"""What newcomers type leads to what a colleague would have shown them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
import yaml

from guidance.bootstrap import index

HERE = Path(__file__).parent
FILES: dict[Literal["sv", "en"], str] = {
    "sv": "newcomer_questions.yaml",
    "en": "newcomer_questions_in_english.yaml",
}
FIRST = 3


def questions(lang: Literal["sv", "en"]) -> list[dict[str, Any]]:
    return yaml.safe_load((HERE / FILES[lang]).read_text(encoding="utf-8"))["questions"]


def misses(lang: Literal["sv", "en"]) -> list[str]:
    """Questions whose answer is not among the first."""
    return [
        question["ask"]
        for question in questions(lang)
        if not {hit.entry.key for hit in index(lang).search(question["ask"])[:FIRST]}
        & set(question["first"])
    ]


@pytest.mark.parametrize(("lang", "number"), [("sv", 20), ("en", 10)])
def test_there_are_so_many_questions_with_at_most_two_answers_that_exist(
    lang: Literal["sv", "en"], number: int
) -> None:
    asked, known = questions(lang), {entry.key for entry in index(lang).entries}
    assert len({question["ask"] for question in asked}) == number
    for question in asked:
        assert 1 <= len(question["first"]) <= 2
        assert set(question["first"]) <= known, question


def test_of_twenty_questions_at_least_eighteen_are_answered_among_the_first_three() -> None:
    assert len(misses("sv")) <= 2, misses("sv")


def test_of_ten_english_ones_at_least_nine() -> None:
    assert len(misses("en")) <= 1, misses("en")
