"""What a misspelled id may be meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """A suggestion: the closest known word, or all of them where they are few."""
    words = list(known)
    close = get_close_matches(word, words, n=1)
    if close:
        return f"perhaps: {close[0]}"
    return f"known: {', '.join(words)}" if 0 < len(words) <= 6 else ""
