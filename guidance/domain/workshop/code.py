"""The code that people type to join: six characters that cannot be mistaken for one another."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ALPHABET = "3479CDFHJKMPRTWXY"
"""What stays when look-alikes are out, as read from twenty metres and said aloud:

- 0 O Q beside D, 1 I L beside J, 2 Z beside 7, 5 S, 6 G beside C and 9 turned over, 8 B beside 3
- A beside 4, U V beside Y, N beside M
- E, so that no vowel is left and no code is a word
"""

LENGTH = 6
"""Seventeen to the power of six are 24 million codes: guessing a valid one is hopeless as long as
wrong guesses are limited.
"""

ZONE = ZoneInfo("Europe/Stockholm")
_DASHES_AND_MARKS = frozenset({"Pd", "Cf", "Zs", "Cc"})
_LONGEST = 60


def new_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A code by chance; ``choose`` picks one of the characters it is handed."""
    return "".join(choose(ALPHABET) for _ in range(LENGTH))


def normal(text: str) -> str | None:
    """The code that somebody typed, however they spaced it; None when it cannot be a code."""
    if len(text) > _LONGEST:
        return None
    plain = unicodedata.normalize("NFKC", text).upper()
    code = "".join(c for c in plain if unicodedata.category(c) not in _DASHES_AND_MARKS)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def spaced(code: str) -> str:
    """The code as people read it: two groups of three."""
    return f"{code[:3]} {code[3:]}"


def valid_until(moment: datetime) -> datetime:
    """The end of that day in Sweden: a code holds up to, not at, this moment."""
    tomorrow = moment.astimezone(ZONE).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), ZONE)
