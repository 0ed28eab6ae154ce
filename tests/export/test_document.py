"""Plain text: one kind of line end, nothing that no XML can hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guidance.export.document import Paragraph, clean, paragraphs


def test_every_kind_of_line_end_becomes_the_same() -> None:
    assert clean("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h") == "a\nb\nc\nd\ne\nf\ng\nh"


def test_characters_that_no_xml_can_hold_are_dropped() -> None:
    assert clean("a\x00\x01\x1f\x7f\ufffe\uffff\ud800b\tc") == "ab\tc"


def test_blank_lines_part_paragraphs_and_single_breaks_stay() -> None:
    assert paragraphs("\n ett\ntvå\n \t\n\n tre \n") == [" ett\ntvå", " tre "]


def test_text_is_cleaned_wherever_it_comes_in() -> None:
    assert Paragraph(text="a\x00\r\nb", label="\x07c").model_dump()["text"] == "a\nb"


@given(st.text(st.characters()))
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
