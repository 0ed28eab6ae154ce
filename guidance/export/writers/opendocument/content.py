"""What all parts of the content share: the place for text, styles made on the way, pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from guidance.export.direction import runs_rightwards
from guidance.export.document import Document
from guidance.export.writers.opendocument.looks import Page, page
from guidance.export.writers.opendocument.styles import faces, style
from guidance.export.writers.opendocument.text import fill
from guidance.export.writers.opendocument.xml import Node, add, root

RIGHTWARDS = {"style:writing-mode": "rl-tb", "fo:text-align": "right"}
NEW_PAGE = {"fo:break-before": "page", "fo:margin-top": "0cm"}
WITH_NEXT = {"fo:keep-with-next": "always"}

Wishes = Mapping[str, str]
"""What a paragraph asks for beyond its style."""

NO_WISHES: Wishes = MappingProxyType({})


@dataclass
class Content:
    """A content file that is being written."""

    document: Document
    whole: Node
    automatic: Node
    text: Node
    page: Page
    styles: dict[tuple[str, tuple[tuple[str, str], ...]], str] = field(
        default_factory=dict[tuple[str, tuple[tuple[str, str], ...]], str]
    )
    pictures: list[bytes] = field(default_factory=list[bytes])
    comments: int = 0
    tables: int = 0


def start(document: Document) -> Content:
    """An empty content file for a document."""
    whole = root("office:document-content")
    faces(whole)
    automatic = add(whole, "office:automatic-styles")
    text = add(add(whole, "office:body"), "office:text")
    return Content(document, whole, automatic, text, page(document))


def paragraph(
    content: Content, place: Node, thing: str, text: str = "", wishes: Wishes = NO_WISHES
) -> Node:
    """A paragraph in the style of a thing; text in a script that runs from the right does so."""
    name = styled(content, style(thing), text, wishes)
    made = add(place, "text:p", {"text:style-name": name})
    fill(made, text)
    return made


def styled(content: Content, parent: str, text: str, wishes: Wishes = NO_WISHES) -> str:
    """The style, or one made from it where the text or its place asks for more."""
    asked = {**wishes, **(RIGHTWARDS if runs_rightwards(text) else {})}
    if not asked:
        return parent
    key = (parent, tuple(asked.items()))
    if key not in content.styles:
        content.styles[key] = f"P{len(content.styles) + 1}"
        given = {"style:family": "paragraph", "style:parent-style-name": parent}
        made = add(content.automatic, "style:style", {"style:name": content.styles[key], **given})
        add(made, "style:paragraph-properties", asked)
    return content.styles[key]
