"""Every document in every format: always made, always the same bytes."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.domain.case import VIEWS, Case, View
from guidance.domain.model import LANGS, Lang
from guidance.export.document import Kind
from guidance.export.exporter import DOCUMENTS, FORMATS, MIME, Format, build, file_name
from tests.domain.cases import cases
from tests.export.making import BOOK, EXAMPLE, READINGS, make, opened, view_of

PAIRS = list(product(DOCUMENTS, FORMATS))


def test_there_are_three_documents_in_three_formats() -> None:
    assert DOCUMENTS == ("outline", "checklist", "case")
    assert FORMATS == ("docx", "md", "json")
    assert set(MIME) == set(FORMATS)


@pytest.mark.parametrize(("document", "chosen"), PAIRS)
@pytest.mark.parametrize("case", [Case(), EXAMPLE], ids=["empty", "example"])
def test_the_same_case_gives_the_same_bytes(document: Kind, chosen: Format, case: Case) -> None:
    assert make(document, chosen, case) == make(document, chosen, case) != b""


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.export.making import EXAMPLE, make; "
        "print(hashlib.sha256(make('outline', 'docx', EXAMPLE)).hexdigest())"
    )
    run = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
        for _ in range(2)
    ]
    assert run[0].stdout == run[1].stdout != ""


def _made() -> datetime | None:
    return opened("outline", Case()).core_properties.created


def test_a_given_moment_replaces_the_fixed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _made() == datetime(2025, 1, 1, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert _made() == datetime.fromtimestamp(1_800_000_000, UTC)


def test_the_language_of_the_file_can_differ_from_that_of_the_case() -> None:
    english = build("outline", "md", EXAMPLE, BOOK, READINGS, lang="en").decode()
    assert "Name of the partnership" in english
    assert EXAMPLE.lang == "sv"


def test_files_have_names_in_both_languages() -> None:
    names = {file_name(*pair, lang) for pair in PAIRS for lang in LANGS}
    assert {"iop-avtalsutkast.docx", "iop-draft-agreement.docx", "iop-arende.json"} <= names
    assert len(names) == len(PAIRS) * len(LANGS)


def test_word_is_loaded_only_for_word() -> None:
    program = (
        "import sys; from guidance.bootstrap import handbook, readings; "
        "from guidance.domain.case import Case; from guidance.export.exporter import build; "
        "build('outline', 'md', Case(), handbook(), readings()); print('docx' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert run.stdout.strip() == "False"


@given(cases, st.sampled_from(DOCUMENTS), st.sampled_from(VIEWS), st.sampled_from(LANGS))
@settings(max_examples=40)
def test_any_case_can_be_taken_away(case: Case, document: Kind, view: View, lang: Lang) -> None:
    for chosen in FORMATS:
        assert build(document, chosen, case, BOOK, READINGS, view, lang)


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("lang", LANGS)
def test_no_id_stands_in_a_document(document: Kind, lang: Lang) -> None:
    case = EXAMPLE.model_copy(update={"lang": lang})
    said = " ".join(make(document, "md", case).decode().replace("\\", "").split())
    ids = [name for name in (*BOOK.facts, *BOOK.sections, *BOOK.roles) if "_" in name]
    assert not [name for name in ids if name in said]
    assert view_of(document, case).lang == lang
