"""Which blocks stand beside which comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from guidance.export.document import (
    Block,
    BulletList,
    Comment,
    Document,
    Figure,
    Heading,
    Paragraph,
    Room,
    Table,
)
from guidance.export.writers.together import titles

WHOLE = 240.0
"""How tall a group may be, in points, to move to the next page as one."""

TEXT, ASIDE = (54, 14.2), (42, 9.2)
"""About how many letters a line has in either column, and how tall it is."""


class Part(NamedTuple):
    """Blocks with the comments on them, or one block alone.

    ``above`` is the heading of a group that is not kept ``whole`` but runs over pages.
    """

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    above: tuple[Block, ...] = ()
    whole: bool = False

    @property
    def new_page(self) -> bool:
        """Whether the first block asks for a page of its own."""
        first = (*self.above, *self.blocks)[0]
        return isinstance(first, Heading) and first.new_page


def has_comments(document: Document) -> bool:
    """Whether anything is said beside the text."""
    return any(_comments(block) for block in document.blocks)


def parts(document: Document) -> Iterator[Part]:
    """The document's blocks, grouped where they have comments."""
    group: list[Block] = []
    for block in document.blocks:
        if group and _belongs(block, group[-1]):
            group.append(block)
            continue
        yield from _close(group)
        group = []
        if _comments(block):
            group = [block]
        else:
            yield Part((block,))
    yield from _close(group)


def _comments(block: Block) -> tuple[Comment, ...]:
    return block.comments if isinstance(block, Heading | Paragraph) else ()


def _belongs(block: Block, before: Block) -> bool:
    """Whether a block stands in the same group as the one before it."""
    if isinstance(block, Table | Figure | Room):
        return False
    if titles(before):
        return not isinstance(block, Heading)
    return not isinstance(block, Heading) and not _comments(block)


def _close(group: Sequence[Block]) -> Iterator[Part]:
    if not group:
        return
    comments = tuple(comment for block in group for comment in _comments(block))
    tall = max(
        _height((text for block in group for text in _texts(block)), *TEXT),
        _height((comment.text for comment in comments), *ASIDE),
    )
    whole = tall <= WHOLE
    over = 1 if not whole and isinstance(group[0], Heading) and len(group) > 1 else 0
    yield Part(tuple(group[over:]), comments, tuple(group[:over]), whole)


def _height(texts: Iterable[str], letters: int, line: float) -> float:
    """About how tall texts are in a column."""
    return sum(
        line * (0.6 + sum(1 + len(row) // letters for row in text.split("\n"))) for text in texts
    )


def _texts(block: Block) -> tuple[str, ...]:
    match block:
        case Heading() | Paragraph():
            return (block.text,)
        case BulletList():
            return block.items
        case _:
            return ()
