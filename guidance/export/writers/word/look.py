"""How a Word document looks: one typeface, ink and one accent, room to breathe."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt

from guidance.export.document import Document
from guidance.export.writers.word.numbers import HANG, number_headings
from guidance.export.writers.word.style import (
    ACCENT,
    FONT,
    FONT_RTL,
    GREY,
    LINE,
    STYLES,
    TINT,
    border,
    character_style,
    look,
    paragraph_style,
    spread,
    text_width,
)

LABELS = Cm(4.6)
"""Room for the labels of the title."""


def lay_out(word: Word, document: Document, numbered: bool) -> None:
    """Page, styles and, where headings have numbers, the list that numbers them."""
    _page(word, document.wide)
    _forget_tables(word)
    _forget_themes(word)
    _running_text(word)
    _title(word, document.cover)
    _headings(word)
    _small_things(word)
    _contents(word)
    _comments(word)
    _table(word)
    if numbered:
        number_headings(word)


def _page(word: Word, wide: bool) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = (Cm(29.7), Cm(21)) if wide else (Cm(21), Cm(29.7))
    page.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = Cm(1.9) if wide else Cm(3)
    page.top_margin, page.bottom_margin = Cm(2.4), Cm(2.2)
    page.header_distance = page.footer_distance = Cm(1.1)


def _forget_tables(word: Word) -> None:
    """The template's hundred table styles: nobody needs them, and each look-up passes them."""
    styles = word.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) is None:
            styles.remove(style)


def _forget_themes(word: Word) -> None:
    """The template's styles name the fonts of its theme, which would win over ours."""
    for fonts in word.styles.element.iter(qn("w:rFonts")):
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
        for name, font in (("ascii", FONT), ("hAnsi", FONT), ("eastAsia", FONT), ("cs", FONT_RTL)):
            fonts.set(qn(f"w:{name}"), font)


def _running_text(word: Word) -> None:
    look(paragraph_style(word, "Normal"), 11, after=6, line=1.25)
    look(paragraph_style(word, "List Bullet"), 11, after=3, line=1.2)
    for name in ("Header", "Footer"):
        style = look(paragraph_style(word, name), 9, GREY)
        style.paragraph_format.tab_stops.clear_all()
        style.paragraph_format.tab_stops.add_tab_stop(text_width(word), WD_TAB_ALIGNMENT.RIGHT)


def _title(word: Word, cover: bool) -> None:
    """The head of the document, large and low on a cover, small above the text."""
    mark = paragraph_style(word, STYLES["mark"])
    look(mark, 12, ACCENT, bold=True, before=150, after=10, keep=True).font.all_caps = True
    spread(mark, 40)
    title = paragraph_style(word, "Title")
    look(title, 34 if cover else 24, bold=True, after=6 if cover else 2, line=1.05, keep=True)
    subtitle = paragraph_style(word, "Subtitle")
    look(subtitle, 15 if cover else 13, GREY, after=40 if cover else 16)
    for style in (title, subtitle):
        border(style, None)
        spread(style, 0)
    detail = look(paragraph_style(word, STYLES["detail"]), 11, after=5).paragraph_format
    detail.left_indent, detail.first_line_indent = LABELS, Length(-LABELS)
    detail.tab_stops.add_tab_stop(LABELS)
    notice = look(paragraph_style(word, STYLES["notice"]), 10, after=3, line=1.3)
    notice.paragraph_format.left_indent = Cm(0.45)
    border(notice, "left")


def _headings(word: Word) -> None:
    look(paragraph_style(word, "Heading 1"), 17, bold=True, before=26, after=6, line=1.1, keep=True)
    second = paragraph_style(word, "Heading 2")
    look(second, 13, ACCENT, bold=True, before=18, after=4, line=1.1, keep=True)
    look(paragraph_style(word, "Heading 3"), 11, bold=True, before=12, after=2, keep=True)


def _small_things(word: Word) -> None:
    look(paragraph_style(word, STYLES["lead"]), 14, ACCENT, bold=True, after=8, line=1.2)
    look(paragraph_style(word, STYLES["minor"]), 11, bold=True, before=10, after=2, keep=True)
    look(paragraph_style(word, STYLES["placeholder"]), 11, GREY, italic=True, after=6, line=1.25)
    look(paragraph_style(word, STYLES["note"]), 9.5, GREY, after=6, line=1.2)
    look(paragraph_style(word, STYLES["cell"]), 9.5, line=1.12)
    look(paragraph_style(word, STYLES["column"]), 9.5, ACCENT, bold=True, line=1.12, keep=True)
    label = character_style(word, STYLES["label"])
    label.font.bold, label.font.color.rgb = True, ACCENT


def _contents(word: Word) -> None:
    """The list of contents, with room for the page numbers that an update brings."""
    title = paragraph_style(word, "TOC Heading")
    title.base_style = word.styles["Normal"]
    look(title, 17, bold=True, after=14, line=1.1, keep=True)
    title.paragraph_format.page_break_before = True
    for level, indent in ((1, Cm(0)), (2, HANG)):
        style = look(paragraph_style(word, f"toc {level}"), 11, before=6 - 2 * level, after=3)
        place, text = style.paragraph_format, Length(indent + HANG)
        place.left_indent, place.first_line_indent = text, Length(-HANG)
        place.tab_stops.add_tab_stop(text)
        place.tab_stops.add_tab_stop(text_width(word), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _comments(word: Word) -> None:
    """The styles that comments name, which the template lacks."""
    text = look(paragraph_style(word, "annotation text"), 10, after=4, line=1.1)
    text.element.set(qn("w:styleId"), "CommentText")
    mark = character_style(word, "annotation reference")
    mark.element.set(qn("w:styleId"), "CommentReference")
    mark.font.size = Pt(8)


def _table(word: Word) -> None:
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
