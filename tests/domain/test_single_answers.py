"""What each single answer does under each guideline, when all others speak for an IOP."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidance.content.yaml_file import read_yaml
from tests.domain.answers import BEST, GUIDELINES, OPTIONS, best, outcomes

TABLE, _ = read_yaml(Path(__file__).parent / "single_answers.yaml")
CASES = [(fact, option) for fact, options in OPTIONS.items() if fact in BEST for option in options]


def _expected(fact: str, option: str) -> dict[str, str]:
    row = TABLE.get(fact, {}).get(option, {"all": "iop"})
    return {guideline: row.get(guideline, row["all"]) for guideline in GUIDELINES}


@pytest.mark.parametrize(("fact", "option"), CASES)
def test_one_answer_leads_where_the_table_says(fact: str, option: str) -> None:
    assert outcomes(best(**{fact: option})) == _expected(fact, option)


def test_the_table_names_only_options_that_exist() -> None:
    assert {(f, o) for f, row in TABLE.items() for o in row} <= set(CASES)
