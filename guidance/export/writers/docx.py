"""A document for Word: real styles, contents, page numbers, and comments beside clean text."""

from __future__ import annotations

from guidance.export.document import Document, Heading
from guidance.export.writers.word.blocks import add_blocks
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.core import core
from guidance.export.writers.word.look import Look
from guidance.export.writers.word.package import packed
from guidance.export.writers.word.pictures import Pictures
from guidance.export.writers.word.running import add_contents, add_title, footer, header
from guidance.export.writers.word.shell import (
    COMMENTS,
    CORE,
    FOOTER,
    HEADER,
    RELATIONS,
    TEXT,
    TYPES,
    Shell,
    shell,
)
from guidance.export.writers.word.xml import Element, add, as_bytes, name, parsed, root


def write(document: Document) -> bytes:
    """The document as the bytes of a .docx file."""
    made = shell(_look(document))
    pictures, comments = Pictures(), root("w:comments")
    canvas = Canvas(made.styles, made.line, made.height, comments, pictures)
    parts = {
        **made.parts,
        TEXT: as_bytes(_text(document, canvas, made)),
        COMMENTS: as_bytes(comments),
        HEADER: as_bytes(header(document, made.styles)),
        FOOTER: as_bytes(footer(document, made.styles)),
        CORE: core(document),
    }
    parts.update(pictures.parts(parts[RELATIONS], parts[TYPES]))
    return packed(parts.items())


def _look(document: Document) -> Look:
    headings = (block for block in document.blocks if isinstance(block, Heading))
    return Look(
        lang=document.lang,
        wide=document.wide,
        cover=document.cover,
        compact=document.compact,
        numbered=any(heading.number for heading in headings),
    )


def _text(document: Document, canvas: Canvas, made: Shell) -> Element:
    """The part that people read: title, contents, blocks, and last what a page is like."""
    whole = root("w:document")
    whole.set(name("mc:Ignorable"), "w14")
    body = add(whole, "w:body")
    add_title(canvas, body, document)
    if document.contents:
        headings = [block for block in document.blocks if isinstance(block, Heading)]
        add_contents(canvas, body, document.contents, headings)
    add_blocks(canvas, body, document.blocks, new_page=document.cover)
    body.append(parsed(made.parts[TEXT]).find(f".//{name('w:sectPr')}"))
    return whole
