"""What a query asks for: the words that carry it, each with others for the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from guidance.domain.model import Lang
from guidance.search.stems import is_dull, stems, words

LONGEST = 400
"""Letters of a query that are read; nobody types more, but somebody may paste a book."""
MOST_WORDS = 12

Phrase = tuple[str, ...]
"""One stem or several in a row."""
Leave = Callable[[str], bool]
"""Whether a word is left out."""


class Asked(NamedTuple):
    """One thing that a query asks for: how it says it, and what people also call that."""

    said: tuple[Phrase, ...]
    same: tuple[Phrase, ...] = ()


class Query(NamedTuple):
    """What is asked for, and the words around it as stems: who, when, how …"""

    asked: tuple[Asked, ...]
    around: frozenset[str]


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

    def __call__(self, query: str) -> Query:
        """What carries the query, without question words; all of it where nothing else does."""
        said = words(query[:LONGEST])
        found = self._read(said, lambda word: is_dull(word, self._lang))
        found = found or self._read(said, lambda _word: False)
        carrying = {stem for phrase in found for stem in phrase}
        around = {stem for word in said for stem in stems(word, self._lang)} - carrying
        asked = tuple(self._together(dict.fromkeys(found)))[:MOST_WORDS]
        return Query(asked, frozenset(around))

    def _together(self, phrases: Iterable[Phrase]) -> Iterator[Asked]:
        """What is said of one thing in several words counts once: money that is paid."""
        left: list[Phrase] = list(phrases)
        while left:
            others: Mapping[Phrase, None] = self._same.get(left[0], {})
            said = [phrase for phrase in left if phrase == left[0] or phrase in others]
            left = [phrase for phrase in left if phrase not in said]
            yield Asked(tuple(said), tuple(other for other in others if other not in said))

    def _read(self, said: Sequence[str], leave: Leave) -> list[Phrase]:
        stemmed = [stems(word, self._lang)[0] for word in said]
        found: list[Phrase] = []
        at = 0
        while at < len(said):
            known = self._phrase(stemmed, at)
            phrase = known or (stemmed[at],)
            if known or not leave(said[at]):
                found.append(phrase)
            at += len(phrase)
        return found

    def _phrase(self, stemmed: Sequence[str], at: int) -> Phrase:
        """The longest phrase of some group that begins here; empty where none does."""
        for length in range(self._longest, 0, -1):
            phrase = tuple(stemmed[at : at + length])
            if len(phrase) == length and phrase in self._same:
                return phrase
        return ()
