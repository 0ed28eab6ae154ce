"""The goals that people have written, one by one."""

from __future__ import annotations

import re

from guidance.export.document import paragraphs

_LISTED = re.compile(r"^\s*(?:[-–—•*·]|\d{1,2}[.)]|[a-zA-Z][.)])\s+")


def goals(text: str) -> tuple[str, ...]:
    """Each line of a list, and each paragraph that is none; the marks of lists are taken away.

    A line that does not begin like one belongs to the line before it.
    """
    return tuple(goal for piece in paragraphs(text) for goal in _parts(piece))


def _parts(piece: str) -> list[str]:
    found: list[str] = []
    for line in piece.split("\n"):
        if found and not _LISTED.match(line):
            found[-1] = f"{found[-1]}\n{line.rstrip()}"
        else:
            found.append(line)
    bare = (_LISTED.sub("", part, count=1).strip() for part in found)
    return [part for part in bare if part]
