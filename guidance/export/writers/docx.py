"""A document for Word: real styles, contents, page numbers, and comments beside clean text."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import zip_longest

import docx
from docx.document import Document as Word
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from guidance.export.document import (
    Block,
    BulletList,
    Comment,
    Document,
    Heading,
    Paragraph,
    Table,
)
from guidance.export.writers.word.look import lay_out
from guidance.export.writers.word.package import finish, settle
from guidance.export.writers.word.parts import (
    bookmark,
    contents,
    direct,
    footer,
    header,
    undate,
)
from guidance.export.writers.word.style import STYLES
from guidance.export.writers.word.table import add_table


def write(document: Document) -> bytes:
    """The document as the bytes of a .docx file."""
    word = docx.Document()
    settle(word, document)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    lay_out(word, document, numbered=any(heading.number for heading in headings))
    header(word, document)
    footer(word, document)
    _title(word, document)
    if document.contents:
        word.add_paragraph(document.contents, style=STYLES["contents"])
        contents(word, headings)
    _blocks(word, document)
    undate(word)
    stream = BytesIO()
    word.save(stream)
    return finish(stream.getvalue())


def _title(word: Word, document: Document) -> None:
    """Name, kind, parties and what to know first; on a page of its own where there is a cover."""
    if document.mark:
        word.add_paragraph(document.mark, style=STYLES["mark"])
    _text(word, document.title, "title")
    _text(word, document.subtitle, "subtitle")
    for position, detail in enumerate(document.details, 1):
        paragraph = word.add_paragraph(style=STYLES["detail"])
        paragraph.add_run(f"{detail.label}\t", style=STYLES["label"])
        paragraph.add_run(detail.value)
        if position == len(document.details):
            paragraph.paragraph_format.space_after = Pt(22)
    for line in document.notice:
        _text(word, line, "notice")


def _blocks(word: Word, document: Document) -> None:
    anchors = iter(range(len(document.blocks)))
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        paragraph = _block(word, block, anchors)
        if paragraph is not None and document.cover and block is document.blocks[0]:
            paragraph.paragraph_format.page_break_before = True
        if isinstance(block, Table) and not isinstance(following, Heading | Paragraph):
            word.add_paragraph(style=STYLES["note"])


def _block(word: Word, block: Block, anchors: Iterator[int]) -> WordParagraph | None:
    """Add a block; gives the paragraph that it starts with, unless that is a table."""
    if isinstance(block, Table):
        add_table(word, block)
        return None
    if isinstance(block, BulletList):
        made = [_text(word, item, "list") for item in block.items]
        return made[0] if made else None
    if isinstance(block, Heading):
        paragraph = _text(word, block.text, f"heading{block.level}")
        bookmark(paragraph, next(anchors))
    else:
        paragraph = _paragraph(word, block)
    _comment(word, paragraph, block.comments)
    return paragraph


def _paragraph(word: Word, block: Paragraph) -> WordParagraph:
    if not block.label:
        return _text(word, block.text, block.style)
    paragraph = word.add_paragraph(style=STYLES[block.style])
    paragraph.add_run(f"{block.label}: ", style=STYLES["label"])
    paragraph.add_run(block.text)
    return paragraph


def _text(word: Word, text: str, style: str) -> WordParagraph:
    paragraph = word.add_paragraph(text, style=STYLES[style])
    direct(paragraph)
    return paragraph


def _comment(word: Word, paragraph: WordParagraph, comments: Iterable[Comment]) -> None:
    runs = paragraph.runs
    for comment in comments:
        if runs:
            word.add_comment(runs, text=comment.text, author=comment.author, initials="IOP")
