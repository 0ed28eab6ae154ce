"""The page of an OpenDocument text, and what stands on every one: title, mark, page numbers."""

from __future__ import annotations

from guidance.export import words
from guidance.export.document import Document
from guidance.export.writers.opendocument.looks import LABEL, page
from guidance.export.writers.opendocument.styles import internal, style
from guidance.export.writers.opendocument.text import fill
from guidance.export.writers.opendocument.xml import Node, add

LONGEST = 70
"""No longer is a title at the head of a page."""

LAYOUT = "IOPPage"


def lay_out(made: Node, document: Document) -> None:
    """The paper, and its header and footer."""
    _paper(add(made, "office:automatic-styles"), document)
    masters = add(made, "office:master-styles")
    given = {"style:name": "Standard", "style:page-layout-name": LAYOUT}
    master = add(masters, "style:master-page", given)
    _header(add(master, "style:header"), document)
    _footer(add(master, "style:footer"), document)


def _paper(automatic: Node, document: Document) -> None:
    size = page(document)
    layout = add(automatic, "style:page-layout", {"style:name": LAYOUT})
    given = {
        "fo:page-width": f"{size.width}cm",
        "fo:page-height": f"{size.height}cm",
        "style:print-orientation": "landscape" if document.wide else "portrait",
        "fo:margin-left": f"{size.side}cm",
        "fo:margin-right": f"{size.side}cm",
        "fo:margin-top": "1.1cm",
        "fo:margin-bottom": "1.1cm",
    }
    add(layout, "style:page-layout-properties", given)
    for place, side in (("header", "bottom"), ("footer", "top")):
        room = {"fo:min-height": "1.1cm", f"fo:margin-{side}": "0.6cm"}
        add(add(layout, f"style:{place}-style"), "style:header-footer-properties", room)


def _header(header: Node, document: Document) -> None:
    """The title, and what the document is not yet, on every page."""
    paragraph = add(header, "text:p", {"text:style-name": style("header")})
    title = document.title.replace("\n", " ")
    fill(paragraph, title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…")
    if document.mark:
        add(paragraph, "text:tab")
        fill(add(paragraph, "text:span", {"text:style-name": internal(LABEL)}), document.mark)


def _footer(footer: Node, document: Document) -> None:
    """Who made it and that it is no advice; the page's number."""
    paragraph = add(footer, "text:p", {"text:style-name": style("footer")})
    fill(paragraph, f"{words.PRODUCT} · {words.NOT_ADVICE.to(document.lang)}\t")
    before, _, rest = words.PAGE.to(document.lang).partition("{page}")
    between, _, after = rest.partition("{pages}")
    fill(paragraph, before)
    add(paragraph, "text:page-number", {"text:select-page": "current"}, "1")
    fill(paragraph, between)
    add(paragraph, "text:page-count", {}, "1")
    fill(paragraph, after)
