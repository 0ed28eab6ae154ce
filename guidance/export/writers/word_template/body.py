"""The document's own blocks in a template: its styles, its line, its next free numbers."""

# python-docx types the XML below its objects only in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from docx.document import Document as Word
from docx.section import Section

from guidance.export.document import Document
from guidance.export.writers.word.blocks import add_blocks
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.xml import Element, add, name, root
from guidance.export.writers.word_template.styles import template_styles

PAGE = (6_120_000, 9_000_000)
"""The room for text of a page that does not say how large it is, in EMU."""

LEAST = 1_800_000
"""No narrower a line is believed."""


def canvas_for(word: Word) -> Canvas:
    """A canvas on the template, in the section where its text ends."""
    styles, shown = template_styles(word)
    comments = word.part._comments_part.element
    body = word.element.body

    def picture(png: bytes) -> str:
        return word.part.get_or_add_image(BytesIO(png))[0]

    line, height = _room(word.sections[-1])
    return Canvas(
        styles=styles,
        line=line,
        height=height,
        comments=comments,
        picture=picture,
        shown=shown,
        prefix="_IOP",
        first_comment=_free(comments.iter(name("w:comment")), name("w:id")),
        first_mark=_free(body.iter(name("w:bookmarkStart")), name("w:id")),
        first_drawing=_free(word.element.iter(name("wp:docPr")), "id"),
    )


def put_document(word: Word, canvas: Canvas, paragraph: Element, document: Document) -> None:
    """All blocks in the place of a paragraph."""
    canvas.line, canvas.height = _room(_section(word, paragraph))
    scratch = add(root("w:document"), "w:body")
    add_blocks(canvas, scratch, document.blocks)
    for made in list(scratch):
        paragraph.addprevious(made)
    paragraph.getparent().remove(paragraph)


def _section(word: Word, paragraph: Element) -> Section:
    """The section that a paragraph stands in: the first that ends after it."""
    body = word.element.body
    top = paragraph
    while top.getparent() is not body:
        top = top.getparent()
    ended = sum(1 for before in top.itersiblings(preceding=True) for _ in _ends(before))
    sections = list(word.sections)
    return sections[min(ended, len(sections) - 1)]


def _ends(element: Element) -> Iterable[Element]:
    return element.iter(name("w:sectPr"))


def _room(section: Section) -> tuple[int, int]:
    """Width of a line and height of the text on a page."""
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    height = (section.page_height or 0) - (section.top_margin or 0) - (section.bottom_margin or 0)
    return width if width >= LEAST else PAGE[0], height if height >= LEAST else PAGE[1]


def _free(elements: Iterable[Element], attribute: str) -> int:
    """A number above all that are taken."""
    taken = [str(element.get(attribute, "0")) for element in elements]
    return max((int(n) for n in taken if n.isascii() and n.isdecimal()), default=0) + 1
