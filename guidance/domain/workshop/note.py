"""Short notes from the room: plain text, and not much of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from guidance.domain.model import Text
from guidance.domain.workshop.refused import Refusal

MAX_NOTE = 300
MAX_MARKS = 4
"""How many marks one letter carries: more would lie over the lines above and below it."""
_JOINERS = "\u200c\u200d"
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that nobody sees."""
_MARKS = ("Mn", "Me")

REASONS: dict[str, Text] = {
    "empty_note": Text(sv="Skriv något först.", en="Write something first."),
    "long_note": Text(
        sv=f"Texten är för lång. Den får ha högst {MAX_NOTE} tecken.",
        en=f"The text is too long. It can have at most {MAX_NOTE} characters.",
    ),
}


def plain(text: str) -> str | Refusal:
    """The note as one line of readable characters, or why it cannot be kept."""
    letters = _unstacked(text[: MAX_NOTE * 10])
    line = " ".join("".join(" " if _is_unreadable(c) else c for c in letters).split())
    if all(c in _JOINERS or c == " " or unicodedata.category(c) in _MARKS for c in line):
        return Refusal("empty_note", REASONS["empty_note"])
    if len(line) > MAX_NOTE or len(text) > MAX_NOTE * 10:
        return Refusal("long_note", REASONS["long_note"])
    return line


def _unstacked(text: str) -> Iterator[str]:
    """The characters without the marks that no letter needs."""
    marks = 0
    for character in text:
        if unicodedata.category(character) in _MARKS:
            marks += 1
        elif character not in _JOINERS:
            marks = 0
        if marks <= MAX_MARKS or character in _JOINERS:
            yield character


def _is_unreadable(character: str) -> bool:
    """Control characters, blanks, lone surrogates, and marks that turn the direction of writing.

    The joiners inside emoji and some scripts stay.
    """
    category = unicodedata.category(character)
    if character in _BLANKS or category in {"Cc", "Cs"}:
        return True
    return category == "Cf" and character not in _JOINERS
