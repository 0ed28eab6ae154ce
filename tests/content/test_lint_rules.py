"""Every rule of the linter is seen to fail.

Each case under ``broken/`` changes one thing in a small content without faults, and finds exactly
that fault at exactly that place; ``also`` names the codes that cannot but follow from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from guidance.content.lint import FAMILIES, codes
from tests.content.conftest import Content

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))


@dataclass(frozen=True)
class Case:
    """``old`` becomes ``new`` in ``file``, and then ``code`` is found at ``place``."""

    code: str
    place: str
    file: str
    old: str
    new: str
    also: tuple[str, ...] = ()


CASES = [Case(**entry) for path in BROKEN for entry in yaml.safe_load(path.read_text("utf-8"))]
CODES = {value for name, value in vars(codes).items() if name.isupper()}


def test_the_small_content_has_no_faults(small: Content) -> None:
    assert small.lint() == []


@pytest.mark.parametrize("case", CASES, ids=[f"{case.code}-{case.place}" for case in CASES])
def test_one_broken_thing_is_one_fault_at_its_place(case: Case, small: Content) -> None:
    small.replace(case.file, case.old, case.new)
    found = [fault for fault in small.faults() if fault[0] not in case.also]
    assert found == [(case.code, case.place)]


def test_every_code_but_those_for_whole_folders_has_a_case() -> None:
    of_folders = {codes.IGNORED_FILE, codes.NOT_CONTENT, codes.NO_GUIDELINE, codes.NO_SCHEME}
    assert CODES - {case.code for case in CASES} == of_folders


def test_a_code_is_its_own_name() -> None:
    assert all(vars(codes)[code] == code for code in CODES)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_of_rules_has_a_file_of_cases(family: str) -> None:
    with_process = {"process": "outline"}
    assert with_process.get(family, family) in {path.stem for path in BROKEN}


def test_a_misspelled_id_comes_with_what_may_be_meant(small: Content) -> None:
    small.replace("guidelines/backa/guideline.yaml", "fact: initiative", "fact: inititive")
    assert [problem.suggestion for problem in small.lint()] == ["perhaps: initiative"]


def test_a_short_list_is_told_whole_where_nothing_is_close(small: Content) -> None:
    small.replace("facts.yaml", "theme: start", "theme: xyz")
    assert [problem.suggestion for problem in small.lint()] == ["known: start"]
