"""What stays together on paper, and how lines in cells hang."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from guidance.export.document import Document, Heading, Paragraph, Room, Table
from guidance.export.writers.docx import write
from guidance.export.writers.together import begins, leading, near
from guidance.export.writers.typst.letters import hyphenated

QUESTION = (
    Paragraph(text="Fråga", style="minor"),
    Paragraph(text="Källa", style="note"),
    Paragraph(text="Svar", style="note"),
    Room(lines=2),
    Table(header=("A",), rows=(("☐ ett\n☐ två",),), widths=(1,)),
)


def test_a_source_stands_near_and_a_label_of_lines_does_not() -> None:
    assert list(near(QUESTION)) == [QUESTION[1]]


def test_a_question_leads_to_its_lines_and_lines_to_a_short_table() -> None:
    assert {id(block) for block in leading(QUESTION)} == {id(block) for block in QUESTION[1:4]}


def test_headings_titles_and_tables_begin_something_new() -> None:
    assert begins(Heading(level=2, text="Ny"))
    assert begins(QUESTION[0])
    assert begins(QUESTION[4])
    assert not begins(QUESTION[1])


@pytest.mark.parametrize(("letters", "shortest"), [(10, 8), (24, 12), (84, 15)])
def test_narrow_columns_have_more_hyphens(letters: int, shortest: int) -> None:
    assert hyphenated(letters) == shortest


def test_boxes_in_a_cell_of_word_hang_and_its_lines_stay() -> None:
    raw = write(Document(kind="form", lang="sv", title="T", subtitle="S", blocks=QUESTION))
    word = docx.Document(BytesIO(raw))
    lines = word.tables[0].rows[1].cells[0].paragraphs
    assert [line.text for line in lines] == ["☐ ett", "☐ två"]
    assert all((line.paragraph_format.first_line_indent or 0) < 0 for line in lines)
    kept = [p.text for p in word.paragraphs if p.paragraph_format.keep_with_next]
    assert kept == ["Källa", "Svar", "", ""]
