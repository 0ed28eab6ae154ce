"""Elements and attributes of a part that run, read or fetch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.export.writers.word.xml import Element, name
from guidance.export.writers.word_template.fault import TemplateFault
from guidance.export.writers.word_template.relations import safe_link

OFFICE = "urn:schemas-microsoft-com:office:office"
VIDEO = "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"
SVG = "http://www.w3.org/2000/svg"

ELEMENTS = {
    name("w:altChunk"): "chunk",
    name("w:object"): "embedded",
    name("w:objectEmbed"): "embedded",
    name("w:objectLink"): "embedded",
    name("w:control"): "active",
    name("w:subDoc"): "external",
    name("w:attachedTemplate"): "external",
    name("w:saveThroughXslt"): "external",
    name("w:frameset"): "external",
    name("w:sourceFileName"): "external",
    name("w:movie"): "embedded",
    name("w:mailMerge"): "merge",
    name("w:entryMacro"): "macro",
    name("w:exitMacro"): "macro",
    f"{{{OFFICE}}}OLEObject": "embedded",
    f"{{{VIDEO}}}webVideoPr": "external",
    f"{{{SVG}}}script": "active",
    f"{{{SVG}}}foreignObject": "active",
}
_FETCHED = re.compile(r"@import|url\s*\(\s*['\"]?\s*(?!#)[^#\s'\"]|\\[0-9a-f]", re.IGNORECASE)
STRICT = "{http://purl.oclc.org/ooxml/"
"""Where the same words have other full names, which nothing here would know for what they are."""

LINKED = (name("r:link"), name("r:href"))
"""Attributes that name a relation to fetch a picture by."""

SOURCES = (
    "src",
    "href",
    f"{{{OFFICE}}}href",
    f"{{{OFFICE}}}althref",
    "{http://www.w3.org/1999/xlink}href",
)
"""Attributes that old drawings and SVG fetch by."""


def check_danger(part: str, root: Element) -> Iterator[TemplateFault]:
    """Whatever in a part is more than text, looks and links."""
    for element in root.iter("*"):
        code = ELEMENTS.get(element.tag)
        if any(known.startswith(STRICT) for known in (element.tag, *element.attrib)):
            yield TemplateFault(part, "", "not_document")
        if any(key in element.attrib for key in LINKED):
            yield TemplateFault(part, element.tag.rpartition("}")[2], "external")
        if code:
            yield TemplateFault(part, element.tag.rpartition("}")[2], code)
        if element.tag.startswith(f"{{{SVG}}}"):
            yield from _drawn(part, element)
        for attribute in SOURCES:
            target = element.get(attribute)
            if target and not _harmless(element, target):
                yield TemplateFault(part, target, "external")


def _drawn(part: str, element: Element) -> Iterator[TemplateFault]:
    """What an SVG may hide in its looks and its events."""
    for key, said in (*element.attrib.items(), ("", element.text or "")):
        if key.lower().startswith("on"):
            yield TemplateFault(part, said, "active")
        elif _FETCHED.search(said):
            yield TemplateFault(part, said, "external")


def _harmless(element: Element, target: str) -> bool:
    """A place in the same part, a picture within it, or where a shape's link leads."""
    shape = element.tag.rpartition("}")[2] not in ("imagedata", "image", "fill", "stroke", "use")
    inside = target.startswith(("#", "data:image/png;", "data:image/jpeg;"))
    return inside or (shape and safe_link(target))
