"""Headings with real numbers, and the list of contents that leads to them."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.export.document import Heading
from guidance.export.writers.opendocument.comments import begin, end
from guidance.export.writers.opendocument.content import (
    NEW_PAGE,
    NO_WISHES,
    Content,
    paragraph,
    styled,
)
from guidance.export.writers.opendocument.looks import HANG, LINK
from guidance.export.writers.opendocument.styles import internal, style
from guidance.export.writers.opendocument.text import fill
from guidance.export.writers.opendocument.xml import Node, add

DEEPEST = 2
"""The list of contents goes down to headings of this level."""


def counted(headings: Iterable[Heading]) -> list[bool]:
    """Whether each heading's number is the one that counting gives; others are set as text."""
    counts, found = [0, 0, 0], list[bool]()
    for heading in headings:
        level = heading.level
        own = [*counts[: level - 1], counts[level - 1] + 1]
        runs = level <= DEEPEST and heading.number.rstrip(".") == ".".join(map(str, own))
        if runs:
            counts = [*own, *[0] * (3 - level)]
        found.append(runs)
    return found


def anchor(number: int) -> str:
    """The name of the n-th heading, which the list of contents leads to."""
    return f"rubrik{number}"


def add_heading(content: Content, heading: Heading, number: int, runs: bool, first: bool) -> None:
    """A heading; one whose number does not come from counting carries it as text."""
    wishes = NEW_PAGE if heading.new_page or first else NO_WISHES
    given = {
        "text:style-name": styled(content, style(f"heading{heading.level}"), heading.text, wishes),
        "text:outline-level": str(heading.level),
        "text:is-list-header": "" if runs else "true",
    }
    made = add(content.text, "text:h", given)
    if runs:
        add(made, "text:number", text=heading.number)
    named = {"text:name": anchor(number)}
    add(made, "text:bookmark-start", named)
    names = begin(content, made, heading.comments)
    own = f"{heading.number} " if heading.number and not runs else ""
    fill(made, own + heading.text)
    end(made, names)
    add(made, "text:bookmark-end", named)


def add_contents(content: Content, headings: list[Heading]) -> None:
    """A list of contents that is right as it stands; pages are fields, worked out when opened."""
    title = content.document.contents
    index = add(
        content.text, "text:table-of-content", {"text:name": title, "text:protected": "true"}
    )
    _pattern(index, title)
    body = add(index, "text:index-body")
    paragraph(
        content, add(body, "text:index-title", {"text:name": f"{title} 1"}), "contents", title
    )
    for number, heading in enumerate(headings):
        if heading.level <= DEEPEST:
            _entry(content, body, number, heading)


def _entry(content: Content, body: Node, number: int, heading: Heading) -> None:
    line = paragraph(content, body, f"contents{heading.level}")
    given = {"xlink:type": "simple", "xlink:href": f"#{anchor(number)}"}
    link = add(line, "text:a", {**given, "text:style-name": internal(LINK)})
    fill(link, f"{heading.number}\t" if heading.number else "")
    fill(link, heading.text.replace("\n", " ") + "\t")
    place = {"text:reference-format": "page", "text:ref-name": anchor(number)}
    add(link, "text:bookmark-ref", place, " ")


def _pattern(index: Node, title: str) -> None:
    """How an update builds the list anew."""
    depth = {"text:outline-level": str(DEEPEST), "text:use-index-marks": "false"}
    source = add(index, "text:table-of-content-source", depth)
    named = {"text:style-name": style("contents")}
    add(source, "text:index-title-template", named, title)
    for level in range(1, DEEPEST + 1):
        given = {"text:outline-level": str(level), "text:style-name": style(f"contents{level}")}
        entry = add(source, "text:table-of-content-entry-template", given)
        linked = {"text:style-name": internal(LINK)}
        add(entry, "text:index-entry-link-start", linked)
        add(entry, "text:index-entry-chapter")
        stop = {"style:type": "left", "style:position": f"{HANG * level}cm"}
        add(entry, "text:index-entry-tab-stop", {**stop, "style:leader-char": " "})
        add(entry, "text:index-entry-text")
        add(entry, "text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."})
        add(entry, "text:index-entry-page-number")
        add(entry, "text:index-entry-link-end", linked)
