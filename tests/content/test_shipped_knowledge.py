"""What people look up in the sources: complete, in the documents' own words, and no law bare."""

from __future__ import annotations

from collections import Counter

import pytest

from guidance.content.loader import load
from guidance.domain.handbook import Handbook
from guidance.domain.model import Frozen

AREAS = {"most": 2, "next": 4, "less": 6, "unstated": 3}
SITUATIONS_TOLD = {"vasteras_city_mission", "alingsas_bracke"}


@pytest.fixture(scope="module")
def book() -> Handbook:
    return load()


def test_every_document_and_nothing_else_has_its_weight_told(book: Handbook) -> None:
    for source in book.sources.values():
        told = (source.weight is not None, source.silent is not None, bool(source.evidence))
        assert set(told) == {source.kind == "document"}, source.id


def test_the_weight_of_a_document_is_shown_by_its_own_words(book: Handbook) -> None:
    for source in book.sources.values():
        assert all(c.source == source.id and c.quote for c in source.evidence), source.id


def test_there_are_the_fifteen_areas_with_how_common_they_are(book: Handbook) -> None:
    assert Counter(area.frequency for area in book.areas) == AREAS


def test_there_are_the_six_models_gaps_and_the_three_principles(book: Handbook) -> None:
    assert len(book.models) == 6
    assert sum(gap.citations[0].source == "mucf" for gap in book.gaps) == 6
    assert len(book.principles) == 3


def test_all_of_mucfs_questions_are_there_word_for_word(book: Handbook) -> None:
    kinds = Counter(prompt.kind for prompt in book.prompts)
    assert kinds == {"chapter": 17, "analysis": 6}
    for prompt in book.prompts:
        assert prompt.citations[0].quote == prompt.text.sv, prompt.id


def test_a_chapters_question_is_its_own_place(book: Handbook) -> None:
    for prompt in book.prompts:
        if prompt.kind == "chapter":
            assert prompt.citations[0].at == prompt.text.sv


def test_values_benefits_and_risks_are_told_with_quotations(book: Handbook) -> None:
    assert set(Counter(stake.kind for stake in book.stakes)) == {"value", "benefit", "risk"}
    assert all(stake.citations[0].quote for stake in book.stakes)


def test_every_defect_quotes_the_slip_itself(book: Handbook) -> None:
    documents = {name for name, source in book.sources.items() if source.kind == "document"}
    for defect in book.defects:
        assert defect.citations[0].source in documents, defect.id
        assert defect.citations[0].quote, defect.id


def test_the_slips_that_would_mislead_are_among_the_defects(book: Handbook) -> None:
    quoted = " ".join(c.quote or "" for defect in book.defects for c in defect.citations)
    for slip in ("söka utmaningar", "avser inte en verksamhet", "åtalas", "Europadomstolen"):
        assert slip in quoted


def test_the_greatest_silence_is_told_and_each_has_a_place_or_a_law_or_ours(
    book: Handbook,
) -> None:
    names = {silence.id for silence in book.silences}
    assert "no_choice_between_organisations" in names
    for silence in book.silences:
        ours = any(c.source == "ours" for c in silence.citations)
        assert silence.sections or silence.law or ours or silence.id == "no_delivery_questions"


def test_sections_that_no_document_has_are_named_by_a_silence(book: Handbook) -> None:
    named = {section for silence in book.silences for section in silence.sections}
    foreign = {s.id for s in book.sections.values() if s.origin == "law"}
    assert foreign <= named


def test_only_laws_that_were_read_are_stated(book: Handbook) -> None:
    entries: list[Frozen] = [
        *book.gaps, *book.stakes, *book.silences, *book.defects, *book.figures, *book.prompts,
        *(paragraph for lesson in book.lessons for paragraph in lesson.paragraphs),
    ]  # fmt: skip
    status = {update.id: update.status for update in book.law}
    named = {name for entry in entries for name in getattr(entry, "law", ())}
    assert len(named) >= 20
    assert {status[name] for name in named} <= {"V", "V*"}


def test_the_documents_examples_are_told_as_situations_not_here(book: Handbook) -> None:
    assert {situation.id for situation in book.situations} >= SITUATIONS_TOLD
