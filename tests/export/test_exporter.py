"""Every document in every format: always made, always the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.bootstrap import subject
from guidance.domain.case import VIEWS, Case, View
from guidance.domain.model import LANGS, Lang
from guidance.export.document import Kind
from guidance.export.exporter import (
    DOCUMENTS,
    FORMATS,
    KINDS,
    MIME,
    DocumentId,
    Format,
    NoSuchPairError,
    build,
    file_name,
    formats,
)
from tests.domain.cases import cases
from tests.export.making import BOOK, EXAMPLE, make, opened, view_of

PAIRS: list[tuple[DocumentId, Format]] = [
    (document, chosen) for document in DOCUMENTS for chosen in formats(document)
]
NONSENSE = [pair for pair in product(DOCUMENTS, FORMATS) if pair not in PAIRS]


def test_every_document_of_the_guide_has_its_formats() -> None:
    read = ("docx", "pdf", "odt", "md", "html")
    assert {document: formats(document) for document in DOCUMENTS} == {
        "brief": (*read, "json"),
        "assessment": (*read, "json"),
        "checklist": (*read, "xlsx", "csv", "ics", "json"),
        "outline": (*read, "json"),
        "record": (*read, "xlsx", "csv", "json"),
        "workshop": (*read, "xlsx", "csv", "json"),
        "form": (*read, "json"),
        "followup": (*read, "ics", "json"),
        "case": (*read, "json"),
        "all": ("zip",),
    }
    assert set(MIME) == set(FORMATS)


@pytest.mark.parametrize(("document", "chosen"), NONSENSE)
def test_a_pair_that_makes_no_sense_is_refused_with_those_that_do(
    document: DocumentId, chosen: Format
) -> None:
    with pytest.raises(NoSuchPairError) as refused:
        build(document, chosen, subject(Case()))
    said = refused.value.say("sv")
    assert said.startswith(f"{document} finns inte som {chosen}. ")
    assert "checklist: docx, pdf, odt, md, html, xlsx, csv, ics, json" in said
    assert "all: zip" in said


@pytest.mark.parametrize(("document", "chosen"), PAIRS)
@pytest.mark.parametrize("case", [Case(), EXAMPLE], ids=["empty", "example"])
def test_the_same_case_gives_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch, document: DocumentId, chosen: Format, case: Case
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert make(document, chosen, case) == make(document, chosen, case) != b""


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.export.making import EXAMPLE, make; "
        "print(hashlib.sha256(make('all', 'zip', EXAMPLE)).hexdigest())"
    )
    given = {**os.environ, "SOURCE_DATE_EPOCH": "1800000000"}
    run = [
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            text=True,
            env={**given, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    assert run[0].stdout == run[1].stdout != ""


def _made() -> datetime | None:
    return opened("outline", Case()).core_properties.created


def test_a_given_moment_replaces_the_fixed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _made() == datetime(2025, 1, 1, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert _made() == datetime.fromtimestamp(1_800_000_000, UTC)


def test_the_language_of_the_file_can_differ_from_that_of_the_case() -> None:
    english = build("outline", "md", subject(EXAMPLE, lang="en")).decode()
    assert "Name of the partnership" in english
    assert EXAMPLE.lang == "sv"


def test_files_have_names_in_both_languages() -> None:
    names = {file_name(document, chosen, lang) for document, chosen in PAIRS for lang in LANGS}
    assert {"iop-avtalsutkast.docx", "iop-draft-agreement.docx", "iop-arende.json"} <= names
    assert len(names) == len(PAIRS) * len(LANGS)


HEAVY = ("docx", "typst", "odfdo", "xlsxwriter", "icalendar", "docxtpl")


def test_what_a_format_needs_is_loaded_only_for_that_format() -> None:
    program = (
        "import sys; from guidance.bootstrap import export; "
        "from guidance.domain.case import Case; export('outline', 'md', Case()); "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert run.stdout.strip() == "[]"


@given(cases, st.sampled_from(PAIRS), st.sampled_from(VIEWS), st.sampled_from(LANGS))
@settings(max_examples=150)
def test_any_case_can_be_taken_away(
    case: Case, pair: tuple[DocumentId, Format], view: View, lang: Lang
) -> None:
    assert build(*pair, subject(case, view, lang))


@pytest.mark.parametrize("document", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_no_id_stands_in_a_document(document: Kind, lang: Lang) -> None:
    case = EXAMPLE.model_copy(update={"lang": lang})
    said = " ".join(make(document, "md", case).decode().replace("\\", "").split())
    ids = [name for name in (*BOOK.facts, *BOOK.sections, *BOOK.roles) if "_" in name]
    assert not [name for name in ids if name in said]
    assert view_of(document, case).lang == lang
