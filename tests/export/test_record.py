"""The record: every question with its source, every word by party, and what is left open."""

from __future__ import annotations

import pytest

from guidance.domain.case import VIEWS, Case, PartyAnswers, Talk, View
from guidance.domain.case_parts import Task
from guidance.domain.conversation import questions_in_order
from guidance.export import words
from guidance.export.document import BulletList, Document, Heading, Paragraph, Room, Table
from guidance.export.words import record as own
from tests.export.making import BOOK, EXAMPLE, HOSTILE, LINES, LONG, case_with, view_of


def _lines(document: Document) -> list[str]:
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            lines.append(block.text)
        elif isinstance(block, BulletList):
            lines += block.items
        elif isinstance(block, Table):
            lines += [cell for row in block.rows for cell in row]
    return lines


def _under(document: Document, title: str) -> list[str]:
    """The lines between a heading of the first level and the next one."""
    blocks = list(document.blocks)
    firsts = [i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 1]
    start = next(i for i in firsts if blocks[i].model_dump()["text"] == title)
    end = next((i for i in firsts if i > start), len(blocks))
    return _lines(document.model_copy(update={"blocks": tuple(blocks[start + 1 : end])}))


@pytest.mark.parametrize("view", VIEWS)
def test_every_word_stands_with_the_party_that_said_it(view: View) -> None:
    document = view_of("record", EXAMPLE, view)
    said = {(b.label, b.text) for b in document.blocks if isinstance(b, Paragraph)}
    for talk in EXAMPLE.notes.values():
        assert (EXAMPLE.parties.cso, talk.cso) in said
        assert (EXAMPLE.parties.public, talk.public) in said
        assert (words.AGREED_COLUMN.sv, talk.agreed) in said
    lines = _lines(document)
    assert all(decision in lines for decision in EXAMPLE.decisions.values())
    assert all(task.text in lines and task.person in lines for task in EXAMPLE.tasks)


@pytest.mark.parametrize("text", [*HOSTILE.values(), LINES, LONG])
def test_texts_that_look_like_something_else_stay_what_they_are(text: str) -> None:
    lines = _lines(view_of("record", case_with(text)))
    assert lines.count(text.strip("\n")) >= 4


def test_a_question_stands_in_its_phase_with_its_source() -> None:
    phase = next(p for p in BOOK.phases if p.id == "talks")
    lines = _under(view_of("record", EXAMPLE), phase.title.sv)
    for question in questions_in_order(BOOK, phase):
        place = lines.index(f"”{question.text.sv}”")
        cited = question.citations[0]
        assert lines[place + 1] == f"{BOOK.sources[cited.source].short.sv}, {cited.at}"


def test_under_a_translation_stand_the_documents_own_words() -> None:
    english = EXAMPLE.model_copy(update={"lang": "en"})
    question = questions_in_order(BOOK, BOOK.phases[0])[0]
    lines = _lines(view_of("record", english))
    place = lines.index(f"“{question.text.en}”")
    assert lines[place + 1].endswith(f": ”{question.text.sv}”")


def test_there_is_room_for_date_and_people() -> None:
    document = view_of("record", EXAMPLE)
    rooms = [block for block in document.blocks if isinstance(block, Room)]
    assert len(rooms) == 5
    lines = _under(document, own.MEETING.sv)
    assert own.PRESENT.sv.format(party=EXAMPLE.parties.cso) in lines


def test_a_phase_without_notes_says_so() -> None:
    document = view_of("record", Case())
    for phase in BOOK.phases:
        assert _under(document, phase.title.sv) == [own.NOTHING.sv]


def test_what_only_one_party_says_is_marked_and_left_open() -> None:
    question = questions_in_order(BOOK, BOOK.phases[0])[0]
    document = view_of("record", Case(notes={question.id: Talk(cso="Vårt")}))
    assert own.NOT_AGREED.sv in _under(document, BOOK.phases[0].title.sv)
    left = _under(document, own.LEFT.sv)
    assert left.index(own.PARTED.sv) + 1 == left.index(f"”{question.text.sv}”")


def test_every_question_is_either_noted_or_left_open() -> None:
    document = view_of("record", EXAMPLE)
    left = set(_under(document, own.LEFT.sv))
    for phase in BOOK.phases:
        for question in questions_in_order(BOOK, phase):
            text = question.text.sv if question.ours else f"”{question.text.sv}”"
            assert (text in left) == (question.id not in EXAMPLE.notes)


def test_open_tasks_and_differing_answers_are_left_open() -> None:
    tasks = (
        Task(id="a", phase="talks", text="Ring"),
        Task(id="b", phase="talks", text="Skriv", done=True),
    )
    answers = PartyAnswers(cso={"initiative": "cso"}, public={"initiative": "joint"})
    left = _under(view_of("record", Case(tasks=tasks, by_party=answers)), own.LEFT.sv)
    assert "Ring" in left
    assert "Skriv" not in left
    assert any(line.startswith(BOOK.facts["initiative"].question.sv) for line in left)


def test_nothing_left_is_said_in_words() -> None:
    every = [q.id for phase in BOOK.phases for q in questions_in_order(BOOK, phase)]
    case = Case(notes={name: Talk(agreed="Ja") for name in every})
    assert _under(view_of("record", case), own.LEFT.sv) == [own.NOTHING_LEFT.sv]


def test_what_the_content_no_longer_knows_comes_last() -> None:
    case = Case(
        notes={"gone": Talk(public="En anteckning")},
        decisions={"gone": "Ett beslut"},
        tasks=(Task(id="t", phase="gone", text="En uppgift"),),
    )
    lines = _under(view_of("record", case), words.OTHER_PHASE.sv)
    assert {"En anteckning", "Ett beslut", "En uppgift"} <= set(lines)
    assert not any("gone" in line for line in lines)


def test_the_annex_holds_everybodys_answers() -> None:
    document = view_of("record", EXAMPLE)
    start = [b.model_dump().get("text") for b in document.blocks].index(own.ANNEX.sv)
    tables = [block for block in document.blocks[start:] if isinstance(block, Table)]
    row = next(r for t in tables for r in t.rows if r[0] == BOOK.facts["sanctions"].question.sv)
    labels = {o.id: o.label.sv for o in BOOK.facts["sanctions"].options}
    assert row[1:] == (labels["repayment"], labels["none"], labels["repayment"])


def test_the_numbers_count_what_is_there() -> None:
    lines = _under(view_of("record", EXAMPLE), own.IN_SHORT.sv)
    total = sum(len(questions_in_order(BOOK, phase)) for phase in BOOK.phases)
    assert lines[0] == own.NOTED.sv.format(n=len(EXAMPLE.notes), total=total)
    assert lines[3] == own.PROMISED.sv.format(n=6, total=8)
