"""What a writer needs while it sets blocks: styles, the line, and what stands beside the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from guidance.export.writers.word.xml import Element


@dataclass
class Canvas:
    """``styles`` gives the id of the style for each use, ``line`` the width of a line and
    ``height`` of the text on a page, both in EMU. ``shown`` are the levels of headings that Word
    does not number itself, so that numbers must be written out.

    ``comments`` is where comments are added, ``picture`` takes a PNG and gives the name that the
    text refers to it by. Names of bookmarks begin with ``prefix``.
    """

    styles: Mapping[str, str]
    line: int
    height: int
    comments: Element
    picture: Callable[[bytes], str]
    shown: frozenset[int] = frozenset()
    prefix: str = "_Toc"
    first_comment: int = 0
    first_mark: int = 0
    first_drawing: int = 1
    _counts: dict[str, int] = field(default_factory=dict[str, int])

    def next(self, what: str) -> int:
        """0, 1, 2 … for each kind of thing that needs numbers."""
        number = self._counts.get(what, 0)
        self._counts[what] = number + 1
        return number
