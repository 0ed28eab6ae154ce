"""Styles by what they are for, and the strokes that a style is made of."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from typing import Any, cast

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

FONT, FONT_RTL = "Calibri", "Arial"
INK = RGBColor(0x1A, 0x23, 0x30)
ACCENT = RGBColor(0x0F, 0x5C, 0x56)
GREY = RGBColor(0x5A, 0x65, 0x73)
LINE, TINT = "C9D3D6", "EDF3F2"

STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "contents": "TOC Heading",
    "contents1": "toc 1",
    "contents2": "toc 2",
    "normal": "Normal",
    "list": "List Bullet",
    "box": "IOP Box",
    "room": "IOP Room",
    "quote": "Quote",
    "figure": "IOP Figure",
    "caption": "Caption",
    "lead": "IOP Lead",
    "minor": "IOP Part",
    "placeholder": "IOP Missing",
    "note": "IOP Note",
    "mark": "IOP Mark",
    "detail": "IOP Detail",
    "label": "IOP Label",
    "notice": "IOP Notice",
    "cell": "IOP Cell",
    "column": "IOP Column",
    "table": "IOP Table",
    "header": "Header",
    "footer": "Footer",
    "comment": "annotation text",
    "comment_mark": "annotation reference",
}
"""The style for each thing that a document holds."""


def text_width(word: Word) -> Length:
    """How wide a line is."""
    page = word.sections[0]
    return Length((page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))


def paragraph_style(word: Word, name: str) -> ParagraphStyle:
    """The paragraph style of that name, made on Normal if there is none.

    Names that are not ours are Word's own, which its template merely lacks.
    """
    if name not in word.styles:
        kind, known = WD_STYLE_TYPE.PARAGRAPH, not name.startswith("IOP")
        made = cast(ParagraphStyle, word.styles.add_style(name, kind, builtin=known))
        made.base_style = word.styles["Normal"]
        made.quick_style = True
    return cast(ParagraphStyle, word.styles[name])


def character_style(word: Word, name: str) -> CharacterStyle:
    """A new style for letters inside a paragraph."""
    kind, known = WD_STYLE_TYPE.CHARACTER, not name.startswith("IOP")
    return cast(CharacterStyle, word.styles.add_style(name, kind, builtin=known))


def look(
    style: ParagraphStyle,
    size: float,
    color: RGBColor = INK,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    line: float = 1.15,
    keep: bool = False,
) -> ParagraphStyle:
    """Letters and the space around them, in points; ``keep`` with the paragraph that follows."""
    font, space = style.font, style.paragraph_format
    font.name, font.size, font.color.rgb = FONT, Pt(size), color
    font.bold, font.italic = bold, italic
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), FONT_RTL)
    space.space_before, space.space_after, space.line_spacing = Pt(before), Pt(after), line
    space.keep_with_next = keep
    space.widow_control = True
    return style


def spread(style: ParagraphStyle, twentieths: int) -> None:
    """Space between letters, in twentieths of a point, instead of the template's."""
    letters = style.element.get_or_add_rPr()
    _drop(letters, "w:spacing", "w:kern")
    if twentieths:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:val"), str(twentieths))
        insert(letters, spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:lang")


def border(
    style: ParagraphStyle,
    *sides: str,
    color: str = str(ACCENT),
    eighths: int = 18,
    space: int = 10,
) -> None:
    """Lines at these sides, in eighths of a point, instead of the template's; none takes away."""
    properties = style.element.get_or_add_pPr()
    _drop(properties, "w:pBdr")
    if sides:
        look = f'w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{color}"'
        lines = "".join(f"<w:{side} {look}/>" for side in sides)
        made = parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>")
        insert(properties, made, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind")


def insert(parent: Any, child: Any, *before: str) -> None:
    """Put a child before the first of these, since Word minds the order."""
    names = {qn(name) for name in before}
    for element in parent:
        if element.tag in names:
            element.addprevious(child)
            return
    parent.append(child)


def _drop(parent: Any, *names: str) -> None:
    for name in names:
        for old in parent.findall(qn(name)):
            parent.remove(old)
