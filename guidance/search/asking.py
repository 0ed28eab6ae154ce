"""What a query asks for: its words and phrases that carry it, each with others for the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from guidance.domain.model import Lang
from guidance.search.stems import is_dull, is_topic, stems, words

LONGEST = 400
"""Letters of a query that are read; nobody types more, but somebody may paste a book."""
MOST_WORDS = 12

Phrase = tuple[str, ...]
"""One stem or several in a row."""
Leave = Callable[[str], bool]
"""Whether a word is left out."""


class Asked(NamedTuple):
    """A word or phrase of a query as stems, and what people also call that."""

    phrase: Phrase
    same: tuple[Phrase, ...] = ()

    @property
    def stem(self) -> str:
        """The word; of a phrase the first one."""
        return self.phrase[0]


class Asking:
    """Reads queries in one language, by the groups of words that mean the same."""

    def __init__(self, groups: Iterable[Iterable[str]], lang: Lang) -> None:
        self._lang: Lang = lang
        self._same: dict[Phrase, dict[Phrase, None]] = {}
        for group in groups:
            phrases = [tuple(stems(member, lang)) for member in group]
            for phrase in phrases:
                others = self._same.setdefault(phrase, {})
                others.update(dict.fromkeys(p for p in phrases if p != phrase))
        self._longest = max(map(len, self._same), default=1)

    def __call__(self, query: str) -> list[Asked]:
        """What carries the query, without question words; all of it where nothing else does."""
        said = words(query[:LONGEST])
        found = self._read(said, self._carries_nothing)
        found = found or self._read(said, lambda word: is_dull(word, self._lang))
        found = found or self._read(said, lambda _word: False)
        return list(dict.fromkeys(found))[:MOST_WORDS]

    def _carries_nothing(self, word: str) -> bool:
        return is_dull(word, self._lang) or is_topic(word)

    def _read(self, said: Sequence[str], leave: Leave) -> list[Asked]:
        stemmed = [stems(word, self._lang)[0] for word in said]
        found: list[Asked] = []
        at = 0
        while at < len(said):
            known = self._phrase(stemmed, at)
            phrase = known or (stemmed[at],)
            if known or not leave(said[at]):
                found.append(Asked(phrase, tuple(self._same.get(phrase, ()))))
            at += len(phrase)
        return found

    def _phrase(self, stemmed: Sequence[str], at: int) -> Phrase:
        """The longest phrase of some group that begins here; empty where none does."""
        for length in range(self._longest, 0, -1):
            phrase = tuple(stemmed[at : at + length])
            if len(phrase) == length and phrase in self._same:
                return phrase
        return ()
