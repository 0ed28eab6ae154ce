"""How texts are written: plain words, typographic marks, no markup, no addresses, no names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import NamedTuple

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, Prose, prose
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook


class Ban(NamedTuple):
    """Something that no text may hold."""

    code: str
    pattern: re.Pattern[str]
    hint: str = ""


NAMES = frozenset(
    {
        "11bb93ea8e02a1fa",
        "128550b601a4f09e",
        "1e8c36fe36363bea",
        "298f69a147bb5465",
        "2b485798bda1cd1d",
        "5300230e95ef3336",
        "58176ca335f9eee7",
        "6181e92bf5f3c684",
        "6bf2f9505451ffc3",
        "70ebc9ac90874b14",
        "79082e07de34a101",
        "86c3759f9f499642",
        "955252cfa9bad4c5",
        "9f1c2669713c4358",
        "a50435f95054bae9",
        "ac617e51bcae3347",
        "c5f975b35c72cfe2",
        "c7cd07c4a9ea8a7b",
        "c99d0cf1f0cdec10",
        "cfad5688bebde2e9",
    }
)
"""People named in the documents, officials and authors of studies, as digests: the project does
not ship their names, and one of them would tell which municipality the pilot was."""

BANS = (
    Ban(codes.STRAIGHT_QUOTE, re.compile(r"[\"']"), "Swedish ”…”, English “…” and ’"),
    Ban(codes.DOUBLE_SPACE, re.compile(r"(?<=\S) {2,}")),
    Ban(codes.TRAILING_SPACE, re.compile(r"[ \t]+\n")),
    Ban(codes.MARKUP, re.compile(r"\*\*|__|`|\]\(|</?[a-zA-Z][^>]*>|^#+ |^[*-] ", re.MULTILINE)),
    Ban(codes.URL_IN_PROSE, re.compile(r"https?://|\bwww\."), "cite a source instead"),
    Ban(codes.RAW_ID, re.compile(r"\b[a-z0-9]+_[a-z0-9_]+\b"), "say it in words"),
    Ban(codes.EMOJI, re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")),
)

WORD = re.compile(r"[^\W\d_]+")
AMOUNT = re.compile(
    r"\d[\d\s.,]*(?:[a-z]+\s)?(?:[tm]n?kr|kr|kron(?:a|or)|euros?|SEK|EUR|€)(?!\w)"
    r"|(?:€|\b(?:SEK|EUR))\s?\d",
    re.IGNORECASE,
)


def _bans(item: Prose) -> Iterator[Problem]:
    for ban in BANS:
        found = ban.pattern.search(item.text)
        if found:
            start = max(found.start() - 15, 0)
            around = " ".join(item.text[start : found.end() + 15].split())
            yield Problem(item.place, ban.code, f"…{around}…", ban.hint)


def _marks(item: Prose) -> Iterator[Problem]:
    if item.lang == "sv" and "“" in item.text:
        yield Problem(item.place, codes.WRONG_QUOTE_MARK, "“ in Swedish", "Swedish has ”…”")
    if item.lang == "en" and item.text.count("“") != item.text.count("”"):
        yield Problem(item.place, codes.WRONG_QUOTE_MARK, "marks without a pair", "English has “…”")


@lru_cache(maxsize=1 << 15)
def _is_name(words: str) -> bool:
    return sha256(words.encode()).hexdigest()[:16] in NAMES


def _names(item: Prose) -> Iterator[Problem]:
    """A surname alone, or a first and a last name, with or without a genitive s."""
    words = WORD.findall(item.text)
    pairs = (f"{first} {last}" for first, last in pairwise(words))
    for found in (*words, *pairs):
        name = found.lower()
        if _is_name(name) or _is_name(name.removesuffix("s")):
            yield Problem(item.place, codes.PERSONAL_NAME, f"{found!r}", "name the role instead")


def _amounts(item: Prose) -> Iterator[Problem]:
    found = AMOUNT.search(item.text)
    if found and item.place.startswith(f"law{STEP}") and f"{STEP}amounts{STEP}" not in item.place:
        message = f"{found.group()!r} ages in prose"
        yield Problem(item.place, codes.AMOUNT_IN_PROSE, message, "put it under amounts")


def prose_rules(book: Handbook) -> Iterator[Problem]:
    """Straight marks, double spaces, markup, addresses, names, ids and ageing amounts in texts."""
    for item in prose(book):
        yield from _bans(item)
        yield from _marks(item)
        yield from _names(item)
        yield from _amounts(item)
