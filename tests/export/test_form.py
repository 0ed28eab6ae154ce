"""The blank form: every question with room to write, and nothing that anybody has answered."""

from __future__ import annotations

from guidance.domain.case import Case
from guidance.domain.draft import questions
from guidance.export.document import Document, Heading, Paragraph, Room, Table
from guidance.export.words import form as words
from tests.export.making import BOOK, EXAMPLE, view_of

FORM = view_of("form", EXAMPLE)


def _paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def _fact_rows(document: Document) -> list[tuple[str, ...]]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [row for table in tables for row in table.rows if "☐" in row[1]]


def test_nothing_of_the_case_gets_in_but_title_parties_and_guideline() -> None:
    kept = {"title", "parties", "guideline", "example", "lang"}
    bare = Case.model_validate(EXAMPLE.model_dump(include=kept))
    assert view_of("form", bare) == FORM


def test_the_names_stand_at_its_head() -> None:
    assert FORM.title == EXAMPLE.title
    assert [detail.value for detail in FORM.details[:2]] == [
        EXAMPLE.parties.cso,
        EXAMPLE.parties.public,
    ]
    assert words.INSTRUCTIONS.sv in FORM.notice


def test_every_fact_has_its_options_and_do_not_know_to_tick() -> None:
    rows = {row[0].split("\n")[1]: row for row in _fact_rows(FORM)}
    assert set(rows) == {fact.question.sv for fact in BOOK.facts.values()}
    for fact in BOOK.facts.values():
        ticks = rows[fact.question.sv][1].split("\n")
        wanted = [f"☐ {option.label.sv}" for option in fact.options]
        assert ticks[-1] == "☐ Vet inte"
        assert ticks[:-1] == wanted or fact.kind == "number"
        assert rows[fact.question.sv][2] == ""


def test_a_question_that_hangs_on_another_says_on_which_by_its_number() -> None:
    rows = [row[0] for row in _fact_rows(FORM)]
    asked = {row.split("\n")[1]: int(row.split(".")[0]) for row in rows}
    number = asked[BOOK.facts["school_setting"].question.sv]
    lines = next(row for row in rows if BOOK.facts["register_checks"].question.sv in row)
    assert lines.endswith(f"Bara om ni svarar ”Ja” på fråga {number}.")


def test_every_discussion_question_has_room_for_each_party_and_for_both() -> None:
    blocks = list(FORM.blocks)
    for question in questions(BOOK):
        start = next(
            n
            for n, b in enumerate(blocks)
            if isinstance(b, Paragraph) and b.text == question.text.sv
        )
        after = blocks[start + 1 : start + 8]
        assert [type(b) for b in after].count(Room) == 3
        shown = [b.text for b in after if isinstance(b, Paragraph)]
        places = [citation.at for citation in question.citations]
        assert question.ours or all(any(place in text for text in shown) for place in places)


def test_each_phase_but_the_first_begins_a_page_and_ends_with_decisions_and_tasks() -> None:
    starts = [b.text for b in FORM.blocks if isinstance(b, Heading) and b.new_page]
    assert starts == [phase.title.sv for phase in BOOK.phases[1:]]
    ends = [b.text for b in FORM.blocks if isinstance(b, Heading)]
    assert ends.count(words.DECISIONS_AND_TASKS.sv) == len(BOOK.phases)
    assert isinstance(FORM.blocks[-1], Table)
    assert not any(cell.strip() for row in FORM.blocks[-1].rows for cell in row)


def test_the_chosen_guideline_comes_first() -> None:
    document = view_of("form", EXAMPLE.model_copy(update={"guideline": "helsingborg"}))
    titles = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 2]
    assert titles.index("Frågor ur Helsingborg") < titles.index("Frågor ur Kalmar")
    own = [b.text for b in FORM.blocks if isinstance(b, Heading) and b.level == 2]
    assert own.index("Frågor ur Kalmar") < own.index("Frågor ur Helsingborg")


def test_our_own_questions_are_marked_as_ours() -> None:
    said = _paragraphs(FORM)
    phases = {question.phase for question in BOOK.process.questions}
    assert said.count(words.OUR_NOTE.sv) == len(phases)


def test_in_english_the_documents_own_words_stand_beside_the_translation() -> None:
    document = view_of("form", EXAMPLE.model_copy(update={"lang": "en"}))
    said = "\n".join(_paragraphs(document))
    for question in questions(BOOK):
        assert question.text.en in said
        assert question.ours or question.text.sv in said
