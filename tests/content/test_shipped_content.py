"""The content that is shipped: without faults, and as large as the documents are."""

from __future__ import annotations

from collections import Counter

import pytest

from guidance.content.lint import FAMILIES, lint_folders
from guidance.content.lint.walk import entries
from guidance.content.loader import CONTENT, load, read
from guidance.domain.handbook import Handbook

GUIDELINES = {"common", "forum", "skl", "kalmar", "helsingborg", "pilot", "stockholm"}
PHASES = ["talks", "drafting", "anchoring", "decision", "delivery", "follow_up", "adaptation"]
DOCUMENTS = {"kalmar", "pilot", "helsingborg", "mucf", "stockholm"}
SILENT_IN_KALMAR = "delivery"


@pytest.fixture(scope="module")
def book() -> Handbook:
    return load()


def test_every_file_is_read_without_a_fault() -> None:
    assert read()[1] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_rule_finds_a_fault(family: str, book: Handbook) -> None:
    assert list(FAMILIES[family](book)) == []


def test_the_linter_finds_no_fault_in_files_and_entries() -> None:
    assert lint_folders([]) == []


def test_there_are_45_facts_and_a_number(book: Handbook) -> None:
    assert Counter(fact.kind for fact in book.facts.values()) == {"choice": 45, "number": 1}


def test_there_are_the_seven_guidelines_each_with_criteria(book: Handbook) -> None:
    assert set(book.guidelines) == GUIDELINES
    assert all(guideline.criteria for guideline in book.guidelines.values())


def test_there_are_the_seven_phases_in_their_order(book: Handbook) -> None:
    assert [phase.id for phase in book.phases] == PHASES


def test_there_are_the_36_contradictions(book: Handbook) -> None:
    assert [c.ref for c in book.contradictions] == [f"C{number}" for number in range(1, 37)]


def test_kalmars_process_asks_its_14_questions_in_five_of_its_six_phases(book: Handbook) -> None:
    asked = [
        question
        for question in book.folders["kalmar"].process.questions
        if question.citations[0].at.startswith("8 Process")
    ]
    phases = [question.phase for question in asked]
    assert len(asked) == 14
    assert list(dict.fromkeys(phases)) == [p for p in PHASES[:6] if p != SILENT_IN_KALMAR]


def test_a_documents_question_is_quoted_in_its_own_words(book: Handbook) -> None:
    for folder in book.folders.values():
        for question in folder.process.questions:
            quotes = [citation.quote for citation in question.citations]
            assert question.text.sv in quotes, question.id


def test_research_found_nine_successes_and_eight_challenges(book: Handbook) -> None:
    table = [f for f in book.factors if "tabell 1" in f.citations[0].at]
    assert Counter(factor.kind for factor in table) == {"success": 9, "challenge": 8}


def test_the_five_documents_and_what_is_ours_are_sources(book: Handbook) -> None:
    kinds = {source.id: source.kind for source in book.sources.values()}
    assert {name for name, kind in kinds.items() if kind == "document"} == DOCUMENTS
    assert kinds["ours"] == "ours"


def test_the_headings_of_kalmar_and_helsingborg_are_schemes(book: Handbook) -> None:
    schemes = {name for name, folder in book.folders.items() if folder.scheme}
    assert schemes == {"kalmar", "helsingborg"}


def test_every_kind_of_entry_is_there(book: Handbook) -> None:
    """An empty kind would pass every rule."""
    kinds = Counter(place.split(" › ")[-2] for place, _ in entries(book))
    assert all(count >= 3 for count in kinds.values()), kinds
    assert len(kinds) == 34


def test_the_folder_of_a_guideline_has_its_name(book: Handbook) -> None:
    folders = {path.name for path in (CONTENT / "guidelines").iterdir() if path.is_dir()}
    assert folders == set(book.folders)
