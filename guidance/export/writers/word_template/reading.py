"""Reading XML from outside: no definitions, no entities, no more elements than a template has."""

# lxml comes without types, and expat's are partial.
# pyright: reportAttributeAccessIssue=false, reportMissingTypeStubs=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
from __future__ import annotations

from typing import NoReturn
from xml.parsers import expat

from lxml import etree

from guidance.export.writers.word.xml import Element

DEEPEST = 120
MOST = 150_000
"""Elements in one part."""

WIDEST = 200
"""Attributes of one element."""


class UnreadablePartError(ValueError):
    """XML that is not read; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_xml(raw: bytes, most: int = MOST) -> Element:
    """The root of a part of no more elements than ``most``. Raises UnreadablePartError.

    A first pass without any tree stops at a definition, before an entity could grow or name a
    file; only then is a tree built, by a parser that resolves nothing.
    """
    _look_over(raw, most)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        found = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadablePartError("bad_xml") from None
    encoding = (found.getroottree().docinfo.encoding or "UTF-8").upper()
    if encoding not in ("UTF-8", "ASCII", "US-ASCII"):
        raise UnreadablePartError("bad_xml")
    return found


class _Count:
    def __init__(self, most: int) -> None:
        self.depth, self.left = 0, most

    def start(self, _name: str, attributes: list[str]) -> None:
        self.depth, self.left = self.depth + 1, self.left - 1
        if self.depth > DEEPEST or self.left < 0 or len(attributes) > 2 * WIDEST:
            raise UnreadablePartError("bomb")

    def end(self, _name: str) -> None:
        self.depth -= 1


def _refuse(*_found: object) -> NoReturn:
    raise UnreadablePartError("doctype")


def _look_over(raw: bytes, most: int) -> None:
    parser, count = expat.ParserCreate(), _Count(most)
    parser.ordered_attributes = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = count.start, count.end
    try:
        parser.Parse(raw, True)
    except (expat.ExpatError, ValueError) as error:
        if isinstance(error, UnreadablePartError):
            raise
        raise UnreadablePartError("bad_xml") from None
