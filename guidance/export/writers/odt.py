"""A document as OpenDocument text: real styles, contents, page numbers, comments beside text."""

from __future__ import annotations

from itertools import zip_longest

from guidance.export.document import (
    Block,
    BulletList,
    Document,
    Figure,
    Heading,
    Paragraph,
    Room,
    Table,
)
from guidance.export.writers.opendocument.comments import begin, end
from guidance.export.writers.opendocument.content import (
    NEW_PAGE,
    WITH_NEXT,
    Content,
    Wishes,
    paragraph,
    start,
    styled,
)
from guidance.export.writers.opendocument.figures import add_figure
from guidance.export.writers.opendocument.headings import add_contents, add_heading, counted
from guidance.export.writers.opendocument.looks import BOXES, BULLETS, LABEL
from guidance.export.writers.opendocument.package import pack
from guidance.export.writers.opendocument.pages import lay_out
from guidance.export.writers.opendocument.styles import internal, style, styles
from guidance.export.writers.opendocument.tables import add_table, cell_styles
from guidance.export.writers.opendocument.text import fill
from guidance.export.writers.opendocument.xml import add, serialize
from guidance.export.writers.together import begins, leading

APART = {"fo:margin-bottom": "18pt"}
"""Lines to write on stand well above something new."""


def write(document: Document) -> bytes:
    """The document as the bytes of an .odt file."""
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    runs = counted(headings)
    content = start(document)
    cell_styles(content)
    _title(content)
    if document.contents:
        add_contents(content, headings)
    _blocks(content, runs)
    look = styles(document, numbered=any(runs))
    lay_out(look, document)
    return pack(document, serialize(content.whole), serialize(look), content.pictures)


def _title(content: Content) -> None:
    """Name, kind, parties and what to know first."""
    document, place = content.document, content.text
    if document.mark:
        paragraph(content, place, "mark", document.mark)
    paragraph(content, place, "title", document.title)
    paragraph(content, place, "subtitle", document.subtitle)
    for detail in document.details:
        line = paragraph(content, place, "detail")
        fill(add(line, "text:span", {"text:style-name": internal(LABEL)}), detail.label)
        fill(line, f"\t{detail.value}")
    if document.details and document.notice:
        paragraph(content, place, "gap")
    for words in document.notice:
        paragraph(content, place, "notice", words)


def _blocks(content: Content, runs: list[bool]) -> None:
    blocks, seen = content.document.blocks, 0
    held = {id(block) for block in leading(blocks)}
    for position, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
        first = content.document.cover and position == 0
        if isinstance(block, Heading):
            add_heading(content, block, seen, runs[seen], first)
            seen += 1
        else:
            kept = WITH_NEXT if id(block) in held else {}
            apart = APART if isinstance(block, Room) and following and begins(following) else {}
            _block(content, block, {**(NEW_PAGE if first else {}), **kept, **apart})
        if isinstance(block, Table) and isinstance(following, Table):
            paragraph(content, content.text, "gap")


def _block(content: Content, block: Block, wishes: Wishes) -> None:
    """Add a block that is no heading."""
    match block:
        case Paragraph():
            _paragraph(content, block, wishes)
        case BulletList():
            _list(content, block, wishes)
        case Table():
            if wishes:
                paragraph(content, content.text, "gap", wishes=wishes)
            add_table(content, block)
        case Figure():
            add_figure(content, block, wishes)
        case Room():
            for line in range(1, block.lines + 1):
                thing = "room" if line < block.lines else "last"
                paragraph(content, content.text, thing, wishes=wishes if thing == "last" else {})
        case Heading():
            pass


def _paragraph(content: Content, block: Paragraph, wishes: Wishes) -> None:
    name = styled(content, style(block.style), block.text, wishes)
    made = add(content.text, "text:p", {"text:style-name": name})
    names = begin(content, made, block.comments)
    if block.label:
        label = add(made, "text:span", {"text:style-name": internal(LABEL)})
        fill(label, f"{block.label}:")
        label.tail = " "
    fill(made, block.text)
    end(made, names)


def _list(content: Content, block: BulletList, wishes: Wishes) -> None:
    marker = BOXES if block.marker == "box" else BULLETS
    made = add(content.text, "text:list", {"text:style-name": internal(marker)})
    for position, item in enumerate(block.items):
        entry = add(made, "text:list-item")
        paragraph(content, entry, "list", item, wishes if position == 0 else {})
