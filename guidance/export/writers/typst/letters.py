"""Letters as the fonts can show them, and words that no line has room for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from guidance.export.writers.typst.compiler import FONTS

COVERAGE = FONTS / "coverage.txt"
MAY_BREAK = "\x01"
"""Stands where a long word may break; no text of a document can hold it."""

HYPHENS = "\x02"
"""Stands before and after a word that may have hyphens."""

HYPHENATED, NARROW = 15, 8
"""A word shorter than the first has no hyphens, in a narrow column one shorter than the second:
fewer hyphens read better, and each such word costs time."""

LONG, CHUNK = 32, 12
"""A word longer than the first is no word that rules of hyphenation know, and may break after each
so many letters."""

ADDRESS = 11
"""A shorter address needs no breaks."""

_OVERRIDES = "\u202d\u202e"
"""Letters that turn what follows around: shown, since they can make a text read as another."""

_NO_BREAK, _JOINER = "\ufeff", "\u2060"
"""A letter without width that PDF/UA does not allow, and the one that has taken its place."""

_PLAIN = re.compile("[ -~\n\u00a0-\u00ac\u00ae-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026]*")
_WORD = re.compile(
    "[^\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff"
    f"\U00010000-\U0010ffff]{{{NARROW},}}"
)
"""What holds together on one line in scripts that put space between words."""

_LETTERS = re.compile(rf"[^\W\d_]{{{NARROW},}}")
_ADDRESS = re.compile(r"@|://|\w[.:/_]\w|\d")
_SEAM = re.compile(r"(?<=[/._@?&=,;:|)\]}\-])(?=\w)")


@lru_cache(maxsize=1)
def _uncovered() -> re.Pattern[str]:
    """Letters that none of our fonts has, and those that are shown rather than followed."""
    ranges = COVERAGE.read_text("ascii").split()
    letters = "".join(_class(*(int(end, 16) for end in span.split("-"))) for span in ranges)
    return re.compile(f"[^\t\n{letters}]|[{_OVERRIDES}]")


def _class(first: int, last: int) -> str:
    return f"\\U{first:08x}-\\U{last:08x}"


def legible(text: str) -> str:
    """The text with each letter that cannot be shown as its number, such as ``[U+13000]``."""
    if _PLAIN.fullmatch(text):
        return text
    return _uncovered().sub(_number, text.replace(_NO_BREAK, _JOINER))


def spelt(text: str) -> str:
    """The text with all but the commonest letters as numbers, for when fonts fail in other ways."""
    return "".join(letter if _PLAIN.fullmatch(letter) else _numbered(letter) for letter in text)


def _number(match: re.Match[str]) -> str:
    return _numbered(match[0])


def _numbered(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"


def hyphenated(letters: int) -> int:
    """How long a word has to be to have hyphens where a line has so many letters."""
    return max(NARROW, min(HYPHENATED, letters // 2))


def breakable(text: str, shortest: int = HYPHENATED) -> str:
    """The text with marks in what is too long for a line and around words that may have hyphens.

    Addresses have no hyphens, since nobody could tell whether they are part of the address.
    """
    return _WORD.sub(lambda match: _loosen(match[0], shortest), text)


def _loosen(word: str, shortest: int) -> str:
    address = _ADDRESS.search(word)
    if len(word) < (ADDRESS if address else shortest):
        return word
    if len(word) <= LONG and not address:
        return _LETTERS.sub(lambda letters: _marked(letters[0], shortest), word)
    return MAY_BREAK.join(
        piece for part in _SEAM.split(word) for piece in (_pieces(part) if part else ())
    )


def _marked(letters: str, shortest: int) -> str:
    return f"{HYPHENS}{letters}{HYPHENS}" if len(letters) >= shortest else letters


def _pieces(word: str) -> Iterator[str]:
    """A word in pieces, none of which begins with what belongs to the letter before it."""
    start = 0
    if len(word) > LONG:
        for end in range(CHUNK, len(word)):
            if end - start >= CHUNK and not _leans(word[end]) and not _joins(word[end - 1]):
                yield word[start:end]
                start = end
    yield word[start:]


def _leans(letter: str) -> bool:
    """Whether a letter is set on the one before it."""
    return unicodedata.category(letter)[0] == "M" or _joins(letter)


def _joins(letter: str) -> bool:
    return letter in "\u200c\u200d\u2060"
