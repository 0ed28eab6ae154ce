"""Styles of what stands around the text: contents, comments, tables."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from docx.document import Document as Word
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt

from guidance.export.writers.word.numbers import HANG
from guidance.export.writers.word.style import (
    ACCENT,
    LINE,
    STYLES,
    TINT,
    character_style,
    look,
    paragraph_style,
    text_width,
)


def contents(word: Word, own_page: bool) -> None:
    """The list of contents, with room for the page numbers that an update brings."""
    title = paragraph_style(word, "TOC Heading")
    title.base_style = word.styles["Normal"]
    look(title, 17, bold=True, after=14, line=1.1, keep=True)
    title.paragraph_format.page_break_before = own_page
    title.paragraph_format.space_before = Pt(0 if own_page else 26)
    for level, indent in ((1, Cm(0)), (2, HANG)):
        style = look(paragraph_style(word, f"toc {level}"), 11, before=6 - 2 * level, after=3)
        place, text = style.paragraph_format, Length(indent + HANG)
        place.left_indent, place.first_line_indent = text, Length(-HANG)
        place.tab_stops.add_tab_stop(text)
        place.tab_stops.add_tab_stop(text_width(word), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def comments(word: Word) -> None:
    """The styles that comments name, which the template lacks."""
    text = look(paragraph_style(word, "annotation text"), 10, after=4, line=1.1)
    text.element.set(qn("w:styleId"), "CommentText")
    mark = character_style(word, "annotation reference")
    mark.element.set(qn("w:styleId"), "CommentReference")
    mark.font.size = Pt(8)


def table(word: Word) -> None:
    """Thin lines between rows, a tinted row of headers, no boxes."""
    word.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="IOPTable">'
            f'<w:name w:val="{STYLES["table"]}"/><w:basedOn w:val="TableNormal"/>'
            '<w:uiPriority w:val="99"/><w:qFormat/>'
            "<w:tblPr><w:tblBorders>"
            f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{ACCENT}"/>'
            f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
            f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
            "</w:tblBorders><w:tblCellMar>"
            '<w:top w:w="70" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
            '<w:bottom w:w="70" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>'
            "</w:tblCellMar></w:tblPr>"
            '<w:tblStylePr w:type="firstRow"><w:tcPr>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/></w:tcPr></w:tblStylePr>'
            "</w:style>"
        )
    )
