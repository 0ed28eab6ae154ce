"""The index: full-text tables of stems in memory, asked word by word.

SQLite's FTS5 ranks (bm25); one index a language.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from math import log
from threading import Lock
from typing import NamedTuple

from guidance.domain.entry import Entry, EntryKind
from guidance.domain.model import Lang
from guidance.search.asking import Asked, Asking, Phrase
from guidance.search.stems import stems
from guidance.search.vocabulary import Vocabulary

TITLE, TEXT, QUOTES = 9.0, 2.0, 1.0
"""How much a word weighs by where it stands; tuned with the newcomers' questions of the tests."""
SAME, COMPOUND, BEGUN, SLIP = 0.8, 0.4, 0.5, 0.7
"""How much a word counts that means what was asked for, holds it, begins with it, or was probably
meant."""
FAINT = 0.12
"""What fits less than this share of the best is no answer."""

FAVOUR: Mapping[EntryKind, float] = {
    "term": 1.25,
    "rule": 1.2,
    "fact": 1.1,
    "law": 1.1,
    "section": 1.1,
    "lesson": 1.1,
    "milestone": 0.85,
    "figure": 0.85,
    "factor": 0.8,
    "source": 0.8,
    "defect": 0.8,
}
"""Kinds that answer rather than touch on a question come first among equals."""


class Hit(NamedTuple):
    """An entry that was found; a higher score fits better."""

    entry: Entry
    score: float


Scores = Mapping[int, float]
"""How well entries fit, by their number."""


class Index:
    """Entries in one language. May be asked from several threads."""

    def __init__(
        self, entries: Sequence[Entry], lang: Lang, same: Iterable[Iterable[str]] = ()
    ) -> None:
        """``same`` are groups of words that people use for one thing."""
        self._entries = entries
        self._lang: Lang = lang
        self._lock = Lock()
        self._asking = Asking(same, lang)
        self._store = sqlite3.connect(":memory:", check_same_thread=False)
        rows = [self._row(entry) for entry in entries]
        self._fill(rows)
        known = {stem for row in rows for part in row for stem in part.split()}
        self._words = Vocabulary(self._store, known)

    def _fill(self, rows: Sequence[tuple[str, str, str]]) -> None:
        self._store.execute(
            "create virtual table found using fts5"
            "(title, text, quotes, tokenize = 'unicode61 remove_diacritics 0')"
        )
        self._store.executemany("insert into found values (?, ?, ?)", rows)

    def _row(self, entry: Entry) -> tuple[str, str, str]:
        quotes = " ".join(citation.quote or "" for citation in entry.citations)
        texts = entry.title.to(self._lang), entry.text.to(self._lang)
        title, text = (" ".join(stems(part, self._lang)) for part in texts)
        return title, text, " ".join(stems(quotes, "sv"))

    def find(self, key: str) -> Entry | None:
        """The entry with a key, if there is one."""
        return next((entry for entry in self._entries if entry.key == key), None)

    def search(self, query: str, limit: int = 30) -> list[Hit]:
        """The entries that fit best, the best first; none for a query without words."""
        with self._lock:
            found = [self._scores(asked) for asked in self._asking(query)]
        weights = [log(1 + len(self._entries) / (1 + len(scores))) for scores in found]
        hits = [
            Hit(self._entries[n], sum(scores.get(n, 0.0) for scores in found) * fit)
            for n, fit in self._fits(found, weights).items()
        ]
        hits.sort(key=lambda hit: (-hit.score, hit.entry.key))
        return [hit for hit in hits if hit.score >= FAINT * hits[0].score][:limit]

    def meant(self, query: str) -> frozenset[Phrase]:
        """The words and phrases, as stems, by which entries are found for a query."""
        with self._lock:
            return frozenset(
                phrase
                for asked in self._asking(query)
                for phrases, _ in self._ways(asked)
                for phrase in phrases
            )

    def near(self, query: str) -> list[str]:
        """Words of the content that look like those of a query that finds nothing."""
        with self._lock:
            return [word for asked in self._asking(query) for word in self._words.near(asked.stem)]

    def _fits(self, found: Sequence[Scores], weights: Sequence[float]) -> dict[int, float]:
        """More for what has most of the words, rare ones first, and for kinds that answer."""
        whole = sum(weights)
        fits: dict[int, float] = {}
        for number in {number for scores in found for number in scores}:
            has = sum(w for w, scores in zip(weights, found, strict=True) if number in scores)
            favour = FAVOUR.get(self._entries[number].kind, 1.0)
            fits[number] = (has / whole) ** 2 * favour
        return fits

    def _scores(self, asked: Asked) -> dict[int, float]:
        """How well each entry fits a word: in itself, by another name, in a compound, as a slip."""
        scores: dict[int, float] = {}
        for phrases, weight in self._ways(asked):
            for number, score in self._ask(phrases):
                scores[number] = max(scores.get(number, 0.0), score * weight)
        return scores

    def _ways(self, asked: Asked) -> list[tuple[list[Phrase], float]]:
        stem, words = asked.stem, self._words
        single = len(asked.phrase) == 1
        likely = [asked.phrase] if not single or stem in words else []
        holding = words.holding(stem) if single else []
        begun = words.beginning(stem) if single and not likely else []
        slips = words.alike(stem) if single and not likely and not holding else []
        ways = [(likely, 1.0), (list(asked.same), SAME)]
        forms = [(holding, COMPOUND), (begun, BEGUN), (slips, SLIP)]
        return [*ways, *(([(form,) for form in found], weight) for found, weight in forms)]

    def _ask(self, phrases: Sequence[Phrase]) -> list[tuple[int, float]]:
        if not phrases:
            return []
        query = " OR ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
        rows = self._store.execute(
            "select rowid - 1, -bm25(found, ?, ?, ?) from found where found match ?",
            (TITLE, TEXT, QUOTES, query),
        )
        return [(number, score) for number, score in rows]
