"""How a Word document looks: one typeface, ink and one accent, room to breathe."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from typing import NamedTuple

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt

from guidance.domain.model import Lang
from guidance.export.writers.word.apparatus import comments, contents, table
from guidance.export.writers.word.numbers import number_headings
from guidance.export.writers.word.style import (
    ACCENT,
    FONT,
    FONT_RTL,
    GREY,
    LINE,
    STYLES,
    border,
    character_style,
    look,
    paragraph_style,
    spread,
    text_width,
)

LABELS = Cm(4.6)
"""Room for the labels of the title."""

BOX = Cm(0.75)
"""Room for the boxes of a list to tick."""

RULE = "8A96A0"
"""Lines to write on, dark enough to be seen after copying."""


class Look(NamedTuple):
    """What decides how a document looks; documents that agree in this share their styles."""

    lang: Lang
    wide: bool = False
    cover: bool = False
    compact: bool = False
    numbered: bool = False

    @property
    def size(self) -> float:
        """Running text, in points."""
        return 10 if self.compact else 11

    def space(self, points: float) -> float:
        """Space that shrinks where pages are counted."""
        return round(points * 0.6, 1) if self.compact else points


def lay_out(word: Word, view: Look) -> None:
    """Page, styles and, where headings have numbers, the list that numbers them."""
    _page(word, view)
    _forget_tables(word)
    _forget_themes(word)
    _running_text(word, view)
    _title(word, view)
    _headings(word, view)
    _small_things(word, view)
    _by_hand(word, view)
    _pictures(word)
    contents(word, view.cover)
    comments(word)
    table(word)
    if view.numbered:
        number_headings(word)


def _page(word: Word, view: Look) -> None:
    page, wide = word.sections[0], view.wide
    page.page_width, page.page_height = (Cm(29.7), Cm(21)) if wide else (Cm(21), Cm(29.7))
    page.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = Cm(1.9 if wide else 2.4 if view.compact else 3)
    page.top_margin, page.bottom_margin = Cm(2.1 if view.compact else 2.4), Cm(2.2)
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


def _running_text(word: Word, view: Look) -> None:
    size, after = view.size, view.space(6)
    look(paragraph_style(word, "Normal"), size, after=after, line=1.15 if view.compact else 1.25)
    look(paragraph_style(word, "List Bullet"), size, after=view.space(3), line=1.15)
    quote = look(paragraph_style(word, STYLES["quote"]), size, GREY, after=1, line=1.2)
    quote.paragraph_format.left_indent = Cm(0.75)
    quote.paragraph_format.space_before = Pt(view.space(3))
    border(quote, "left", color=LINE, space=8)
    for name in ("Header", "Footer"):
        style = look(paragraph_style(word, name), 9, GREY)
        style.paragraph_format.tab_stops.clear_all()
        style.paragraph_format.tab_stops.add_tab_stop(text_width(word), WD_TAB_ALIGNMENT.RIGHT)


def _title(word: Word, view: Look) -> None:
    """The head of the document, large and low on a cover, small above the text."""
    cover = view.cover
    mark = paragraph_style(word, STYLES["mark"])
    look(mark, 12 if cover else 10, ACCENT, bold=True, keep=True).font.all_caps = True
    mark.paragraph_format.space_before = Pt(150 if cover else 0)
    mark.paragraph_format.space_after = Pt(10 if cover else 4)
    spread(mark, 40)
    title = paragraph_style(word, "Title")
    look(title, 34 if cover else 24, bold=True, after=6 if cover else 2, line=1.05, keep=True)
    subtitle = paragraph_style(word, "Subtitle")
    look(subtitle, 15 if cover else 13, GREY, after=40 if cover else view.space(16))
    for style in (title, subtitle):
        border(style)
        spread(style, 0)
    detail = look(paragraph_style(word, STYLES["detail"]), view.size, after=view.space(5))
    place = detail.paragraph_format
    place.left_indent, place.first_line_indent = LABELS, Length(-LABELS)
    place.tab_stops.add_tab_stop(LABELS)
    notice = look(paragraph_style(word, STYLES["notice"]), view.size - 1, after=3, line=1.3)
    notice.paragraph_format.left_indent = Cm(0.45)
    border(notice, "left")


def _headings(word: Word, view: Look) -> None:
    sizes = (13, 11.5, 10.5) if view.compact else (17, 13, 11)
    look(paragraph_style(word, "Heading 1"), sizes[0], before=26, after=6, line=1.1)
    look(paragraph_style(word, "Heading 2"), sizes[1], ACCENT, before=18, after=4, line=1.1)
    look(paragraph_style(word, "Heading 3"), sizes[2], before=12, after=2)
    for level in (1, 2, 3):
        style = paragraph_style(word, f"Heading {level}")
        style.font.bold, place = True, style.paragraph_format
        place.keep_with_next = True
        for side in ("space_before", "space_after"):
            setattr(place, side, Pt(view.space(getattr(place, side).pt)))


def _small_things(word: Word, view: Look) -> None:
    size, after = view.size, view.space(6)
    lead = paragraph_style(word, STYLES["lead"])
    look(lead, size + (2 if view.compact else 3), ACCENT, bold=True, after=view.space(8), line=1.2)
    minor = paragraph_style(word, STYLES["minor"])
    look(minor, size, bold=True, before=view.space(12), after=3, keep=True)
    placeholder = paragraph_style(word, STYLES["placeholder"])
    look(placeholder, size, GREY, italic=True, after=after, line=1.25)
    look(paragraph_style(word, STYLES["note"]), size - 1.5, GREY, after=view.space(8), line=1.2)
    look(paragraph_style(word, STYLES["cell"]), 9.5, line=1.12)
    look(paragraph_style(word, STYLES["column"]), 9.5, ACCENT, bold=True, line=1.12, keep=True)
    label = character_style(word, STYLES["label"])
    label.font.bold, label.font.color.rgb = True, ACCENT


def _by_hand(word: Word, view: Look) -> None:
    """Boxes to tick and lines to write on."""
    box = look(paragraph_style(word, STYLES["box"]), view.size, after=view.space(4), line=1.2)
    box.paragraph_format.left_indent, box.paragraph_format.first_line_indent = BOX, Length(-BOX)
    box.paragraph_format.tab_stops.add_tab_stop(BOX)
    room = look(paragraph_style(word, STYLES["room"]), view.size)
    room.paragraph_format.line_spacing = Pt(26)
    border(room, "bottom", "between", color=RULE, eighths=4, space=1)


def _pictures(word: Word) -> None:
    figure = look(paragraph_style(word, STYLES["figure"]), 11, before=8, after=4, line=1, keep=True)
    figure.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    look(paragraph_style(word, STYLES["caption"]), 9.5, GREY, after=12, line=1.2)
