"""JSON: the document as data, and the case as the file that the guide opens again."""

from __future__ import annotations

import json

import pytest

from guidance.bootstrap import subject
from guidance.domain.case_file import from_json
from guidance.export.document import Document, Kind
from guidance.export.exporter import KINDS, build
from tests.export.making import BOOK, EXAMPLE, HOSTILE, case_with, make, view_of


@pytest.mark.parametrize("document", [kind for kind in KINDS if kind != "case"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_document_is_read_back_whole(document: Kind, text: str) -> None:
    case = case_with(text)
    data = json.loads(make(document, "json", case))
    assert Document.model_validate(data) == view_of(document, case)


def test_letters_are_written_as_letters() -> None:
    assert "Kvällsöppet på Torget" in make("outline", "json", EXAMPLE).decode()


def test_the_case_is_the_file_that_the_guide_opens_again() -> None:
    raw = build("case", "json", subject(EXAMPLE, "cso", "en"))
    assert from_json(raw, BOOK.facts, BOOK.guidelines) == EXAMPLE
