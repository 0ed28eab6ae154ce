"""The cheat sheet: one page, in the words of the content, and changed with it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from guidance.domain.handbook import Handbook
from guidance.domain.model import LANGS, Lang
from guidance.export.document import Figure
from guidance.export.documents.cheat_sheet import cheat_sheet
from guidance.export.documents.study.deciding import deciding_rules
from guidance.export.documents.study.remembered import rules_with_numbers
from guidance.export.exporter import TO_READ, write
from tests.export.making import BOOK
from tests.export.reading_back import bare, texts

both = pytest.mark.parametrize("lang", LANGS)


def _said(book: Handbook, lang: Lang) -> str:
    """All words of the sheet, those of its drawings too."""
    document = cheat_sheet(book, lang)
    drawn = [bare(block.alt) for block in document.blocks if isinstance(block, Figure)]
    return "\n".join([*texts(document), *drawn])


@both
def test_the_cheat_sheet_is_one_page(lang: Lang) -> None:
    raw = write(cheat_sheet(BOOK, lang), "pdf")
    assert len(PdfReader(BytesIO(raw)).pages) == 1


@both
def test_the_cheat_sheet_takes_its_words_from_the_content(lang: Lang) -> None:
    said = [BOOK.facts[next(iter(rule.all))].question.to(lang) for rule in deciding_rules(BOOK)]
    said += [phase.title.to(lang) for phase in BOOK.phases]
    gates = [s for s in BOOK.folders["kalmar"].process.steps if s.kind == "gate"]
    said += [step.title.to(lang) for step in gates]
    scheme = BOOK.folders["kalmar"].scheme
    said += [
        heading.title.to(lang) for heading in (scheme.headings if scheme else ()) if heading.ref
    ]
    said += [rule.title.to(lang) for rule in rules_with_numbers(BOOK)]
    assert [text for text in said if bare(text) not in _said(BOOK, lang)] == []


def test_a_change_in_the_content_changes_the_cheat_sheet() -> None:
    folder = BOOK.folders["kalmar"]
    rules = tuple(
        rule.model_copy(update={"values": {"years": 9}}) if rule.id == "kalmar_term" else rule
        for rule in folder.guideline.numbers
    )
    guideline = folder.guideline.model_copy(update={"numbers": rules})
    changed = {**BOOK.folders, "kalmar": folder.model_copy(update={"guideline": guideline})}
    book = Handbook(
        **{name: getattr(BOOK, name) for name in Handbook.model_fields if name != "folders"},
        folders=changed,
    )
    assert "9years" in _said(book, "en")
    assert "9years" not in _said(BOOK, "en")


@pytest.mark.parametrize("chosen", TO_READ)
def test_the_cheat_sheet_is_the_same_bytes_in_every_format(chosen: str) -> None:
    first, second = (write(cheat_sheet(BOOK, "sv"), chosen) for _ in range(2))  # pyright: ignore[reportArgumentType]
    assert first == second
