"""A new municipality is a new folder: made-up Lindvik works without a line of code."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from guidance.content.lint.reach import best_answers
from guidance.content.loader import load
from guidance.domain.assessment import judge
from guidance.domain.case import Case, Term
from guidance.domain.checklist import checklist
from guidance.domain.compiling import compile_reading
from guidance.domain.draft import draft, questions
from guidance.domain.explanation import explain
from guidance.domain.handbook import Handbook
from guidance.domain.outcome import Outcome
from guidance.domain.reading import Reading, effective
from guidance.domain.timeline import Timeline, timeline
from guidance.workdays import is_workday
from tests.content.conftest import FIXTURES, Content

ROOT = Path(__file__).parents[2]
OWN = {"need", "equal", "democracy", "budget", "duration"}


@pytest.fixture(scope="module")
def book() -> Handbook:
    return load(extra=[FIXTURES / "lindvik"])


@pytest.fixture(scope="module")
def reading(book: Handbook) -> Reading:
    return compile_reading(book.guidelines["lindvik"], book.steps, book.facts)


def _outcome(reading: Reading, **changed: str) -> Outcome:
    return judge(reading, effective(reading.facts, {**best_answers(reading), **changed})).outcome


def _check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "guidance", "check", str(folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_new_guideline_stands_beside_the_shipped_ones(book: Handbook) -> None:
    assert list(book.guidelines)[-1] == "lindvik"
    assert len(book.guidelines) == len(load().guidelines) + 1


def test_the_shipped_guidelines_are_untouched_by_it(book: Handbook) -> None:
    assert load().guidelines.items() <= book.guidelines.items()


def test_good_answers_give_an_iop_with_its_criteria_as_the_reasons(reading: Reading) -> None:
    known = effective(reading.facts, best_answers(reading))
    reasons = explain(reading, known)
    assert judge(reading, known).outcome == Outcome.IOP
    assert {r.criterion for r in reasons} >= {f"lindvik_{name}" for name in OWN}
    assert all(reason.citations for reason in reasons)


@pytest.mark.parametrize(
    ("fact", "option", "outcome"),
    [
        ("shared_need", "no", Outcome.NOT_YET),
        ("shared_need", "partly", Outcome.IOP_WITH_RESERVATIONS),
        ("democracy_terms", "no", Outcome.NOT_AS_DESCRIBED),
        ("budget_plan", "no", Outcome.NOT_YET),
        ("duration", "under_1_year", Outcome.IOP_WITH_RESERVATIONS),
        ("equal_parties", "no", Outcome.IOP),
        ("unilateral_order", "yes", Outcome.PROCUREMENT),
    ],
)
def test_its_own_criteria_decide(
    reading: Reading, fact: str, option: str, outcome: Outcome
) -> None:
    assert _outcome(reading, **{fact: option}) == outcome


def test_its_checklist_questions_and_headings_are_shown(book: Handbook) -> None:
    case = Case(guideline="lindvik", scheme="lindvik", facts={"children_affected": "yes"})
    items = {entry.item.id for entry in checklist(book, case)}
    assert {"lindvik_invite", "lindvik_children_note"} <= items
    assert {"lindvik_q1", "lindvik_q2"} <= {question.id for question in questions(book)}
    headings = [heading.heading.id for heading in draft(book, case).headings]
    assert headings[:2] == ["lindvik_who", "lindvik_why"]


def test_its_dates_stand_beside_and_instead_of_those_for_all(book: Handbook) -> None:
    term = Term(start=date(2027, 3, 1), end=date(2028, 10, 31))
    case = Case(guideline="lindvik", term=term, facts={"children_affected": "yes"})
    found = timeline(book, case, is_workday)
    assert isinstance(found, Timeline)
    assert [(m.id, m.day) for m in found.milestones] == [
        ("ours_start", date(2027, 3, 1)),
        ("lindvik_children", date(2027, 3, 11)),
        ("lindvik_purse", date(2027, 4, 1)),
        ("lindvik_meeting_1_1", date(2027, 8, 31)),
        ("lindvik_meeting_1_2", date(2028, 2, 29)),
        ("ours_evaluation", date(2028, 5, 2)),
        ("lindvik_meeting_2_1", date(2028, 8, 31)),
        ("lindvik_harvest_2028", date(2028, 9, 20)),
        ("ours_end", date(2028, 10, 31)),
    ]
    assert [point.sv for point in found.open_points] == [
        "Lindvik vill att ni själva väljer dagen för samtalet."
    ]


def test_the_command_line_finds_no_fault_in_it() -> None:
    done = _check(FIXTURES / "lindvik")
    assert (done.stdout, done.stderr, done.returncode) == ("no faults\n", "", 0)


BREAKS = [
    ("guideline.yaml", "fact: shared_need", "fact: shared_ned", "UNKNOWN_FACT"),
    ("guideline.yaml", "      fails: [no]\n      when:", "      when:", "UNCLASSIFIED_OPTION"),
    ("guideline.yaml", "        en: The parties should meet every quarter.\n", "", "BAD_ENTRY"),
    ("guideline.yaml", "citations: [{source: ours, at: \"Lindvik, punkt 2\"}]", "citations: []",
     "MISSING_CITATION"),
    ("guideline.yaml", "strength: should", "strength: ought", "BAD_ENTRY"),
    ("guideline.yaml", "order: 80", "order: last", "BAD_ENTRY"),
    ("process.yaml", "phase: drafting", "phase: draft", "UNKNOWN_PHASE"),
    ("process.yaml", "- id: lindvik_q2", "- id: kalmar_q1_1", "DOUBLE_ID"),
    ("checklist.yaml", "role: public_party", "role: publik_party", "UNKNOWN_ROLE"),
    ("checklist.yaml", "children_affected: [yes]", "children_affected: [ja]", "UNKNOWN_OPTION"),
    ("timeline.yaml", "replaces: [ours_talks]", "replaces: [our_talks]", "UNKNOWN_RULE"),
    ("timeline.yaml", "times: 2", "times: 0", "BAD_ENTRY"),
    ("outline.yaml", "sections: [activity, exclusions, goals", "sections: [activity, goals",
     "SECTION_MISSING"),
]  # fmt: skip


def test_all_faults_of_a_broken_folder_are_told_at_once(lindvik: Content) -> None:
    for file, old, new, _ in BREAKS:
        lindvik.replace(file, old, new)
    done = _check(lindvik.folder)
    *faults, count = done.stdout.splitlines()
    found = sorted(line.split(": ")[1] for line in faults)
    assert found == sorted(code for *_, code in BREAKS)
    assert (count, done.stderr, done.returncode) == (f"{len(BREAKS)} faults", "", 1)


def test_a_fault_names_file_entry_and_what_may_be_meant(lindvik: Content) -> None:
    lindvik.replace("guideline.yaml", "fact: shared_need", "fact: shared_ned")
    place = "lindvik/guideline.yaml › guideline › lindvik › criteria › lindvik_need › fact"
    assert [str(problem) for problem in lindvik.lint()] == [
        f"{place}: UNKNOWN_FACT: 'shared_ned' (perhaps: shared_need)"
    ]
