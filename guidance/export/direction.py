"""Which way a text runs."""

from __future__ import annotations

import unicodedata


def runs_rightwards(text: str) -> bool:
    """Whether the first letter is of a script that is written from the right."""
    if text.isascii():
        return False
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False
