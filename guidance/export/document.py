"""A document without a format: what stands in it, in order, as plain text and nothing else.

No text holds markup; writers decide how a block looks and make sure that text stays text.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator

from guidance.domain.model import Frozen, Lang

Kind = Literal[
    "brief",
    "assessment",
    "checklist",
    "outline",
    "record",
    "workshop",
    "form",
    "followup",
    "case",
]
"""The documents about a case."""

AnyKind = Kind | Literal["agenda", "study"]
"""Also what is made of a workshop's plan (``agenda``), and of the content alone, to learn from and
to look things up in (``study``).
"""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with one kind of line end and without characters that no XML can hold."""
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))


Plain = Annotated[str, AfterValidator(clean)]


class Comment(Frozen):
    """Something said beside the text: guidance with its sources, never the parties' own words."""

    author: Plain
    text: Plain


class Heading(Frozen):
    """A heading; ``number`` is empty where headings are not numbered."""

    block: Literal["heading"] = "heading"
    level: Literal[1, 2, 3]
    text: Plain
    number: Plain = ""
    new_page: bool = False
    comments: tuple[Comment, ...] = ()


Style = Literal["normal", "lead", "minor", "placeholder", "note", "quote"]


class Paragraph(Frozen):
    """One paragraph; line breaks are kept. ``label`` runs into it.

    ``minor`` titles a part below the headings, ``placeholder`` marks what is missing, ``note`` is
    small print, ``quote`` sets somebody's words apart.
    """

    block: Literal["paragraph"] = "paragraph"
    text: Plain
    style: Style = "normal"
    label: Plain = ""
    comments: tuple[Comment, ...] = ()


class BulletList(Frozen):
    """A short list; ``box`` puts an empty box to tick before each item."""

    block: Literal["list"] = "list"
    items: tuple[Plain, ...]
    marker: Literal["bullet", "box"] = "bullet"


class Table(Frozen):
    """A table with a header row; ``widths`` are shares of the line."""

    block: Literal["table"] = "table"
    caption: Plain = ""
    header: tuple[Plain, ...]
    rows: tuple[tuple[Plain, ...], ...]
    widths: tuple[int, ...]


class Figure(Frozen):
    """A drawing of ours as SVG, with words for those who do not see it.

    ``width`` and ``height`` are those of the drawing, in points; writers shrink it to the line.
    """

    block: Literal["figure"] = "figure"
    svg: str
    alt: Plain
    caption: Plain = ""
    width: float
    height: float


class Room(Frozen):
    """Empty ruled lines to write on by hand."""

    block: Literal["room"] = "room"
    lines: int


Block = Heading | Paragraph | BulletList | Table | Figure | Room


class Detail(Frozen):
    """A line of the title: who, what, from whose answers."""

    label: Plain
    value: Plain


class Document(Frozen):
    """A whole document.

    ``mark`` says on every page what the document is not yet; ``contents`` is the title of the list
    of contents, empty for none; ``cover`` gives the title a page of its own; ``wide`` asks for
    pages that are wider than tall, ``compact`` for less space, where pages are counted.
    """

    kind: AnyKind
    lang: Lang
    title: Plain
    subtitle: Plain
    mark: Plain = ""
    details: tuple[Detail, ...] = ()
    notice: tuple[Plain, ...] = ()
    contents: Plain = ""
    cover: bool = False
    wide: bool = False
    compact: bool = False
    blocks: tuple[Block, ...] = ()


def paragraphs(text: str) -> list[str]:
    """What stands between blank lines, without empty pieces."""
    pieces = re.split(r"\n(?:[^\S\n]*\n)+", clean(text))
    return [piece.strip("\n") for piece in pieces if piece.strip()]
