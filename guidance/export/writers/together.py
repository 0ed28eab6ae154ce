"""What belongs together on paper: sources near quotations, questions on the page of their room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from guidance.export.document import Block, BulletList, Heading, Paragraph, Room, Style, Table

SIGNED = re.compile("^[☐☑☒] .", re.MULTILINE)
"""A box to tick with words after it, at the beginning of a line."""

FEW = 8
"""No more rows may a table have to stay with the lines to write on that lead to it."""


def leading(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks that lead to the next, and so stay on its page: questions to their room."""
    kept = False
    for following, block in pairwise(reversed(blocks)):
        if isinstance(block, Room):
            kept = isinstance(following, Table) and len(following.rows) <= FEW
        else:
            kept = isinstance(block, Paragraph) and _leads(block, following, kept)
        if kept:
            yield block


def near(blocks: Sequence[Block]) -> Iterator[Block]:
    """Small print that belongs to what stands right above it: a source to its quotation."""
    for before, block, after in zip(blocks, blocks[1:], (*blocks[2:], None), strict=False):
        label = isinstance(after, Room)
        if not label and _is(block, "note") and _is(before, "quote", "minor", "note"):
            yield block


def begins(block: Block) -> bool:
    """Whether something new begins with a block, which lines to write on stand well above."""
    return titles(block) or isinstance(block, Table)


def _is(block: Block, *styles: Style) -> bool:
    return isinstance(block, Paragraph) and block.style in styles


def _leads(block: Paragraph, following: Block, kept: bool) -> bool:
    match following:
        case Room():
            return True
        case BulletList() | Table():
            return block.text.endswith(":")
        case Paragraph():
            source = block.style == "quote" and following.style == "note"
            return source or (kept and _is(block, "note") and _is(following, "note"))
        case _:
            return False


def titles(block: Block) -> bool:
    """Whether a block is the title of what follows."""
    return isinstance(block, Heading) or _is(block, "minor")
