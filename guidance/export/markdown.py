"""A document as Markdown: CommonMark with tables, comments as footnotes, all text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from guidance.export.document import (
    Block,
    BulletList,
    Comment,
    Document,
    Heading,
    Paragraph,
    Table,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~^$&])")
_AT_START = re.compile(r"^(?:([#+=:-])|(\d{1,9})([.)])(?=\s|$))")
_ADDRESS = re.compile(
    r"(?:(?<=https)|(?<=http)|(?<=ftp)|(?<=mailto)|(?<=xmpp)):|(?<=www)\.|@", re.IGNORECASE
)
_LEADING = re.compile(r"^[^\S\n]+")
NBSP = "\u00a0"
BREAK = "\\\n"


def escape(line: str) -> str:
    """One line of text as Markdown that shows exactly that text, never markup or a link."""
    indent = NBSP * len(found.group()) if (found := _LEADING.match(line)) else ""
    text = _SPECIAL.sub(r"\\\1", line.strip())
    text = _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", text)
    return indent + _ADDRESS.sub(lambda m: f"\\{m[0]}", text)


def _lines(text: str, end: str = BREAK) -> str:
    """Text with its line breaks kept."""
    return end.join(escape(line) for line in text.strip("\n").split("\n"))


def _cell(text: str) -> str:
    """Text on the one line that a table cell has; a stroke stands where lines broke."""
    return " / ".join(escape(line) for line in text.split("\n") if line.strip())


def write(document: Document) -> bytes:
    """The document as UTF-8 Markdown."""
    notes: list[Comment] = []
    parts = [*_head(document), *(_block(block, notes) for block in document.blocks)]
    parts += [_footnote(number, note) for number, note in enumerate(notes, 1)]
    return ("\n\n".join(parts) + "\n").encode()


def _head(document: Document) -> Iterable[str]:
    yield f"# {_lines(document.title, ' ')}"
    mark = f"**{escape(document.mark)}.** " if document.mark else ""
    yield mark + escape(document.subtitle)
    details = (f"- **{escape(d.label)}:** {_lines(d.value, ' ')}" for d in document.details)
    yield "\n".join(details)
    yield "\n>\n".join(f"> {escape(line)}" for line in document.notice)


def _block(block: Block, notes: list[Comment]) -> str:
    if isinstance(block, Heading):
        number = f"{escape(block.number)} " if block.number else ""
        marks = "#" * (block.level + 1)
        return f"{marks} {number}{_lines(block.text, ' ')}{_refer(block.comments, notes)}"
    if isinstance(block, Paragraph):
        return _paragraph(block) + _refer(block.comments, notes)
    if isinstance(block, BulletList):
        return "\n".join(f"- {_lines(item, ' ')}" for item in block.items)
    return _table(block)


def _paragraph(block: Paragraph) -> str:
    label = f"**{escape(block.label)}:** " if block.label else ""
    text = _lines(block.text)
    if block.style in {"minor", "lead"}:
        text = f"**{_lines(block.text, ' ')}**"
    return label + text


def _table(table: Table) -> str:
    rows = (table.header, ("---",) * len(table.header), *table.rows)
    lines = [
        "| " + " | ".join(cell if number == 1 else _cell(cell) for cell in row) + " |"
        for number, row in enumerate(rows)
    ]
    caption = [f"**{escape(table.caption)}**", ""] if table.caption else []
    return "\n".join([*caption, *lines])


def _refer(comments: Iterable[Comment], notes: list[Comment]) -> str:
    """Marks for the comments, which are kept to be written last."""
    marks: list[str] = []
    for comment in comments:
        notes.append(comment)
        marks.append(f"[^{len(notes)}]")
    return "".join(marks)


def _footnote(number: int, note: Comment) -> str:
    """A comment as a footnote of one paragraph, so that no reader takes it for code."""
    text = "\\\n    ".join(escape(line) for line in note.text.split("\n"))
    return f"[^{number}]: **{escape(note.author)}:** {text}"
