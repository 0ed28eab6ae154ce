"""Markdown: a reader of it sees the words that people wrote, never markup made of them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from guidance.domain.case import Case
from guidance.export.document import Comment, Document, Kind, Paragraph, paragraphs
from guidance.export.exporter import KINDS
from guidance.export.writers.markdown import escape, write
from tests.export.every_block import every_block
from tests.export.making import EXAMPLE, HOSTILE, LINES, LONG, case_with, make, view_of

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
FOREIGN = {
    "link_open",
    "image",
    "html_inline",
    "html_block",
    "code_inline",
    "code_block",
    "fence",
    "s_open",
    "hr",
    "ordered_list_open",
}


def _tokens(markdown: str) -> list[Token]:
    """All tokens, those inside paragraphs too."""
    blocks = READER.parse(markdown)
    return blocks + [child for block in blocks for child in block.children or ()]


def _shown(markdown: str) -> list[str]:
    """What a reader sees, paragraph by paragraph."""
    return [
        "".join("\n" if t.type.endswith("break") else t.content for t in block.children or ())
        for block in READER.parse(markdown)
        if block.type == "inline"
    ]


def _read(document: Kind, case: Case) -> str:
    return make(document, "md", case).decode()


@pytest.mark.parametrize("document", KINDS)
@pytest.mark.parametrize("text", [*HOSTILE.values(), LINES], ids=[*HOSTILE, "lines"])
def test_what_people_wrote_never_becomes_markup(document: Kind, text: str) -> None:
    quiet, loud = _read(document, case_with("Tyst")), _read(document, case_with(text))
    types = {token.type for token in _tokens(loud)}
    assert not types & FOREIGN
    for kind in ("heading_open", "table_open", "bullet_list_open", "blockquote_open", "em_open"):
        counts = [sum(t.type == kind for t in _tokens(made)) for made in (quiet, loud)]
        assert counts[0] == counts[1], kind


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_people_wrote_is_what_a_reader_sees(text: str) -> None:
    assert any(text in shown for shown in _shown(_read("outline", case_with(text))))
    assert any(text in shown for shown in _shown(_read("case", case_with(text))))


def test_line_breaks_are_kept_and_indents_stay() -> None:
    wanted = LINES.replace("    kod", "\u00a0" * 4 + "kod").replace("  rad", "\u00a0\u00a0rad")
    assert wanted in _shown(_read("outline", case_with(LINES)))


def test_lines_in_a_cell_are_parted_by_a_stroke() -> None:
    shown = _shown(_read("checklist", case_with("Ett\n\ntvå")))
    assert "Ett / två" in shown


def test_twenty_thousand_characters_fit() -> None:
    text = LONG[:20_000]
    assert text.strip() in _shown(_read("outline", case_with(text)))


def test_comments_are_footnotes_in_order() -> None:
    document = view_of("outline", EXAMPLE)
    comments = [c.text for b in document.blocks for c in getattr(b, "comments", ())]
    notes = [s for s in _shown(_read("outline", EXAMPLE)) if s.startswith("[^")]
    assert notes == [f"[^{n}]: IOP-guiden: {text}" for n, text in enumerate(comments, 1)]


def test_every_table_is_read_as_one() -> None:
    markdown = _read("checklist", EXAMPLE)
    tables = [t for t in _tokens(markdown) if t.type == "table_open"]
    assert len(tables) == sum(
        block.block == "table" for block in view_of("checklist", EXAMPLE).blocks
    )


def test_addresses_are_broken_for_readers_that_link_them() -> None:
    assert escape("se https://x.se, www.x.se") == r"se https\://x.se, www\.x.se"
    assert escape("a@x.se") == r"a\@x.se"


def test_a_footnote_of_several_lines_stays_one_paragraph() -> None:
    block = Paragraph(text="Text", comments=(Comment(author="A b", text="Ett\n    två\n# tre"),))
    document = Document(kind="case", lang="sv", title="T", subtitle="S", blocks=(block,))
    indent = "\u00a0" * 4
    assert _shown(write(document).decode())[-1] == f"[^1]: A b: Ett\n{indent}två\n# tre"


def test_a_figure_is_its_words_in_italics_below_its_caption() -> None:
    markdown = write(every_block()).decode()
    assert "**Figur 1**\n\n*En tidslinje med en start i mars*\n" in markdown
    assert "data:" not in markdown
    assert not {token.type for token in _tokens(markdown)} & FOREIGN


def test_words_that_begin_or_end_with_space_are_still_set_apart() -> None:
    blocks = (Paragraph(text="  Del ", style="minor"), Paragraph(text=" ", style="lead"))
    document = Document(kind="case", lang="sv", title="T", subtitle="S", blocks=blocks)
    assert write(document).decode().rstrip().endswith("**Del**")


def test_room_is_dots_to_write_on() -> None:
    lines = [line for line in _shown(write(every_block()).decode()) if line.startswith("……")]
    assert [len(set(line.split("\n"))) for line in lines] == [1]
    assert lines[0].count("\n") == 2


def test_boxes_are_a_list_of_tasks_apart_from_other_lists() -> None:
    markdown = write(every_block()).decode()
    assert "* [ ] ruta ett\n* [ ] ruta två" in markdown
    lists = [token for token in _tokens(markdown) if token.type == "bullet_list_open"]
    assert [token.markup for token in lists] == ["-", "-", "*"]


def test_somebodys_words_are_a_quotation_with_their_lines() -> None:
    markdown = write(every_block()).decode()
    assert "\n> Någons\\\n> egna ord\n" in markdown
    assert "Någons\negna ord" in _shown(markdown)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("1. ett")
@example("1)")
@example("~~~")
@example("\ta")
@example("&copy; &#35;")
@example("[a]: b")
@example("***")
@example("a\\")
@example(":-- | --:")
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    pieces = [Paragraph(text=piece) for piece in paragraphs(text)]
    document = Document(kind="case", lang="sv", title="T", subtitle="S", blocks=tuple(pieces))
    markdown = write(document).decode()
    assert not {token.type for token in _tokens(markdown)} & FOREIGN
    shown = [_folded(line) for line in _shown(markdown)[2:]]
    assert shown == [_folded(piece.text) for piece in pieces]


def _folded(text: str) -> str:
    """Without the space at the ends of lines, which Markdown does not keep."""
    return "\n".join(line.strip() for line in text.strip().split("\n"))
