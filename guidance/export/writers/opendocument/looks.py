"""How an OpenDocument text looks: one typeface, ink and one accent, room to breathe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from guidance.export.document import Document

FONT, FONT_RTL = "Atkinson Hyperlegible Next", "Arial"
INK, ACCENT, GREY = "#1A2330", "#0F5C56", "#5A6573"
LINE, TINT = "#C9D3D6", "#EDF3F2"

HANG, LABELS = 1.15, 4.6
"""Room for numbers and for the labels of the title, in centimetres."""

TIGHT, SMALLER, CLOSER = 0.42, 0.86, 15
"""Where pages are counted: what is left of space and letters, and the percent off each line."""

STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "contents": "Contents Heading",
    "contents1": "Contents 1",
    "contents2": "Contents 2",
    "header": "Header",
    "footer": "Footer",
    "normal": "Text body",
    "quote": "Quotations",
    "caption": "Caption",
    "list": "IOP List",
    "lead": "IOP Lead",
    "minor": "IOP Part",
    "placeholder": "IOP Missing",
    "note": "IOP Note",
    "mark": "IOP Mark",
    "detail": "IOP Detail",
    "notice": "IOP Notice",
    "cell": "IOP Cell",
    "column": "IOP Column",
    "figure": "IOP Figure",
    "room": "IOP Room",
    "last": "IOP Room End",
    "gap": "IOP Gap",
}
"""The style for each thing that a document holds, as people read its name."""

BULLETS, BOXES = "IOP Bullets", "IOP Boxes"
LABEL, NUMBER, LINK = "IOP Label", "IOP Number", "Index Link"


class Look(NamedTuple):
    """Letters and the space around them, in points; ``keep`` with the paragraph that follows."""

    size: float
    color: str = INK
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    line: int = 115
    keep: bool = False
    more: Mapping[str, str] = {}
    spread: str = ""


class Page(NamedTuple):
    """A page's sides and margins, in centimetres."""

    width: float
    height: float
    side: float

    @property
    def line(self) -> float:
        """How wide a line is."""
        return round(self.width - 2 * self.side, 2)

    @property
    def column(self) -> float:
        """How tall a figure may be, with room for a heading and a caption."""
        return self.height - 8


def page(document: Document) -> Page:
    """Wide pages lie down; where pages are counted, their margins are narrower."""
    if document.wide:
        return Page(29.7, 21, 1.9)
    return Page(21, 29.7, 2 if document.compact else 3)


def looks(document: Document) -> dict[str, Look]:
    """The look of each style, closer together where pages are counted."""
    made = {**_head(document.cover), **_headings(), **_running(), **_small()}
    return {name: _tight(look) for name, look in made.items()} if document.compact else made


def _tight(look: Look) -> Look:
    return look._replace(
        size=round(look.size * SMALLER, 1),
        before=round(look.before * TIGHT, 1),
        after=round(look.after * TIGHT, 1),
        line=max(100, look.line - CLOSER),
    )


def _left_line(color: str, gap: str) -> dict[str, str]:
    return {"fo:border-left": f"2.25pt solid {color}", "fo:padding-left": gap}


def _hang(indent: float, width: float) -> dict[str, str]:
    return {"fo:margin-left": f"{indent}cm", "fo:text-indent": f"-{width}cm"}


def _head(cover: bool) -> dict[str, Look]:
    """The head of the document, large and low on a cover, small above the text."""
    quote = _left_line(ACCENT, "0.35cm")
    return {
        "mark": Look(
            12, ACCENT, bold=True, before=150 if cover else 0, after=10, keep=True, spread="2pt"
        ),
        "title": Look(34 if cover else 24, bold=True, after=6 if cover else 2, line=105, keep=True),
        "subtitle": Look(15 if cover else 13, GREY, after=40 if cover else 16),
        "detail": Look(11, after=5, more=_hang(LABELS, LABELS)),
        "notice": Look(10, after=3, line=130, more=quote),
    }


def _headings() -> dict[str, Look]:
    return {
        "heading1": Look(17, bold=True, before=26, after=6, line=110, keep=True),
        "heading2": Look(13, ACCENT, bold=True, before=18, after=4, line=110, keep=True),
        "heading3": Look(11, bold=True, before=12, after=2, keep=True),
        "contents": Look(
            17, bold=True, after=14, line=110, keep=True, more={"fo:break-before": "page"}
        ),
        "contents1": Look(11, before=4, after=3, more=_hang(HANG, HANG)),
        "contents2": Look(11, before=2, after=3, more=_hang(2 * HANG, HANG)),
    }


def _running() -> dict[str, Look]:
    return {
        "normal": Look(11, after=6, line=125),
        "list": Look(11, after=3, line=120),
        "lead": Look(14, ACCENT, bold=True, after=8, line=120),
        "minor": Look(11, bold=True, before=12, after=3, keep=True),
        "placeholder": Look(11, GREY, italic=True, after=6, line=125),
        "note": Look(9.5, GREY, after=8, line=120),
        "quote": Look(
            11, italic=True, before=2, after=1, line=125, more=_left_line(LINE, "0.35cm")
        ),
    }


def _small() -> dict[str, Look]:
    ruled = {"fo:border-bottom": f"0.5pt solid {GREY}", "style:join-border": "false"}
    return {
        "header": Look(9, GREY),
        "footer": Look(9, GREY),
        "cell": Look(9.5, line=112),
        "column": Look(9.5, ACCENT, bold=True, line=112, keep=True),
        "figure": Look(11, before=8, after=4, keep=True, line=100),
        "caption": Look(9.5, GREY, after=12, line=120),
        "room": Look(11, before=11, line=100, keep=True, more=ruled),
        "last": Look(11, before=11, after=10, line=100, more=ruled),
        "gap": Look(4, after=8, line=100),
    }


def tabs(name: str, line: float) -> Iterator[dict[str, str]]:
    """Where the tabs of a style lead, in order."""
    right = {"style:position": f"{line}cm", "style:type": "right"}
    if name in {"header", "footer"}:
        yield right
    if name == "detail":
        yield {"style:position": "0cm"}
    if name in {"contents1", "contents2"}:
        yield {"style:position": "0cm"}
        indent = HANG * int(name[-1])
        dots = {"style:leader-style": "dotted", "style:leader-text": "."}
        yield {**right, "style:position": f"{round(line - indent, 2)}cm", **dots}
