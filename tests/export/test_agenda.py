"""The agenda on paper: times that add up, what people vote on, room to write, no address."""

from __future__ import annotations

from datetime import date

import pytest

from guidance.domain.model import LANGS, Lang
from guidance.domain.workshop.options import options_of
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.planning import times
from guidance.export.document import BulletList, Document, Heading, Paragraph, Room, Table
from guidance.export.documents.agenda import agenda, file_name, length
from guidance.export.documents.labels import NBSP
from guidance.export.exporter import DOCUMENTS, TO_READ, Format, write
from guidance.export.words import agenda as own
from tests.export.hostile_texts import END, PLAIN, START, TEXTS
from tests.export.making import BOOK
from tests.export.reading_back import read_back, texts

ITEMS = (
    Item(id="market", kind="fact", ref="market", minutes=45),
    Item(id="why", kind="question", ref="kalmar_q1_1", minutes=90),
    Item(id="own", kind="own", title="Vad nu?", options=("Börja", "Vänta"), minutes=5),
)
PLAN = Plan(title="En kväll", day=date(2026, 11, 30), starts="22:30", items=ITEMS)


def _table(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table))


def _details(document: Document) -> dict[str, str]:
    return {detail.label: detail.value for detail in document.details}


def _headings(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 2]


def test_times_go_on_over_midnight() -> None:
    assert times(PLAN) == ("22:30", "23:15", "00:45", "00:50")
    document = agenda(BOOK, PLAN, "sv", date(2026, 11, 1))
    assert [row[0] for row in _table(document).rows] == ["22.30", "23.15", "00.45", "00.50"]
    assert [row[-1] for row in _table(document).rows] == ["45", "90", "5", ""]
    assert _details(document) == {
        "Dag": "30 november 2026",
        "Tid": "22.30–00.50",
        "Längd": f"2{NBSP}tim{NBSP}20{NBSP}min",
        "Riktlinje": BOOK.guidelines["common"].name.sv,
        "Utskriven": "1 november 2026",
    }


def test_without_a_start_there_are_minutes_and_no_times() -> None:
    plan = PLAN.model_copy(update={"starts": "", "day": None})
    document = agenda(BOOK, plan, "sv")
    assert _table(document).header == ("Fråga", "Minuter")
    assert len(_table(document).rows) == len(ITEMS)
    assert not {"Tid", "Dag", "Utskriven"} & set(_details(document))


@pytest.mark.parametrize(
    ("minutes", "said"), [(5, "5 min"), (60, "1 h"), (61, "1 h 1 min"), (14_400, "240 h")]
)
def test_a_length_is_said_in_hours_and_minutes(minutes: int, said: str) -> None:
    assert length(minutes, "en").replace(NBSP, " ") == said


@pytest.mark.parametrize("lang", LANGS)
def test_every_question_has_what_people_vote_on_and_room_to_write(lang: Lang) -> None:
    document = agenda(BOOK, PLAN, lang)
    lists = [block for block in document.blocks if isinstance(block, BulletList)]
    assert [made.items for made in lists] == [
        tuple(option.text.to(lang) for option in options_of(BOOK, item)) for item in ITEMS
    ]
    assert all(made.marker == "box" for made in lists)
    assert sum(isinstance(block, Room) for block in document.blocks) == len(ITEMS)
    assert _headings(document)[0] == f"1. {BOOK.facts['market'].question.to(lang)}"
    assert document.lang == lang


def test_an_empty_plan_says_what_to_do_next() -> None:
    document = agenda(BOOK, Plan(starts="09:00"), "sv")
    assert document.title == own.UNTITLED.sv
    assert document.blocks == (Paragraph(text=own.NOTHING.sv),)
    assert "Tid" not in _details(document)


def test_a_question_that_is_gone_or_cannot_be_voted_on_is_said_plainly() -> None:
    number = next(fact for fact in BOOK.facts.values() if fact.kind == "number")
    gone = Item(id="a", kind="fact", ref="no_such_fact")
    plan = Plan(items=(gone, Item(id="b", kind="fact", ref=number.id)), guideline="no_such")
    document = agenda(BOOK, plan, "sv")
    assert _headings(document)[0] == f"1. {own.QUESTION_GONE.sv}"
    assert own.NO_VOTE.sv in [b.text for b in document.blocks if isinstance(b, Paragraph)]
    assert not [block for block in document.blocks if isinstance(block, BulletList)]
    assert "Riktlinje" not in _details(document)


def test_neither_an_address_nor_a_code_stands_on_paper() -> None:
    for lang in LANGS:
        said = " ".join(texts(agenda(BOOK, PLAN, lang))).lower()
        assert not [word for word in ("http", "delta/", "localhost", "qr") if word in said]


@pytest.mark.parametrize("chosen", TO_READ)
@pytest.mark.parametrize("name", TEXTS)
def test_text_goes_in_and_the_same_text_comes_out(name: str, chosen: Format) -> None:
    line = (START + TEXTS[name])[:295] + END
    item = Item(id="own", kind="own", title=line, options=(line, "Nej"))
    document = agenda(BOOK, Plan(title=line, items=(item,)), "sv")
    said = read_back(chosen, write(document, chosen))
    if chosen != "pdf" or name in PLAIN:
        assert [text for text in texts(document) if text and text not in said] == []


@pytest.mark.parametrize("chosen", TO_READ)
def test_the_same_plan_gives_the_same_bytes(chosen: Format) -> None:
    first, second = (write(agenda(BOOK, PLAN, "sv"), chosen) for _ in range(2))
    assert first == second != b""


def test_the_agenda_is_no_document_of_a_case() -> None:
    assert "agenda" not in DOCUMENTS
    assert [file_name(chosen, "sv") for chosen in ("pdf", "docx")] == [
        "iop-agenda.pdf",
        "iop-agenda.docx",
    ]
