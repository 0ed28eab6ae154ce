"""Everything that is asked of a municipality's own template before anything is made of it."""

# python-docx and lxml have types only in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO

import docx

from guidance.export.writers.word.xml import Element, as_bytes, name
from guidance.export.writers.word_template.allowed import is_allowed
from guidance.export.writers.word_template.danger import check_danger
from guidance.export.writers.word_template.fault import MOST, TemplateFault
from guidance.export.writers.word_template.fields import check_fields
from guidance.export.writers.word_template.package import is_xml, open_package
from guidance.export.writers.word_template.prepare import MOST as MOST_TAGS
from guidance.export.writers.word_template.prepare import Preparation
from guidance.export.writers.word_template.properties import CORE, check_properties
from guidance.export.writers.word_template.reading import MOST as MOST_IN_PART
from guidance.export.writers.word_template.reading import UnreadablePartError, read_xml
from guidance.export.writers.word_template.relations import (
    OFFICE,
    TYPES,
    check_names,
    check_relations,
    check_types,
)
from guidance.export.writers.word_template.structure import stray

FILLED = frozenset(name(f"w:{root}") for root in ("hdr", "ftr", "footnotes", "endnotes"))
"""Roots of the parts in which tags are filled in, beside the text itself."""


MOST_ELEMENTS = 400_000
"""Elements in all parts together."""


def check(raw: bytes, sections: Collection[str] | None = None) -> list[TemplateFault]:
    """All faults of a template, none if it can be used; never raises, whatever the file is.

    ``sections`` are the ids of the outline's sections; None takes any name after ``text.``.
    """
    opened = open_package(raw)
    if opened.faults:
        return opened.faults
    faults = list(check_names(opened.parts))
    roots, unread = _read(opened.parts)
    faults += unread
    if TYPES not in roots and not unread:
        faults.append(TemplateFault("", "", "not_document"))
    if faults:
        return _some(faults)
    main = _main(roots)
    faults += [fault for part, root in roots.items() for fault in _part(part, root)]
    faults += check_types(roots[TYPES])
    if main not in roots and not faults:
        faults.append(TemplateFault("", "", "not_document"))
    if not faults:
        faults += _all_tags(roots, main, sections)
    return _some(faults or _opens(raw))


def _some(faults: list[TemplateFault]) -> list[TemplateFault]:
    found = list(dict.fromkeys(faults))
    return found if len(found) <= MOST else [*found[:MOST], TemplateFault("", "", "several")]


def _read(parts: Mapping[str, bytes]) -> tuple[dict[str, Element], list[TemplateFault]]:
    roots: dict[str, Element] = {}
    faults: list[TemplateFault] = []
    room = MOST_ELEMENTS
    for part, content in parts.items():
        if is_xml(part):
            try:
                roots[part] = read_xml(content, min(room, MOST_IN_PART))
                room -= sum(1 for _ in roots[part].iter())
            except UnreadablePartError as error:
                faults.append(TemplateFault(part, "", error.code))
    return roots, faults


def _main(roots: Mapping[str, Element]) -> str:
    """The name of the part with the text, wherever the package says that it is."""
    for relation in roots.get("_rels/.rels", ()):
        if relation.get("Type") == OFFICE:
            return posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
    return ""


def _part(part: str, root: Element) -> Iterator[TemplateFault]:
    if part.endswith(".rels"):
        yield from check_relations(part, root)
    elif part != TYPES:
        yield from check_danger(part, root)
        yield from check_fields(part, root)


def _all_tags(
    roots: Mapping[str, Element], main: str, sections: Collection[str] | None
) -> Iterator[TemplateFault]:
    room = MOST_TAGS
    for part, root in roots.items():
        if part == CORE:
            yield from check_properties(part, root, sections)
            continue
        beside = posixpath.dirname(part) == posixpath.dirname(main) and root.tag in FILLED
        filled = part == main or beside
        yield from stray(part, root, filled)
        if not filled:
            continue
        preparation = Preparation(part, sections, part == main, room)
        preparation.run(root)
        room = max(preparation.room, 0)
        yield from preparation.faults
        if not preparation.faults and not is_allowed(as_bytes(root).decode()):
            yield TemplateFault(part, "", "forbidden")


def _opens(raw: bytes) -> list[TemplateFault]:
    """Whether the program that will fill it can open it, with all that its parts lead to."""
    try:
        word = docx.Document(BytesIO(raw))
        _ = [paragraph.text for paragraph in word.paragraphs], word.sections[0].header
    except Exception:  # noqa: BLE001 - whatever a broken file makes of it, it is broken
        return [TemplateFault("", "", "unreadable")]
    return []
