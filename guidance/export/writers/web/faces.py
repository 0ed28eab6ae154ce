"""The typeface inside a page: as much of it as the page's letters need."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[4] / "pages" / "static" / "fonts"
LATIN = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
    "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
)
FURTHER = (
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,"
    "U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"
)
"""Letters beyond Western Europe's, among them the Sami languages'."""


class Face(NamedTuple):
    """One file of the typeface as a page holds it."""

    reach: str
    data: str


def faces(letters: Collection[str]) -> list[Face]:
    """The files that these letters need, with all weights in each."""
    further = any(_within(letter, FURTHER) for letter in letters)
    parts = (("latin", LATIN), ("latin-ext", FURTHER))
    return [Face(reach, _data(part)) for part, reach in parts[: 1 + further]]


def _within(letter: str, reach: str) -> bool:
    return any(low <= ord(letter) <= high for low, high in _spans(reach))


@lru_cache(maxsize=2)
def _spans(reach: str) -> tuple[tuple[int, int], ...]:
    ends = [part.removeprefix("U+").partition("-") for part in reach.split(",")]
    return tuple((int(low, 16), int(high or low, 16)) for low, _, high in ends)


@lru_cache(maxsize=2)
def _data(name: str) -> str:
    path = FOLDER / f"atkinson-hyperlegible-next-{name}.woff2"
    return b64encode(path.read_bytes()).decode()
