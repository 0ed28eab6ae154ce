"""A Word file without text, made once for each look: what python-docx is good at, but slow."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

import docx
from docx.document import Document as Word
from docx.shared import Length

from guidance.export.writers.word.look import Look, lay_out
from guidance.export.writers.word.package import settle, unpacked
from guidance.export.writers.word.style import STYLES, text_width

TEXT, COMMENTS = "word/document.xml", "word/comments.xml"
HEADER, FOOTER = "word/header1.xml", "word/footer1.xml"
CORE, TYPES = "docProps/core.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"


class Shell(NamedTuple):
    """``parts`` are the whole package; ``styles`` gives the id of the style for each use;
    ``line`` and ``height`` are the room for text on a page, in EMU.
    """

    parts: Mapping[str, bytes]
    styles: Mapping[str, str]
    line: int
    height: int


@lru_cache(maxsize=16)
def shell(view: Look) -> Shell:
    """The package that documents of this look are written into."""
    word = docx.Document()
    settle(word, view.lang)
    lay_out(word, view)
    for around in (word.sections[0].header, word.sections[0].footer):
        around.is_linked_to_previous = False
    _ = word.comments
    stream = BytesIO()
    word.save(stream)
    return Shell(unpacked(stream.getvalue()), ids(word), text_width(word), _height(word))


def ids(word: Word) -> dict[str, str]:
    """The style for each use, by its id."""
    return {use: word.styles[name].style_id or "" for use, name in STYLES.items()}


def _height(word: Word) -> Length:
    page = word.sections[0]
    return Length((page.page_height or 0) - (page.top_margin or 0) - (page.bottom_margin or 0))
