"""A document's blocks in rows: what belongs together, with the comments that stand beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from guidance.export.document import Block, Comment, Heading, Paragraph


class Placed(NamedTuple):
    """A block, and the name that links lead to if it is a heading."""

    block: Block
    anchor: str


class Row(NamedTuple):
    """Blocks below a heading, and what is said beside them."""

    blocks: list[Placed]
    comments: list[Comment]


def rows(blocks: Iterable[Block]) -> list[Row]:
    """The rows, in order: a heading or the title of a part begins a new one."""
    made: list[Row] = []
    headings = 0
    for block in blocks:
        headings += isinstance(block, Heading)
        if not made or _begins(block, made[-1]):
            made.append(Row([], []))
        anchor = f"rubrik-{headings}" if isinstance(block, Heading) else ""
        made[-1].blocks.append(Placed(block, anchor))
        if isinstance(block, Heading | Paragraph):
            made[-1].comments.extend(block.comments)
    return made


def _begins(block: Block, row: Row) -> bool:
    """A part's title stays with the heading right above it, unless both have comments."""
    if isinstance(block, Heading):
        return True
    if not (isinstance(block, Paragraph) and block.style == "minor"):
        return False
    below_heading = isinstance(row.blocks[-1].block, Heading)
    return not below_heading or bool(row.comments)
