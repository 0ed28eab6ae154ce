"""What a Word file says about itself: its name, its language, who made it and when."""

from __future__ import annotations

from datetime import UTC, datetime

from guidance.domain.model import Lang
from guidance.export.document import Document
from guidance.export.moment import source_date
from guidance.export.words import PRODUCT
from guidance.export.writers.word.xml import ABOUT, add, as_bytes, name, root

MADE = datetime(2025, 1, 1, tzinfo=UTC)
"""A fixed moment, so that nothing but the case decides the bytes; SOURCE_DATE_EPOCH replaces it."""

LOCALE: dict[Lang, str] = {"sv": "sv-SE", "en": "en-GB"}
LONGEST = 255
"""No longer a property may be."""


def core(document: Document) -> bytes:
    """The part that holds the properties."""
    made = root("cp:coreProperties", ABOUT)
    moment = f"{(source_date() or MADE):%Y-%m-%dT%H:%M:%SZ}"
    for short, said in (
        ("dc:title", _line(document.title)),
        ("dc:subject", _line(document.subtitle)),
        ("dc:creator", PRODUCT),
        ("dc:language", LOCALE[document.lang]),
        ("cp:lastModifiedBy", PRODUCT),
        ("dcterms:created", moment),
        ("dcterms:modified", moment),
    ):
        entry = add(made, short)
        entry.text = said
        if short.startswith("dcterms:"):
            entry.set(name("xsi:type"), "dcterms:W3CDTF")
    return as_bytes(made)


def _line(text: str) -> str:
    return text.replace("\n", " ")[:LONGEST]
