"""What stands around the text: the title's block, the list of contents, header and footer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from guidance.export import words
from guidance.export.document import Document, Heading
from guidance.export.writers.word.beside import anchor, begin_field, field, mark
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.xml import Element, add, paragraph, root, run

FIELD = 'TOC \\o "1-2" \\h \\z \\u'
AFTER = {False: "440", True: "200"}
"""Space below the last line of the title, in twentieths of a point, where space is short or not."""

LONGEST = 70
"""No more of the title stands in the header."""


def add_title(canvas: Canvas, body: Element, document: Document) -> None:
    """Name, kind, parties and what to know first."""
    styles = canvas.styles
    if document.mark:
        paragraph(body, styles["mark"], document.mark)
    paragraph(body, styles["title"], document.title)
    paragraph(body, styles["subtitle"], document.subtitle)
    for position, detail in enumerate(document.details, 1):
        made = paragraph(body, styles["detail"])
        if position == len(document.details):
            add(made[0], "w:spacing", {"w:after": AFTER[document.compact]})
        run(made, f"{detail.label}\t", styles["label"])
        run(made, detail.value)
    for line in document.notice:
        paragraph(body, styles["notice"], line)


def add_contents(canvas: Canvas, body: Element, title: str, headings: Sequence[Heading]) -> None:
    """A list of contents as a field that Word and LibreOffice update.

    Its entries are filled in and lead to the headings, so that it is right as it stands; page
    numbers come with the first update, since only a program that lays out pages knows them.
    """
    paragraph(body, canvas.styles["contents"], title)
    made = None
    for number, heading in enumerate(headings):
        if heading.level == 3:
            continue
        first = made is None
        made = paragraph(body, canvas.styles[f"contents{heading.level}"])
        if first:
            begin_field(made, FIELD)
        link = add(made, "w:hyperlink", {"w:anchor": anchor(canvas, number), "w:history": "1"})
        run(link, f"{heading.number}\t{heading.text}" if heading.number else heading.text)
    if made is not None:
        mark(made, "end")


def header(document: Document, styles: Mapping[str, str]) -> Element:
    """The title, and what the document is not yet, on every page."""
    whole = root("w:hdr")
    made = paragraph(whole, styles["header"])
    title = document.title.replace("\n", " ")
    run(made, title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…")
    if document.mark:
        run(made, "\t")
        run(made, document.mark, styles["label"])
    return whole


def footer(document: Document, styles: Mapping[str, str]) -> Element:
    """Who made it and that it is no advice; the page's number."""
    whole = root("w:ftr")
    made = paragraph(whole, styles["footer"])
    run(made, f"{words.PRODUCT} · {words.NOT_ADVICE.to(document.lang)}\t")
    before, _, rest = words.PAGE.to(document.lang).partition("{page}")
    between, _, after = rest.partition("{pages}")
    run(made, before)
    field(made, "PAGE", "1")
    run(made, between)
    field(made, "NUMPAGES", "1")
    if after:
        run(made, after)
    return whole
