"""Words as the index knows them: small letters, without inflection."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Protocol, cast
from unicodedata import normalize

import snowballstemmer  # pyright: ignore[reportMissingTypeStubs]

from guidance.domain.model import Lang


class _Stemmer(Protocol):
    """What the library, which has no types, gives."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


_Make = Callable[[str], _Stemmer]
WORD = re.compile(r"[^\W_]+")
_ALGORITHM: dict[Lang, str] = {"sv": "swedish", "en": "english"}

_DULL: dict[Lang, str] = {
    "sv": "alla allt att av bara behöver blir bli både de den denna det detta dom du där då "
    "eller en ens er era ert ett finns från får få för ge ger gäller göra gör ha hade han "
    "har hon hur händer hände i in inte ju jag kan kanske kommer komma kunna man med "
    "mellan men mer mot måste ni nu när och också om oss på sig sin ska skall som så ta "
    "tar till under ut vad var vara varför vart vem vi vid vilka vilken vilket vill våra "
    "vårt vår än är åt över",
    "en": "a about an and any are as at be been between by can could did do does for from get "
    "had has have how i if in into is it its last may me must need of on or our out shall "
    "should so take than that the their them then there these they this to us was we were "
    "what when where which who why will with would you your",
}
"""Words that every question has."""
_UNSEEN = (*"\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "\u0307")
_SEEN = str.maketrans({**dict.fromkeys(_UNSEEN, ""), "ı": "i"})
"""Hyphens, joiners and marks that nobody sees in a word, and the i of a Turkish keyboard: in small
letters, a capital one leaves a dot (U+0307) behind."""


@lru_cache(maxsize=2)
def _stemmer(lang: Lang) -> Callable[[str], str]:
    """A stemmer keeps state while it works: one thread at a time, and no word twice.

    It takes one ending at a time (skillnaden, skillnad, skilln), so it is asked until none is left.
    """
    guard, make = Lock(), cast("_Make", snowballstemmer.stemmer)  # pyright: ignore[reportUnknownMemberType]
    algorithm = make(_ALGORITHM[lang])

    @lru_cache(maxsize=50_000)
    def stem(word: str) -> str:
        with guard:
            while (shorter := algorithm.stemWord(word)) != word:
                word = shorter
            return word

    return stem


@lru_cache(maxsize=2)
def _dull(lang: Lang) -> frozenset[str]:
    return frozenset(_DULL[lang].split())


def is_dull(word: str, lang: Lang) -> bool:
    """Whether questions have the word whatever they are about."""
    return word in _dull(lang)


def words(text: str) -> list[str]:
    """The words of a text in small letters, letters and their accents as one.

    What is pasted from print or typed on another keyboard is read as what people see.
    """
    return WORD.findall(normalize("NFKC", text).lower().translate(_SEEN))


def stems(text: str, lang: Lang) -> list[str]:
    """The words of a text without inflection, in their order."""
    stem = _stemmer(lang)
    return [stem(word) for word in words(text)]
