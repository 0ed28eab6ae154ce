"""What stands beside the text: comments, the marks that they hang on, bookmarks and fields."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.export.document import Comment
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.xml import PRESERVE, Element, add, name, paragraph, run, value

INITIALS = "IOP"


def comment(canvas: Canvas, where: Element, comments: Iterable[Comment]) -> None:
    """Hang comments on all text of a paragraph."""
    runs = where.findall(name("w:r"))
    if not runs:
        return
    for entry in comments:
        number = {"w:id": str(canvas.first_comment + canvas.next("comment"))}
        _say(canvas, entry, number)
        start = where.makeelement(name("w:commentRangeStart"))
        start.set(name("w:id"), number["w:id"])
        runs[0].addprevious(start)
        add(where, "w:commentRangeEnd", number)
        mark = add(where, "w:r")
        value(add(mark, "w:rPr"), "w:rStyle", canvas.styles["comment_mark"])
        add(mark, "w:commentReference", number)


def _say(canvas: Canvas, entry: Comment, number: dict[str, str]) -> None:
    """No date: comments say nothing that happened at a time."""
    about = {**number, "w:author": entry.author, "w:initials": INITIALS}
    said = add(canvas.comments, "w:comment", about)
    for position, line in enumerate(entry.text.split("\n")):
        made = paragraph(said, canvas.styles["comment"])
        if position == 0:
            mark = add(made, "w:r")
            value(add(mark, "w:rPr"), "w:rStyle", canvas.styles["comment_mark"])
            add(mark, "w:annotationRef")
        if line:
            run(made, line)


def anchor(canvas: Canvas, number: int) -> str:
    """The name of the n-th heading's bookmark."""
    return f"{canvas.prefix}{number + 1:06d}"


def bookmark(canvas: Canvas, where: Element, number: int) -> None:
    """Give a heading the name that the list of contents leads to."""
    own = str(canvas.first_mark + number)
    start = where.makeelement(name("w:bookmarkStart"))
    start.set(name("w:id"), own)
    start.set(name("w:name"), anchor(canvas, number))
    where.find(name("w:pPr")).addnext(start)
    add(where, "w:bookmarkEnd", {"w:id": own})


def begin_field(where: Element, code: str) -> None:
    """The part of a field that says what to work out."""
    mark(where, "begin")
    text = add(add(where, "w:r"), "w:instrText")
    text.set(*next(iter(PRESERVE.items())))
    text.text = f" {code} "
    mark(where, "separate")


def mark(where: Element, kind: str) -> None:
    """One of the marks between which a field stands."""
    add(add(where, "w:r"), "w:fldChar", {"w:fldCharType": kind})


def field(where: Element, code: str, shown: str) -> None:
    """A field that the reader's program works out; ``shown`` stands there until it does."""
    begin_field(where, code)
    run(where, shown)
    mark(where, "end")
