"""The text of a paragraph as Word cuts it into pieces, and tags put together again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guidance.export.writers.word.xml import PRESERVE, Element, name

TEXT, PARAGRAPH, BOX = name("w:t"), name("w:p"), name("w:txbxContent")
SPACE = {name("w:br"): "\n", name("w:cr"): "\n", name("w:tab"): "\t", name("w:noBreakHyphen"): "-"}


class Piece(NamedTuple):
    """Letters of one element; ``start`` is where they stand in the paragraph's text."""

    element: Element
    start: int
    text: str


def own(paragraph: Element) -> Iterator[Element]:
    """The elements with letters that belong to the paragraph, and not to a text box in it."""
    for child in paragraph:
        if child.tag == TEXT or child.tag in SPACE:
            yield child
        elif child.tag != PARAGRAPH and child.tag != BOX and len(child):
            yield from own(child)


def pieces(paragraph: Element) -> list[Piece]:
    """The letters of a paragraph, piece by piece."""
    found: list[Piece] = []
    at = 0
    for element in own(paragraph):
        text = SPACE.get(element.tag) or element.text or ""
        found.append(Piece(element, at, text))
        at += len(text)
    return found


def said(parts: list[Piece]) -> str:
    """The text of a paragraph."""
    return "".join(piece.text for piece in parts)


def put(parts: list[Piece], start: int, end: int, source: str) -> Element:
    """Write a tag into the piece where it begins and take its letters out of all others.

    Gives the element that holds it. Tags are put from last to first, so that places stay right.
    """
    first = next(p for p in parts if p.start <= start < p.start + len(p.text))
    for piece in parts:
        left, right = max(start, piece.start), min(end, piece.start + len(piece.text))
        if left >= right:
            continue
        if piece.element.tag != TEXT:
            piece.element.getparent().remove(piece.element)
            continue
        now = piece.element.text or ""
        shown = source if piece is first else ""
        write(piece.element, now[: left - piece.start] + shown + now[right - piece.start :])
    return first.element


def write(element: Element, text: str) -> None:
    """Set the letters of an element, spaces at its ends too."""
    element.text = text
    if text.strip() != text:
        element.set(*next(iter(PRESERVE.items())))
