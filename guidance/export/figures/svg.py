"""A tiny builder of SVG: every text is escaped, every number is short, the same in is the same out.

Units are points. Nothing here fetches, scripts or refers to anything outside the drawing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal
from xml.etree.ElementTree import Element, tostring

from guidance.export.document import clean

FONT = "Atkinson Hyperlegible Next, Calibri, sans-serif"

INK = "#1A2330"
ACCENT = "#0F5C56"
GREY = "#5A6573"
LINE = "#C9D3D6"
TINT = "#EDF3F2"
PALE = "#A3C4BF"
WHITE = "#FFFFFF"

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

_NARROW = frozenset("iljtfrI.,:;!|'’()[]- ")
_WIDE = frozenset("mwMWÅÄÖQOGCD@%—–&")
_SHARES = {"narrow": 0.32, "wide": 0.78, "capital": 0.66, "other": 0.55}


def number(value: float) -> str:
    """A number with at most two decimals and nothing that is not needed."""
    positive_zero = 0.0
    return f"{round(value, 2) + positive_zero:.2f}".rstrip("0").rstrip(".")


def element(name: str, *inside: Element | str, **attributes: str | float) -> Element:
    """An element; ``_`` in the name of an attribute stands for ``-``, text inside is escaped."""
    made = Element(name)
    for key, value in attributes.items():
        said = clean(value) if isinstance(value, str) else number(value)
        made.set(key.rstrip("_").replace("_", "-"), said)
    for piece in inside:
        if isinstance(piece, str):
            made.text = (made.text or "") + clean(piece)
        else:
            made.append(piece)
    return made


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str = "none",
    stroke: str = "none",
    radius: float = 0,
    stroke_width: float = 1,
) -> Element:
    """A rectangle from its upper left corner."""
    return element(
        "rect",
        x=x,
        y=y,
        width=max(width, 0),
        height=max(height, 0),
        rx=radius,
        fill=fill,
        stroke=stroke,
        stroke_width=stroke_width,
    )


def line(start: Point, end: Point, *, stroke: str = LINE, width: float = 1) -> Element:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width)


def polyline(points: Iterable[Point], *, stroke: str = INK, width: float = 1.5) -> Element:
    """A line with bends, open and not filled."""
    way = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return element(
        "polyline",
        points=way,
        fill="none",
        stroke=stroke,
        stroke_width=width,
        stroke_linecap="round",
        stroke_linejoin="round",
    )


def polygon(points: Iterable[Point], *, fill: str = INK, stroke: str = "none") -> Element:
    """A closed shape."""
    way = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return element("polygon", points=way, fill=fill, stroke=stroke)


def circle(
    x: float,
    y: float,
    radius: float,
    *,
    fill: str = "none",
    stroke: str = "none",
    stroke_width: float = 1,
) -> Element:
    """A circle around its centre."""
    return element(
        "circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=stroke_width
    )


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: float = 9,
    fill: str = INK,
    bold: bool = False,
    anchor: Anchor = "start",
) -> Element:
    """One line of text whose base line is at ``y``."""
    return element(
        "text",
        words,
        x=x,
        y=y,
        font_size=size,
        font_weight="bold" if bold else "normal",
        fill=fill,
        text_anchor=anchor,
    )


def group(*inside: Element, **attributes: str | float) -> Element:
    """Elements that share attributes, such as ``transform``."""
    return element("g", *inside, **attributes)


def measure(words: str, size: float, *, bold: bool = False) -> float:
    """About how wide a line of text is, a little more rather than less."""
    share = sum(_SHARES[_breadth(letter)] for letter in words)
    return share * size * (1.05 if bold else 1)


def _breadth(letter: str) -> str:
    if letter in _NARROW:
        return "narrow"
    if letter in _WIDE:
        return "wide"
    return "capital" if letter.isupper() else "other"


def unbroken(words: str) -> list[str]:
    """The pieces that a line may end between; a no-break space holds two words together."""
    return [piece for piece in re.split(r"[^\S\u00a0\u202f]+", words) if piece]


def wrap(words: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """The words on as many lines as they need; a word that is too wide has a line of its own."""
    lines: list[str] = []
    for word in unbroken(words):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def drawing(width: float, height: float, *inside: Element) -> str:
    """The whole drawing as SVG, in the font of the documents.

    It carries no title of its own: a figure says in words what it shows, once.
    """
    root = element(
        "svg",
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {number(width)} {number(height)}",
        font_family=FONT,
    )
    return tostring(root, encoding="unicode")
