"""Elements of OpenDocument by their usual prefixes."""

# lxml has no types of its own.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from lxml import etree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "draw": f"{_OASIS}:drawing:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
VERSION = "1.3"
"""Of OpenDocument; programs of some years ago refuse a package that names a later one."""

Node = Any
"""An element of lxml, which has no types."""


@cache
def qualified(name: str) -> str:
    """``text:p`` as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def _attributes(given: Mapping[str, str]) -> dict[str, str]:
    return {qualified(name): value for name, value in given.items()}


def root(name: str) -> Node:
    """The root of one of the package's parts."""
    return etree.Element(
        qualified(name), _attributes({"office:version": VERSION}), nsmap=NAMESPACES
    )


def add(parent: Node, name: str, given: Mapping[str, str] | None = None, text: str = "") -> Node:
    """A new element at the end of its parent; an attribute without a value is left out."""
    kept = {key: value for key, value in (given or {}).items() if value}
    made = etree.SubElement(parent, qualified(name), _attributes(kept))
    if text:
        made.text = text
    return made


def serialize(node: Node) -> bytes:
    """The part as a file."""
    return etree.tostring(node, xml_declaration=True, encoding="UTF-8")
