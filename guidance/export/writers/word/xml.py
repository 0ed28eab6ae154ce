"""Elements of Word's XML, made directly: quick, and text is never anything but text."""

# lxml comes without types.
# pyright: reportAttributeAccessIssue=false, reportMissingTypeStubs=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from lxml import etree

from guidance.export.direction import runs_rightwards

Element = Any
"""An element of lxml, which has no types."""

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
ABOUT = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_SPACES = {**SPACES, **ABOUT}
PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


@lru_cache(maxsize=512)
def name(short: str) -> str:
    """The full name of ``w:p``; a name without a prefix has no namespace."""
    prefix, _, rest = short.rpartition(":")
    return f"{{{_SPACES[prefix]}}}{rest}" if prefix else rest


def root(short: str, spaces: Mapping[str, str] = SPACES) -> Element:
    """An element to begin a part with; it knows all these prefixes."""
    return etree.Element(name(short), nsmap=dict(spaces))


def add(parent: Element, short: str, attributes: Mapping[str, str] | None = None) -> Element:
    """A new last child."""
    made = etree.SubElement(parent, name(short))
    if attributes:
        for key, value in attributes.items():
            made.set(name(key), value)
    return made


def value(parent: Element, short: str, said: str) -> Element:
    """A new last child that says one thing, as most of Word's properties do."""
    made = etree.SubElement(parent, name(short))
    made.set(name("w:val"), said)
    return made


def as_bytes(element: Element) -> bytes:
    """A whole part."""
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)


def parsed(raw: bytes) -> Element:
    """The root of XML that we made ourselves or that has been checked."""
    return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))


def paragraph(parent: Element, style: str, text: str = "", new_page: bool = False) -> Element:
    """A paragraph in a style; text in a script that runs from the right does so."""
    made = etree.SubElement(parent, name("w:p"))
    properties = etree.SubElement(made, name("w:pPr"))
    value(properties, "w:pStyle", style)
    if new_page:
        add(properties, "w:pageBreakBefore")
    if text:
        if runs_rightwards(text):
            add(properties, "w:bidi")
        run(made, text)
    return made


def stay(made: Element) -> None:
    """Keep a paragraph on the page of the next."""
    made[0].insert(1, made.makeelement(name("w:keepNext")))


def run(parent: Element, text: str, style: str = "") -> Element:
    """Letters, with their line breaks and tabs, in a character style if there is one."""
    made = etree.SubElement(parent, name("w:r"))
    rightwards = runs_rightwards(text)
    if style or rightwards:
        properties = add(made, "w:rPr")
        if style:
            value(properties, "w:rStyle", style)
        if rightwards:
            add(properties, "w:rtl")
    letters(made, text)
    return made


def letters(parent: Element, text: str) -> None:
    """Fill a run."""
    for number, line in enumerate(text.split("\n")):
        if number:
            add(parent, "w:br")
        for position, piece in enumerate(line.split("\t")):
            if position:
                add(parent, "w:tab")
            if piece:
                made = etree.SubElement(parent, name("w:t"))
                made.text = piece
                if piece.strip() != piece:
                    made.set(*next(iter(PRESERVE.items())))
