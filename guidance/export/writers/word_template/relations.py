"""What the parts of a template lead to: nothing that runs, nothing outside, nothing unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guidance.export.writers.word.xml import Element
from guidance.export.writers.word_template.fault import TemplateFault

TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"

_KINDS = (
    "officeDocument core-properties extended-properties custom-properties thumbnail "
    "styles stylesWithEffects theme themeOverride settings webSettings fontTable font "
    "numbering header footer footnotes endnotes comments commentsExtended commentsIds "
    "commentsExtensible people image hyperlink customXml customXmlProps glossaryDocument "
    "diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing "
    "chart chartStyle chartColorStyle chartUserShapes classificationlabels"
)
KNOWN = frozenset(_KINDS.split())
"""The last word of each kind of relation that a template may have."""

ACCUSED = {
    "vbaProject": "macro",
    "wordVbaData": "macro",
    "keyMapCustomizations": "macro",
    "attachedToolbars": "macro",
    "extensibility": "macro",
    "control": "active",
    "activeXControlBinary": "active",
    "oleObject": "embedded",
    "package": "embedded",
    "aFChunk": "chunk",
    "attachedTemplate": "external",
    "subDocument": "external",
    "frame": "external",
    "mailMergeSource": "merge",
    "mailMergeHeaderSource": "merge",
    "recipientData": "merge",
}
"""Kinds that have words of their own."""

_PROGRAMS = r"vbaproject|vbadata|macroenabled|ms-office\.vba|keymapcustom"
NAMED = (
    (re.compile(_PROGRAMS, re.IGNORECASE), "macro"),
    (re.compile(r"activex", re.IGNORECASE), "active"),
    (re.compile(r"/embeddings/|oleobject|\.bin$|package\.", re.IGNORECASE), "embedded"),
)
"""Parts that show by their name or type what they are, whether or not anything leads to them."""

_ENDINGS = "xml rels png jpg jpeg jpe gif bmp tif tiff emf wmf wdp svg odttf ttf"
ENDINGS = frozenset(_ENDINGS.split())
"""How the names of parts may end."""

_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s\\]*", re.IGNORECASE)


def safe_link(target: str) -> bool:
    """Whether a link leads to a web page or an e-mail address."""
    return _SAFE_LINK.fullmatch(target.strip()) is not None


def check_names(parts: Mapping[str, bytes]) -> Iterator[TemplateFault]:
    """Parts that hold programs or objects, or nobody knows what, by their names."""
    for name in parts:
        accused = [code for pattern, code in NAMED if pattern.search(f"/{name}")]
        if accused:
            yield TemplateFault("", name, accused[0])
        elif name.rpartition(".")[2].lower() not in ENDINGS:
            yield TemplateFault("", name, "unknown_relation")


def check_types(types: Element) -> Iterator[TemplateFault]:
    """The list of types: a document without macros, controls and objects."""
    main = False
    for entry in types:
        kind = str(entry.get("ContentType", ""))
        main = main or kind.lower() == MAIN
        accused = [code for pattern, code in NAMED[:2] if pattern.search(kind)]
        if accused:
            yield TemplateFault("", kind, accused[0])
        elif kind.lower().endswith("xml") and not _named_as_xml(entry):
            yield TemplateFault(TYPES, kind, "unknown_relation")
    if not main:
        yield TemplateFault("", "", "not_document")


def _named_as_xml(entry: Element) -> bool:
    """XML under another name would be read without having been looked at."""
    called = str(entry.get("PartName") or f".{entry.get('Extension', '')}").lower()
    return called.endswith((".xml", ".rels", ".svg"))


def check_relations(part: str, relations: Element) -> Iterator[TemplateFault]:
    """The relations of one part."""
    for entry in relations:
        kind = str(entry.get("Type", "")).rpartition("/")[2]
        target = str(entry.get("Target", ""))
        outside = str(entry.get("TargetMode", "Internal")) != "Internal"
        if kind in ACCUSED:
            yield TemplateFault(part, target, ACCUSED[kind])
        elif kind == "hyperlink":
            if not (safe_link(target) if outside else target.startswith("#")):
                yield TemplateFault(part, target, "bad_link")
        elif outside or "://" in target or target.startswith("\\"):
            yield TemplateFault(part, target, "external")
        elif kind not in KNOWN:
            yield TemplateFault(part, f"{kind} {target}", "unknown_relation")
