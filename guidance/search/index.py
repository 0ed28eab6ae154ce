"""The index: full-text tables of stems in memory, asked word by word.

SQLite's FTS5 ranks (bm25); its trigrams find the words that a slip of the finger or a part of a
compound means. One index a language.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from threading import Lock
from typing import NamedTuple

from guidance.domain.entry import Entry, EntryKind
from guidance.domain.model import Lang
from guidance.search.stems import asked, stems

TITLE, TEXT, QUOTES = 8.0, 2.0, 1.5
"""How much a word weighs by where it stands; tuned with the newcomers' questions of the tests."""
COMPOUND, SLIP = 0.35, 0.6
"""How much a word counts that holds the one that was asked for, or that was probably meant."""
ALIKE = 0.74
PARTS = 4
"""A shorter word is part of too many others."""
MOST_WORDS = 12
MOST_MEANT = 4

FAVOUR: Mapping[EntryKind, float] = {
    "term": 1.25,
    "rule": 1.15,
    "fact": 1.1,
    "contradiction": 0.85,
    "factor": 0.85,
    "source": 0.8,
}
"""Kinds that answer rather than touch on a question come first among equals."""


class Hit(NamedTuple):
    """An entry that was found; a higher score fits better."""

    entry: Entry
    score: float


class Index:
    """Entries in one language. May be asked from several threads."""

    def __init__(
        self, entries: Sequence[Entry], lang: Lang, same: Iterable[frozenset[str]] = ()
    ) -> None:
        """``same`` are groups of words that people use for one thing."""
        self._entries = entries
        self._lang: Lang = lang
        self._lock = Lock()
        self._store = sqlite3.connect(":memory:", check_same_thread=False)
        self._known = self._fill(entries)
        self._same: dict[str, set[str]] = {}
        for group in same:
            stemmed = {stem for word in group for stem in stems(word, lang)}
            for stem in stemmed:
                self._same.setdefault(stem, set()).update(stemmed - {stem})

    def _fill(self, entries: Sequence[Entry]) -> frozenset[str]:
        rows = [self._row(entry) for entry in entries]
        known = {stem for row in rows for part in row for stem in part.split()}
        self._store.execute(
            "create virtual table found using fts5"
            "(title, text, quotes, tokenize = 'unicode61 remove_diacritics 0')"
        )
        self._store.execute("create virtual table known using fts5(stem, tokenize = 'trigram')")
        self._store.executemany("insert into found values (?, ?, ?)", rows)
        self._store.executemany("insert into known values (?)", [(s,) for s in sorted(known)])
        self._store.commit()
        return frozenset(known)

    def _row(self, entry: Entry) -> tuple[str, str, str]:
        quotes = " ".join(citation.quote or "" for citation in entry.citations)
        texts = entry.title.to(self._lang), entry.text.to(self._lang)
        title, text = (" ".join(stems(part, self._lang)) for part in texts)
        return title, text, " ".join(stems(quotes, "sv"))

    def search(self, query: str, limit: int = 30) -> list[Hit]:
        """The entries that fit best, the best first; none for a query without words."""
        said = asked(query[:400], self._lang)[:MOST_WORDS]
        with self._lock:
            found = [self._scores(word) for word in dict.fromkeys(said)]
        total: Counter[int] = Counter()
        for scores in found:
            total.update(scores)
        hits = [Hit(self._entries[n], score * self._fit(n, found)) for n, score in total.items()]
        hits.sort(key=lambda hit: (-hit.score, hit.entry.key))
        return hits[:limit]

    def _fit(self, number: int, found: Sequence[Mapping[int, float]]) -> float:
        """More for what has most of the words, and for kinds that answer."""
        share = sum(number in scores for scores in found) / len(found)
        return share * share * FAVOUR.get(self._entries[number].kind, 1.0)

    def _scores(self, word: str) -> dict[int, float]:
        """How well each entry fits one word, in itself, as part of a compound, or as a slip."""
        stem = stems(word, self._lang)[0]
        scores: dict[int, float] = {}
        for words, weight in self._meant(stem):
            for number, score in self._ask(words):
                scores[number] = max(scores.get(number, 0.0), score * weight)
        return scores

    def _meant(self, stem: str) -> list[tuple[list[str], float]]:
        likely = [stem] if stem in self._known else []
        same = [other for other in sorted(self._same.get(stem, ())) if other in self._known]
        holding = self._holding(stem) if len(stem) >= PARTS else []
        slips = [] if likely else self._alike(stem)
        ways = [(likely, 1.0), (same, 0.8), (holding, COMPOUND), (slips, SLIP)]
        return [(words, weight) for words, weight in ways if words]

    def _ask(self, words: Sequence[str]) -> list[tuple[int, float]]:
        query = " OR ".join(f'"{word}"' for word in words)
        rows = self._store.execute(
            "select rowid - 1, -bm25(found, ?, ?, ?) from found where found match ?",
            (TITLE, TEXT, QUOTES, query),
        )
        return [(number, score) for number, score in rows]

    def _holding(self, stem: str) -> list[str]:
        rows = self._store.execute(
            "select stem from known where known match ? and stem != ?", (f'"{stem}"', stem)
        )
        return [found for (found,) in rows]

    def _alike(self, stem: str) -> list[str]:
        """Known words that look most like one that nobody has written, or are a part of it."""
        pieces = {stem[n : n + 3] for n in range(len(stem) - 2)}
        if not pieces:
            return []
        rows = self._store.execute(
            "select stem from known where known match ? order by rank limit 60",
            (" OR ".join(f'"{piece}"' for piece in sorted(pieces)),),
        )
        matcher = SequenceMatcher(b=stem, autojunk=False)
        near: list[tuple[float, str]] = []
        for (found,) in rows:
            matcher.set_seq1(found)
            part = 0.9 if len(found) > PARTS and found in stem else 0.0
            near.append((max(matcher.ratio(), part), found))
        return [found for ratio, found in sorted(near, reverse=True)[:MOST_MEANT] if ratio >= ALIKE]
