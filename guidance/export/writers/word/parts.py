"""What Word has beside text: fields, bookmarks, header and footer, direction, comments' dates."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from guidance.export import words
from guidance.export.document import Document, Heading
from guidance.export.writers.word.style import STYLES

FIELD = 'TOC \\o "1-2" \\h \\z \\u'


def _char(paragraph: WordParagraph, kind: str) -> None:
    """One of the marks between which a field stands."""
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def _begin(paragraph: WordParagraph, code: str) -> None:
    _char(paragraph, "begin")
    text = OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {code} "
    paragraph.add_run()._r.append(text)
    _char(paragraph, "separate")


def _field(paragraph: WordParagraph, code: str, shown: str) -> None:
    """A field that the reader's program works out; ``shown`` stands there until it does."""
    _begin(paragraph, code)
    paragraph.add_run(shown)
    _char(paragraph, "end")


def _anchor(number: int) -> str:
    return f"_Toc{number + 1:06d}"


def bookmark(paragraph: WordParagraph, number: int) -> None:
    """Give the n-th heading the name that the list of contents leads to."""
    for kind in ("bookmarkStart", "bookmarkEnd"):
        mark = OxmlElement(f"w:{kind}")
        mark.set(qn("w:id"), str(number))
        if kind == "bookmarkStart":
            mark.set(qn("w:name"), _anchor(number))
            _before_runs(paragraph, mark)
        else:
            paragraph._p.append(mark)


def _before_runs(paragraph: WordParagraph, mark: object) -> None:
    properties = paragraph._p.pPr
    if properties is not None:
        properties.addnext(mark)
    else:
        paragraph._p.insert(0, mark)


def contents(word: Word, headings: Sequence[Heading]) -> None:
    """A list of contents as a field that Word and LibreOffice update.

    Its entries are filled in and lead to the headings, so that it is right as it stands; page
    numbers come with the first update, since only a program that lays out pages knows them.
    """
    shown = [(n, h) for n, h in enumerate(headings) if h.level < 3]
    paragraph = None
    for position, (number, heading) in enumerate(shown):
        paragraph = word.add_paragraph(style=f"toc {heading.level}")
        if position == 0:
            _begin(paragraph, FIELD)
        text = f"{heading.number}\t{heading.text}" if heading.number else heading.text
        _link(paragraph, _anchor(number), text)
    if paragraph is not None:
        _char(paragraph, "end")


def _link(paragraph: WordParagraph, anchor: str, text: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), anchor)
    link.set(qn("w:history"), "1")
    link.append(paragraph.add_run(text)._r)
    paragraph._p.append(link)


def header(word: Word, document: Document) -> None:
    """The title, and what the document is not yet, on every page."""
    paragraph = word.sections[0].header.paragraphs[0]
    title = document.title.replace("\n", " ")
    paragraph.add_run(title if len(title) <= 70 else f"{title[:69]}…")
    if document.mark:
        paragraph.add_run("\t")
        paragraph.add_run(document.mark, style=STYLES["label"])


def footer(word: Word, document: Document) -> None:
    """Who made it and that it is no advice; the page's number."""
    paragraph = word.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{words.PRODUCT} · {words.NOT_ADVICE.to(document.lang)}\t")
    before, _, rest = words.PAGE.to(document.lang).partition("{page}")
    between, _, after = rest.partition("{pages}")
    paragraph.add_run(before)
    _field(paragraph, "PAGE", "1")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES", "1")
    paragraph.add_run(after)


def runs_rightwards(text: str) -> bool:
    """Whether the first letter is of a script that is written from the right."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def direct(paragraph: WordParagraph) -> None:
    """Let text in a script that runs from the right do so."""
    if not runs_rightwards(paragraph.text):
        return
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for run in paragraph.runs:
        run.font.rtl = True


def undate(word: Word) -> None:
    """Comments say nothing that happened at a time, and the same case gives the same bytes."""
    for comment in word.comments:
        comment._comment_elm.attrib.pop(qn("w:date"), None)
