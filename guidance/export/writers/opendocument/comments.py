"""Comments beside the text, over the whole of the paragraph that they speak of."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.export.document import Comment
from guidance.export.moment import made
from guidance.export.writers.opendocument.content import Content
from guidance.export.writers.opendocument.text import fill
from guidance.export.writers.opendocument.xml import Node, add


def begin(content: Content, paragraph: Node, comments: Iterable[Comment]) -> list[str]:
    """Put comments where the paragraph starts; gives their names for ``end``."""
    names: list[str] = []
    for comment in comments:
        content.comments += 1
        name = f"comment{content.comments}"
        note = add(paragraph, "office:annotation", {"office:name": name})
        add(note, "dc:creator", text=comment.author)
        add(note, "dc:date", text=made().strftime("%Y-%m-%dT%H:%M:%S"))
        for line in comment.text.split("\n"):
            fill(add(note, "text:p"), line)
        names.append(name)
    return names


def end(paragraph: Node, names: Iterable[str]) -> None:
    """Mark where the comments' text ends."""
    for name in names:
        add(paragraph, "office:annotation-end", {"office:name": name})
