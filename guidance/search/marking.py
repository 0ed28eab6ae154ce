"""Where a text has the words by which it was found, and its part that has most of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from guidance.domain.model import Lang
from guidance.search.asking import Phrase
from guidance.search.stems import WORD, stems

SHOWN = 220
"""How many letters of a long text are shown, about."""
LEAD = 60
"""How many of them stand before the first word that was found, at most."""


class Piece(NamedTuple):
    """A part of a text; ``found`` if it is what was looked for."""

    text: str
    found: bool


class Place(NamedTuple):
    """Where a word or phrase stands in a text."""

    start: int
    end: int


def places(text: str, meant: Collection[Phrase], lang: Lang) -> list[Place]:
    """Where the text has one of the phrases, the longest at each word."""
    words = [(match.start(), match.end(), match.group()) for match in WORD.finditer(text)]
    stemmed = [(stems(word, lang) or [""])[0] for _, _, word in words]
    longest = max(map(len, meant), default=0)
    found: list[Place] = []
    at = 0
    while at < len(words):
        length = _length(stemmed[at : at + longest], meant)
        if length:
            found.append(Place(words[at][0], words[at + length - 1][1]))
        at += length or 1
    return found


def _length(following: Sequence[str], meant: Collection[Phrase]) -> int:
    """How many words the longest phrase has that begins here; 0 for none."""
    lengths = range(len(following), 0, -1)
    return next((length for length in lengths if tuple(following[:length]) in meant), 0)


def pieces(text: str, found: Sequence[Place]) -> Iterator[Piece]:
    """The text in parts, those that were looked for apart from the rest."""
    at = 0
    for start, end in found:
        if start > at:
            yield Piece(text[at:start], found=False)
        yield Piece(text[start:end], found=True)
        at = end
    if at < len(text):
        yield Piece(text[at:], found=False)


def excerpt(text: str, found: Sequence[Place]) -> str:
    """The part of a long text that has most of what was looked for, cut between words."""
    if len(text) <= SHOWN:
        return text
    starts = [max(place.start - LEAD, 0) for place in found] or [0]
    best = max(starts, key=lambda start: _within(found, start, start + SHOWN))
    start = _cut(text, min(best, len(text) - SHOWN))
    end = _cut(text, start + SHOWN) if start + SHOWN < len(text) else len(text)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return before + text[start:end].strip() + after


def _within(found: Sequence[Place], start: int, end: int) -> int:
    return sum(start <= place.start and place.end <= end for place in found)


def _cut(text: str, at: int) -> int:
    """The beginning of the word at a place, so that no word is cut in two."""
    return text.rfind(" ", 0, at) + 1 if at > 0 else 0
