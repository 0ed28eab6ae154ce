"""Short notes from the room: plain text, and not much of it."""

from __future__ import annotations

import unicodedata

from guidance.domain.model import Text
from guidance.domain.workshop.refused import Refusal

MAX_NOTE = 300
_JOINERS = "\u200c\u200d"

REASONS: dict[str, Text] = {
    "empty_note": Text(sv="Skriv något först.", en="Write something first."),
    "long_note": Text(
        sv=f"Texten är för lång. Högst {MAX_NOTE} tecken får plats.",
        en=f"The text is too long. At most {MAX_NOTE} characters fit.",
    ),
}


def plain(text: str) -> str | Refusal:
    """The note as one line of readable characters, or why it cannot be kept."""
    readable = "".join(" " if _is_unreadable(c) else c for c in text[: MAX_NOTE * 10])
    line = " ".join(readable.split())
    if not line:
        return Refusal("empty_note", REASONS["empty_note"])
    if len(line) > MAX_NOTE or len(text) > MAX_NOTE * 10:
        return Refusal("long_note", REASONS["long_note"])
    return line


def _is_unreadable(character: str) -> bool:
    """Control characters, lone surrogates, and marks that turn the direction of writing.

    The joiners inside emoji and some scripts stay.
    """
    category = unicodedata.category(character)
    return category in {"Cc", "Cs"} or (category == "Cf" and character not in _JOINERS)
