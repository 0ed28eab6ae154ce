"""What is printed of the content: nothing left out, quotations marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

import pytest

from guidance.domain.citation import Citation
from guidance.domain.learning.lesson import FactActivity
from guidance.domain.model import LANGS, Frozen, Lang, Text
from guidance.domain.numbers import numbers_by_document
from guidance.domain.source_matrix import source_matrix
from guidance.export.document import Document, Figure, Heading, Paragraph, Table
from guidance.export.documents.labels import day, quoted
from guidance.export.exporter import TO_READ, write
from guidance.export.studies import NoSuchStudyError, file_name, names, study
from guidance.export.words import sources as own
from tests.export.making import BOOK, READINGS
from tests.export.reading_back import bare, read_back, texts

SHELVES: dict[str, Sequence[Frozen]] = {
    "glossary": BOOK.terms,
    "definitions": BOOK.definitions,
    "law": BOOK.law,
    "contradictions": BOOK.contradictions,
    "defects": BOOK.defects,
    "silences": BOOK.silences,
    "gaps": BOOK.gaps,
    "numbers": BOOK.figures,
    "models": BOOK.models,
    "areas": BOOK.areas,
    "stakes": BOOK.stakes,
    "principles": BOOK.principles,
    "prompts": BOOK.prompts,
    "documents": tuple(BOOK.sources.values()),
}
OF_EACH_KIND = (
    "cheat-sheet",
    "process-map",
    "matrix",
    "glossary",
    "law",
    "lesson/initiative_and_order",
    "situation/alingsas_bracke",
    "situation/own_meeting_place",
)
T = TypeVar("T")
both = pytest.mark.parametrize("lang", LANGS)


@cache
def _made(name: str, lang: Lang) -> Document:
    return study(BOOK, READINGS, name, lang)


@cache
def _said(name: str, lang: Lang) -> str:
    document = _made(name, lang)
    drawn = [block.alt for block in document.blocks if isinstance(block, Figure)]
    labels = [block.label for block in document.blocks if isinstance(block, Paragraph)]
    return "\n".join([*texts(document), *(bare(text) for text in (*drawn, *labels))])


def _misses(name: str, lang: Lang, said: Iterable[str]) -> list[str]:
    text = _said(name, lang)
    return [one for one in said if bare(one) not in text]


def _quotes(cited: Iterable[Citation]) -> Iterator[str]:
    return (citation.quote for citation in cited if citation.quote)


def _marked(document: Document, quote: str) -> bool:
    """Whether the words stand apart as a quotation, or in quotation marks within a cell."""
    apart = any(
        isinstance(b, Paragraph) and b.style == "quote" and quote in b.text for b in document.blocks
    )
    cells = (c for b in document.blocks if isinstance(b, Table) for row in b.rows for c in row)
    return apart or any(quoted(quote, document.lang) in cell for cell in cells)


def _within(found: object, wanted: type[T]) -> Iterator[T]:
    """Every text, or every citation, of an entry of the content and of what it is made of."""
    if isinstance(found, wanted):
        yield found
    elif isinstance(found, Frozen):
        for name in type(found).model_fields:
            yield from _within(getattr(found, name), wanted)
    elif isinstance(found, tuple):
        for one in found:
            yield from _within(one, wanted)


@both
@pytest.mark.parametrize("name", SHELVES)
def test_every_entry_of_kallor_stands_in_its_document_with_its_quotations(
    name: str, lang: Lang
) -> None:
    assert SHELVES[name]
    for entry in SHELVES[name]:
        assert not _misses(name, lang, (text.to(lang) for text in _within(entry, Text))), entry
        for quote in _quotes(_within(entry, Citation)):
            assert _marked(_made(name, lang), quote), quote


@both
def test_every_law_has_its_status_its_day_and_its_figures(lang: Lang) -> None:
    document = _made("law", lang)
    notes = [b.text for b in document.blocks if isinstance(b, Paragraph) and b.style == "note"]
    for update in BOOK.law:
        assert any(day(update.checked, lang) in note for note in notes), update.id
        assert not _misses("law", lang, [amount.name.to(lang) for amount in update.amounts])
    assert any("rådgivning" in line or "legal advice" in line for line in document.notice)


@both
def test_the_matrix_has_a_cell_for_every_fact_and_guideline(lang: Lang) -> None:
    document, rows = _made("matrix", lang), source_matrix(BOOK)
    cells = {row[0]: row[1:] for b in document.blocks if isinstance(b, Table) for row in b.rows}
    assert document.wide
    assert len(cells) == len(rows)
    for row in rows:
        shown = cells[BOOK.facts[row.fact].name.to(lang)]
        for cell, standing in zip(shown, row.cells.values(), strict=True):
            assert cell.startswith(own.MARKS[standing.stance].to(lang))
            assert all(ref in cell for ref in standing.refs)
            assert all(_marked(document, quote) for quote in _quotes(standing.citations))


@both
def test_every_number_of_the_documents_is_printed(lang: Lang) -> None:
    for number in (n for found in numbers_by_document(BOOK).values() for n in found):
        assert not _misses("numbers", lang, [number.title.to(lang), number.text.to(lang)])


@both
def test_every_phase_has_its_steps_questions_and_factors(lang: Lang) -> None:
    processes = (BOOK.process, *(folder.process for folder in BOOK.folders.values()))
    said = [text.to(lang) for p in BOOK.phases for text in (p.title, p.lead)]
    said += [p.output.text.to(lang) for p in BOOK.phases if p.output]
    said += [step.text.to(lang) for process in processes for step in process.steps]
    said += [question.text.to(lang) for process in processes for question in process.questions]
    said += [factor.text.to(lang) for factor in BOOK.factors]
    said += [role.duty.to(lang) for role in BOOK.roles.values()]
    assert not _misses("process-map", lang, said)


@both
@pytest.mark.parametrize("step", BOOK.lessons, ids=lambda step: step.id)
def test_a_lesson_has_its_text_its_quotation_its_law_and_its_task(step, lang: Lang) -> None:
    name = f"lesson/{step.id}"
    law = [u for u in BOOK.law if u.id in {n for p in step.paragraphs for n in p.law}]
    said = [step.title.to(lang), step.task.to(lang), *(p.text.to(lang) for p in step.paragraphs)]
    said += [term.text.to(lang) for term in BOOK.terms if term.id in step.terms]
    said += [text for u in law for text in (u.now.to(lang), day(u.checked, lang))]
    if isinstance(step.activity, FactActivity):
        said.append(BOOK.facts[step.activity.fact].question.to(lang))
    assert not _misses(name, lang, said)
    for quote in _quotes((step.quotation, *(c for p in step.paragraphs for c in p.citations))):
        assert _marked(_made(name, lang), quote)


@both
@pytest.mark.parametrize("case", BOOK.situations, ids=lambda case: case.id)
def test_a_worked_case_is_whole_and_says_what_is_assumed(case, lang: Lang) -> None:
    name = f"situation/{case.id}"
    told = [*case.story, *case.later]
    said = [case.title.to(lang), case.setting.to(lang), case.explains.to(lang)]
    said += [part.text.to(lang) for part in told]
    said += [answer.because.to(lang) for answer in case.answers]
    said += [point.feedback.to(lang) for point in case.points]
    said += [BOOK.outcomes[outcome].headline.to(lang) for outcome in case.outcomes.values()]
    assert not _misses(name, lang, said)
    cited = [c for part in (*told, *case.answers, *case.points) for c in part.citations]
    for quote in _quotes(cited):
        assert _marked(_made(name, lang), quote)


@both
@pytest.mark.parametrize("case", BOOK.situations, ids=lambda case: case.id)
def test_our_reading_begins_a_page_after_the_boxes_to_tick(case, lang: Lang) -> None:
    blocks = _made(f"situation/{case.id}", lang).blocks
    place = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.new_page)
    before = [b for b in blocks[:place] if isinstance(b, Paragraph)]
    assert not any(b.text == case.explains.to(lang) for b in before)
    if case.kind == "made_up":
        assert not any(b.style == "quote" for b in before)


@pytest.mark.parametrize("chosen", TO_READ)
@pytest.mark.parametrize("name", OF_EACH_KIND)
def test_every_format_opens_and_holds_all_texts(name: str, chosen: str) -> None:
    document = _made(name, "sv")
    raw = write(document, chosen)  # pyright: ignore[reportArgumentType]
    read = read_back(chosen, raw).replace("-", "")
    if chosen != "pdf":
        assert [text for text in texts(document) if text.replace("-", "") not in read] == []
    assert bare(document.title) in read


@pytest.mark.parametrize("name", names(BOOK))
def test_the_same_content_gives_the_same_bytes(name: str) -> None:
    first, second = (write(study(BOOK, READINGS, name, "sv"), "md") for _ in range(2))
    assert first == second


def test_ids_are_unique_and_an_unknown_one_says_which_there_are() -> None:
    assert len(set(names(BOOK))) == len(names(BOOK))
    with pytest.raises(NoSuchStudyError, match="cheat-sheet"):
        study(BOOK, READINGS, "lesson/none", "en")


def test_file_names_are_plain_letters() -> None:
    assert file_name("Vad är ett IOP?", "pdf") == "iop-vad-ar-ett-iop.pdf"
    assert file_name("IOP på en sida", "docx") == "iop-pa-en-sida.docx"
