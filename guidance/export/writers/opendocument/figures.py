"""Figures in OpenDocument: a picture with words for those who do not see it."""

from __future__ import annotations

from guidance.export.document import Figure
from guidance.export.figures.picture import png
from guidance.export.writers.opendocument.content import Content, Wishes, paragraph
from guidance.export.writers.opendocument.package import picture_file
from guidance.export.writers.opendocument.xml import add

SHARP = 2.0
"""Dots to a unit of the drawing."""

POINTS = 72 / 2.54
"""Points to a centimetre."""


def add_figure(content: Content, figure: Figure, wishes: Wishes) -> None:
    """Add the picture, no larger than the page, and its caption below."""
    content.pictures.append(png(figure.svg, SHARP))
    number = len(content.pictures)
    width, height = figure.width / POINTS, figure.height / POINTS
    share = min(1, content.page.line / width, content.page.column / height)
    size = {"svg:width": f"{width * share:.2f}cm", "svg:height": f"{height * share:.2f}cm"}
    place = {"draw:style-name": "Graphics", "text:anchor-type": "as-char"}
    line = paragraph(content, content.text, "figure", wishes=wishes)
    frame = add(line, "draw:frame", {"draw:name": f"Bild {number}", **place, **size})
    source = {"xlink:href": picture_file(number), "draw:mime-type": "image/png"}
    how = {"xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"}
    add(frame, "draw:image", {**source, **how})
    if figure.caption:
        add(frame, "svg:title", text=figure.caption)
    add(frame, "svg:desc", text=figure.alt)
    if figure.caption:
        paragraph(content, content.text, "caption", figure.caption)
