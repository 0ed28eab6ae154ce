"""What a Word file says about itself: its name, its language, who made it and when."""

from __future__ import annotations

from guidance.export.document import Document
from guidance.export.locale import LOCALE
from guidance.export.moment import made
from guidance.export.words import PRODUCT
from guidance.export.writers.word.xml import ABOUT, add, as_bytes, name, root

LONGEST = 255
"""No longer a property may be."""


def core(document: Document) -> bytes:
    """The part that holds the properties."""
    properties = root("cp:coreProperties", ABOUT)
    moment = f"{made():%Y-%m-%dT%H:%M:%SZ}"
    for short, said in (
        ("dc:title", _line(document.title)),
        ("dc:subject", _line(document.subtitle)),
        ("dc:creator", PRODUCT),
        ("dc:language", LOCALE[document.lang]),
        ("cp:lastModifiedBy", PRODUCT),
        ("dcterms:created", moment),
        ("dcterms:modified", moment),
    ):
        entry = add(properties, short)
        entry.text = said
        if short.startswith("dcterms:"):
            entry.set(name("xsi:type"), "dcterms:W3CDTF")
    return as_bytes(properties)


def _line(text: str) -> str:
    return text.replace("\n", " ")[:LONGEST]
