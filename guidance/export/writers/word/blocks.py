"""Blocks of a document as Word's own paragraphs, lists, tables and pictures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from guidance.export.direction import runs_rightwards
from guidance.export.document import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Room,
    Table,
)
from guidance.export.writers.together import begins, leading
from guidance.export.writers.word.beside import bookmark, comment
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.drawing import add_figure
from guidance.export.writers.word.table import add_table
from guidance.export.writers.word.xml import Element, add, paragraph, run, stay

BOX, TICKED = "☐", "☒"
SYMBOLS = "MS Gothic"
"""The font that Word's own boxes to tick are set in."""

SMALL, LARGE = 120, 360
"""Below lines to write on, in twentieths of a point: before a label, and before something new."""

GAP = "\u2002"
"""Between a number that is written out and its heading."""


def add_blocks(
    canvas: Canvas, body: Element, blocks: Sequence[Block], new_page: bool = False
) -> None:
    """Add all blocks in order; ``new_page`` starts a page with the first."""
    kept = {id(block) for block in leading(blocks)}
    for block, following in zip_longest(blocks, blocks[1:]):
        first = new_page and block is blocks[0]
        if isinstance(block, Room):
            _room(canvas, body, block, following, id(block) in kept)
        else:
            _add(canvas, body, block, first)
        if id(block) in kept and isinstance(block, Paragraph):
            stay(body[-1])
        if isinstance(block, Table) and not isinstance(following, Heading | Paragraph):
            paragraph(body, canvas.styles["note"])


def _add(canvas: Canvas, body: Element, block: Block, new_page: bool) -> None:
    if isinstance(block, Heading):
        _heading(canvas, body, block, new_page)
    elif isinstance(block, Paragraph):
        _paragraph(canvas, body, block, new_page)
    elif isinstance(block, BulletList):
        _list(canvas, body, block)
    elif isinstance(block, Table):
        add_table(canvas, body, block)
    elif isinstance(block, Figure):
        add_figure(canvas, body, block)


def _heading(canvas: Canvas, body: Element, block: Heading, new_page: bool) -> None:
    number = f"{block.number}{GAP}" if block.number and block.level in canvas.shown else ""
    style = canvas.styles[f"heading{block.level}"]
    made = paragraph(body, style, number + block.text, new_page or block.new_page)
    bookmark(canvas, made, canvas.next("heading"))
    comment(canvas, made, block.comments)


def _paragraph(canvas: Canvas, body: Element, block: Paragraph, new_page: bool) -> None:
    style = canvas.styles[block.style]
    if block.label:
        made = paragraph(body, style, new_page=new_page)
        run(made, f"{block.label}: ", canvas.styles["label"])
        run(made, block.text)
    else:
        made = paragraph(body, style, block.text, new_page)
    comment(canvas, made, block.comments)


def _list(canvas: Canvas, body: Element, block: BulletList) -> None:
    for item in block.items:
        if block.marker == "bullet":
            paragraph(body, canvas.styles["list"], item)
        else:
            made = paragraph(body, canvas.styles["box"])
            if runs_rightwards(item):
                add(made[0], "w:bidi")
            _box(made)
            run(made, f"\t{item}")


def _box(where: Element) -> None:
    """A box that can be ticked on the screen, and on paper with a pen."""
    control = add(where, "w:sdt")
    box = add(add(control, "w:sdtPr"), "w14:checkbox")
    add(box, "w14:checked", {"w14:val": "0"})
    for state, sign in (("checkedState", TICKED), ("uncheckedState", BOX)):
        add(box, f"w14:{state}", {"w14:val": f"{ord(sign):04X}", "w14:font": SYMBOLS})
    shown = add(add(control, "w:sdtContent"), "w:r")
    fonts = dict.fromkeys(("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"), SYMBOLS)
    add(add(shown, "w:rPr"), "w:rFonts", {"w:hint": "eastAsia", **fonts})
    add(shown, "w:t").text = BOX


def _room(canvas: Canvas, body: Element, block: Room, following: Block | None, kept: bool) -> None:
    """Lines that stay together, with space below that parts them from what follows."""
    for line in range(1, block.lines + 1):
        made = paragraph(body, canvas.styles["room"])
        if kept or line < block.lines:
            stay(made)
        if line == block.lines:
            apart = following is not None and begins(following)
            add(made[0], "w:spacing", {"w:after": str(LARGE if apart else SMALL)})
