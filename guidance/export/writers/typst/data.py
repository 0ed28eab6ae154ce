"""A document as the data that the layout is given: plain values, each text made legible."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from guidance.export import words
from guidance.export.direction import runs_rightwards
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
from guidance.export.locale import LOCALE
from guidance.export.moment import source_date
from guidance.export.writers.together import SIGNED, begins, leading, near
from guidance.export.writers.typst.groups import Part, has_comments, parts
from guidance.export.writers.typst.letters import HYPHENATED, breakable, hyphenated
from guidance.export.writers.typst.rows import goes_whole, letters_in

Data = dict[str, Any]
Letters = Callable[[str], str]

ALL_ON_ONE_LINE = 70
"""No longer a name may be at the head of each page."""

ON_A_COVER = 400
"""A longer name begins the first page instead."""

NOTHING = "–"
"""Stands where a heading or the description of a drawing is empty, which PDF/UA does not allow."""


class Setting:
    """Turns the parts of one document into data; ``letters`` decides what can be shown."""

    def __init__(self, document: Document, letters: Letters) -> None:
        self.document, self.letters = document, letters
        self._level = 0
        self._leading = {id(block) for block in leading(document.blocks)}
        self._near = {id(block) for block in near(document.blocks)}
        pairs = list(pairwise(document.blocks))
        self._followed = {id(block) for block, after in pairs if id(after) in self._near}
        self._apart = {id(room) for room, after in pairs if begins(after)}

    def data(self) -> str:
        """The whole document as JSON."""
        everything = {**self._head(), "parts": [self._part(part) for part in parts(self.document)]}
        return json.dumps(everything, ensure_ascii=False)

    def _head(self) -> Data:
        """All but the text: how it is laid out, what it is called, what stands on each page."""
        document, lang = self.document, self.document.lang
        name = _folded(document.title)
        return {
            "lang": lang,
            "region": LOCALE[lang].rpartition("-")[2],
            "cover": document.cover and len(name) <= ON_A_COVER,
            "wide": document.wide,
            "compact": document.compact,
            "aside": has_comments(document),
            "dated": source_date() is not None,
            "product": words.PRODUCT,
            "advice": words.NOT_ADVICE.to(lang),
            "page": words.PAGE.to(lang),
            "mark": self.plain(document.mark),
            "name": self.plain(name) or words.PRODUCT,
            "short": self.letters(_short(name)),
            "about": self.plain(document.subtitle),
            "title": self.text(name or words.PRODUCT),
            "subtitle": self.text(_folded(document.subtitle)),
            "details": [
                {"label": self.text(detail.label), "value": self.text(detail.value)}
                for detail in document.details
            ],
            "notice": [self.text(line) for line in document.notice],
            "contents": self.plain(document.contents),
        }

    def plain(self, text: str) -> str:
        """A text on one line, for names and properties."""
        return self.letters(_folded(text))

    def text(self, text: str, shortest: int = HYPHENATED) -> str | Data:
        """A text that keeps its lines; with its direction where it runs from the right.

        ``shortest`` is how long a word is that may have hyphens.
        """
        shown = breakable(self.letters(text.replace("\t", "    ")), shortest)
        rtl, hang = runs_rightwards(text), bool(SIGNED.search(text))
        return {"text": shown, "rtl": rtl, "hang": hang} if rtl or hang else shown

    def _part(self, part: Part) -> Data:
        made: Data = {"new-page": part.new_page}
        if not part.comments:
            return made | {"it": self._block(part.blocks[0])}
        return made | {
            "whole": part.whole,
            "above": [self._block(block) for block in part.above],
            "blocks": [self._block(block) for block in part.blocks],
            "comments": self._comments(part.comments),
        }

    def _comments(self, comments: Iterable[Comment]) -> list[Data]:
        """Each comment's lines, under its author's name where that changes."""
        made: list[Data] = []
        before = ""
        for comment in comments:
            author = comment.author if comment.author != before else ""
            lines = [self.text(line) for line in comment.text.split("\n") if line.strip()]
            made.append({"author": self.text(author), "lines": lines})
            before = comment.author
        return made

    def _block(self, block: Block) -> Data:
        made: Data = {"block": block.block, "keep": id(block) in self._leading}
        match block:
            case Heading():
                return made | self._heading(block)
            case Paragraph():
                label = self.text(block.label)
                return made | {
                    "style": block.style,
                    "text": self.text(block.text),
                    "label": label,
                    "near": id(block) in self._near,
                    "followed": id(block) in self._followed,
                }
            case BulletList():
                items = [self.text(item) for item in block.items]
                return made | {"items": items, "marker": block.marker}
            case Table():
                return made | self._table(block)
            case Figure():
                return made | self._figure(block)
            case Room():
                return made | {"lines": block.lines, "apart": id(block) in self._apart}

    def _heading(self, block: Heading) -> Data:
        """A heading; in the file no level may be missing between two headings."""
        self._level = min(block.level, self._level + 1)
        return {
            "text": self.text(block.text if block.text.strip() else NOTHING),
            "number": self.plain(block.number),
            "level": self._level,
            "look": block.level,
        }

    def _table(self, block: Table) -> Data:
        """A table whose rows are all as long as its header."""
        length = max([len(block.header), *(len(row) for row in block.rows)], default=0)
        shares = [*block.widths, *([min(block.widths, default=1)] * length)][:length]
        widths = [max(share, 1) for share in shares]
        letters = letters_in(widths, self.document.wide)
        return {
            "caption": self.text(block.caption),
            "widths": widths,
            "header": self._row(block.header, letters),
            "rows": [
                {"cells": self._row(row, letters), "whole": goes_whole(row, letters)}
                for row in block.rows
            ],
        }

    def _row(self, row: Sequence[str], letters: Sequence[int]) -> list[str | Data]:
        cells = (*row, *([""] * (len(letters) - len(row))))
        return [
            self.text(cell, hyphenated(width)) for cell, width in zip(cells, letters, strict=True)
        ]

    def _figure(self, block: Figure) -> Data:
        return {
            "svg": self.letters(block.svg),
            "alt": self.plain(block.alt) or self.plain(block.caption) or NOTHING,
            "caption": self.text(block.caption),
            "width": block.width,
            "height": block.height,
        }


def _folded(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def _short(name: str) -> str:
    """A name that fits on one line."""
    return name if len(name) <= ALL_ON_ONE_LINE else f"{name[: ALL_ON_ONE_LINE - 1].rstrip()}…"
