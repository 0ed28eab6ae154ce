"""Words as the index knows them: small letters, without inflection."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Protocol, cast

import snowballstemmer  # pyright: ignore[reportMissingTypeStubs]

from guidance.domain.model import Lang


class _Stemmer(Protocol):
    """What the library, which has no types, gives."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


_Make = Callable[[str], _Stemmer]
_WORD = re.compile(r"[^\W_]+")
_ALGORITHM: dict[Lang, str] = {"sv": "swedish", "en": "english"}

_QUESTION_WORDS: dict[Lang, str] = {
    "sv": "alla allt att av bara blir både de den denna det detta du där då eller en ens ett "
    "från får för ge gäller gör göra ha hade han har hon hur i iop iopet ju kan kanske "
    "kommer kunna man med men mer mot måste nu när och också om oss på sig sin ska skall "
    "som så till under ut vad var vara varför vart vem vi vid vilka vilken vilket vill "
    "våra vårt än är åt över ni er ert era",
    "en": "a about an and any are as at be been by can could did do does for from get had has have "
    "how i if in into iop is it its may me must of on or our shall should so than that the their "
    "them then there these they this to us was we were what when where which who why will with "
    "would you your",
}


@lru_cache(maxsize=2)
def _stemmer(lang: Lang) -> Callable[[str], str]:
    """A stemmer keeps state while it works: one thread at a time, and no word twice."""
    guard, make = Lock(), cast("_Make", snowballstemmer.stemmer)  # pyright: ignore[reportUnknownMemberType]
    algorithm = make(_ALGORITHM[lang])

    @lru_cache(maxsize=50_000)
    def stem(word: str) -> str:
        with guard:
            return algorithm.stemWord(word)

    return stem


@lru_cache(maxsize=2)
def _dull(lang: Lang) -> frozenset[str]:
    return frozenset(_QUESTION_WORDS[lang].split())


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.lower())


def stems(text: str, lang: Lang) -> list[str]:
    """The words of a text without inflection, in their order."""
    stem = _stemmer(lang)
    return [stem(word) for word in words(text)]


def asked(query: str, lang: Lang) -> list[str]:
    """The words of a question that carry it; all of them where none does."""
    said = words(query)
    return [word for word in said if word not in _dull(lang)] or said
