"""Tags in a template's properties, which show the title and the like and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from guidance.export.writers.word.xml import Element
from guidance.export.writers.word_template.fault import TemplateFault
from guidance.export.writers.word_template.tags import check_name, tags

CORE = "docProps/core.xml"
MOST = 60
"""Tags in all properties together."""


def check_properties(
    part: str, root: Element, sections: Collection[str] | None
) -> Iterator[TemplateFault]:
    """Faults of the tags in the properties."""
    room = MOST
    for entry in root:
        text = entry.text or ""
        for found in islice(tags(text), room + 1):
            room -= 1
            if room < 0:
                yield TemplateFault(part, "", "too_many")
                return
            place = text[found.start : found.end]
            if found.tag is None:
                yield TemplateFault(part, place, found.code)
            elif found.tag.kind != "value" or found.tag.path == "document":
                yield TemplateFault(part, place, "not_filled_here")
            else:
                code, suggestion = check_name(found.tag.path, sections, ())
                if code:
                    yield TemplateFault(part, place, code, suggestion)


def fill_properties(root: Element, said: Callable[[str], str], longest: int = 255) -> None:
    """Show the values, on one line and no longer than a property may be."""
    for entry in root:
        text = entry.text or ""
        shown, at = "", 0
        for found in tags(text):
            if found.tag is not None:
                shown += text[at : found.start] + said(found.tag.path).replace("\n", " ")
                at = found.end
        if at:
            entry.text = (shown + text[at:])[:longest]
