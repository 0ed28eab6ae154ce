"""How texts are written: plain words, typographic marks, no markup, no addresses, no names."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


NAMES = (
    "Exempla Påhittsson",
)
"""People named in the documents: officials who signed, and authors of studies."""

BANS = (
    Ban(codes.STRAIGHT_QUOTE, re.compile(r"[\"']"), "Swedish ”…”, English “…” and ’"),
    Ban(codes.DOUBLE_SPACE, re.compile(r"(?<=\S) {2,}")),
    Ban(codes.TRAILING_SPACE, re.compile(r"[ \t]+\n")),
    Ban(codes.MARKUP, re.compile(r"\*\*|__|`|\]\(|</?[a-zA-Z][^>]*>|^#+ |^[*-] ", re.MULTILINE)),
    Ban(codes.URL_IN_PROSE, re.compile(r"https?://|\bwww\."), "cite a source instead"),
    Ban(codes.RAW_ID, re.compile(r"\b[a-z0-9]+_[a-z0-9_]+\b"), "say it in words"),
    Ban(codes.EMOJI, re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")),
    Ban(codes.PERSONAL_NAME, re.compile(rf"\b(?:{'|'.join(NAMES)})s?\b"), "name the role instead"),
)

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
        yield from _amounts(item)
