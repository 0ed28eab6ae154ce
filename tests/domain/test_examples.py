"""Lifelike cases, named as sentences in ``examples.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from guidance.content.yaml_file import read_yaml
from tests.domain.answers import BEST, GUIDELINES, OPTIONS, QUICK, verdict

EXAMPLES: list[dict[str, Any]] = read_yaml(Path(__file__).parent / "examples.yaml")[0]["examples"]

STARTS: dict[str, dict[str, str]] = {
    "best": BEST,
    "quick": {fact: option for fact, option in BEST.items() if fact in QUICK},
    "nothing": {},
}


def _row(expected: dict[str, str] | None) -> dict[str, str | None]:
    row = expected or {}
    return {guideline: row.get(guideline, row.get("all")) for guideline in GUIDELINES}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_example(example: dict[str, Any]) -> None:
    answers = {**STARTS[example["from"]], **example.get("answers", {})}
    found = {guideline: verdict(guideline, answers) for guideline in GUIDELINES}
    assert {g: v.outcome for g, v in found.items()} == _row(example["outcome"])
    assert {g: v.leans_to for g, v in found.items()} == _row(example.get("leans_to"))


def test_the_examples_use_ids_that_exist() -> None:
    for example in EXAMPLES:
        for fact, option in example.get("answers", {}).items():
            assert option in (*OPTIONS[fact], "unknown"), example["name"]


def test_the_examples_show_every_outcome() -> None:
    shown = {value for example in EXAMPLES for value in example["outcome"].values()}
    assert len(shown) == 9
