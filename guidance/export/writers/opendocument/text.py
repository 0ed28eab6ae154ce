"""Text in OpenDocument, where line breaks, tabs and runs of spaces are elements."""

from __future__ import annotations

import re

from guidance.export.writers.opendocument.xml import Node, add

_PIECE = re.compile(r"\n|\t|^ +| +$|(?<=[\n\t]) +| +(?=[\n\t])| {2,}")


def fill(parent: Node, text: str) -> None:
    """Put text at the end of an element, so that a reader sees every character of it."""
    last, place = (parent[-1] if len(parent) else None), 0
    for found in _PIECE.finditer(text):
        _append(parent, last, text[place : found.start()])
        last, place = _space(parent, found.group()), found.end()
    _append(parent, last, text[place:])


def _append(parent: Node, last: Node | None, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _space(parent: Node, piece: str) -> Node:
    if piece == "\n":
        return add(parent, "text:line-break")
    if piece == "\t":
        return add(parent, "text:tab")
    return add(parent, "text:s", {"text:c": str(len(piece))})
