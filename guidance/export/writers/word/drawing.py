"""Drawings in Word: a picture in the line, never wider than it, with words for it."""

from __future__ import annotations

from guidance.export.document import Figure
from guidance.export.figures.picture import png
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.xml import Element, add, paragraph, run

POINT = 12_700
"""EMU in a point."""

DOTS = 2.0
"""Dots to each point of the drawing, enough for paper."""

TALLEST = 0.8
"""How much of the page a drawing may take."""

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def add_figure(canvas: Canvas, body: Element, figure: Figure) -> None:
    """Add the drawing, with its caption below."""
    width, height = _size(canvas, figure)
    made = paragraph(body, canvas.styles["figure"])
    name = canvas.picture(png(figure.svg, DOTS))
    _place(add(add(made, "w:r"), "w:drawing"), canvas, figure.alt, name, (width, height))
    if figure.caption:
        run(paragraph(body, canvas.styles["caption"]), figure.caption)


def _size(canvas: Canvas, figure: Figure) -> tuple[int, int]:
    width, height = max(figure.width, 1) * POINT, max(figure.height, 1) * POINT
    share = min(1.0, canvas.line / width, canvas.height * TALLEST / height)
    return max(int(width * share), 1), max(int(height * share), 1)


def _place(
    drawing: Element, canvas: Canvas, alt: str, embedded: str, size: tuple[int, int]
) -> None:
    extent = {"cx": str(size[0]), "cy": str(size[1])}
    number = str(canvas.first_drawing + canvas.next("drawing"))
    inline = add(drawing, "wp:inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    add(inline, "wp:extent", extent)
    add(inline, "wp:docPr", {"id": number, "name": f"Figur {number}", "descr": alt})
    locks = add(add(inline, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks")
    locks.set("noChangeAspect", "1")
    data = add(add(inline, "a:graphic"), "a:graphicData", {"uri": PICTURE})
    picture = add(data, "pic:pic")
    about = add(picture, "pic:nvPicPr")
    add(about, "pic:cNvPr", {"id": number, "name": f"Figur {number}", "descr": alt})
    add(about, "pic:cNvPicPr")
    fill = add(picture, "pic:blipFill")
    add(fill, "a:blip", {"r:embed": embedded})
    add(add(fill, "a:stretch"), "a:fillRect")
    shape = add(picture, "pic:spPr")
    frame = add(shape, "a:xfrm")
    add(frame, "a:off", {"x": "0", "y": "0"})
    add(frame, "a:ext", extent)
    add(add(shape, "a:prstGeom", {"prst": "rect"}), "a:avLst")
