"""The index: full-text tables of stems in memory, asked word by word.

SQLite's FTS5 ranks (bm25); one index a language.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from threading import Lock
from typing import NamedTuple

from guidance.domain.entry import Entry, EntryKind
from guidance.domain.model import Lang
from guidance.search.asking import Asked, Asking, Phrase, Query
from guidance.search.stems import stems, words
from guidance.search.vocabulary import Vocabulary

TITLE, TEXT, QUOTES = 9.0, 2.0, 1.0
"""How much a word weighs by where it stands; tuned with the newcomers' questions of the tests."""
SAME, COMPOUND, BEGUN, SLIP = 0.9, 0.4, 0.5, 0.7
"""How much a word counts that means what was asked for, holds it, begins with it, or was probably
meant."""
AROUND = 0.6
"""How much is added where a title asks in the same words: who, when, how many."""
COMMON = 8
"""Added to the number of entries that have a word, so that the rarest do not decide alone."""
WHOLE = 1.6
"""How much it counts to have everything that was asked for."""
NAMED = 0.5
"""How much is added where the title is what was asked for, and that alone."""
LEAST = 1e-6
"""What FTS5 takes for the rarity of a word that more than half of the entries have."""
MOST_NEAR = 4
FEW, FAINT = 3, 0.28
"""What fits less than this share of the last of the few best is no answer."""

FAVOUR: Mapping[EntryKind, float] = {
    "term": 1.1,
    "rule": 1.25,
    "fact": 1.1,
    "law": 1.08,
    "section": 1.1,
    "lesson": 1.15,
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
        self.entries = tuple(entries)
        self._lang: Lang = lang
        self._lock = Lock()
        self._asking = Asking(same, lang)
        self._store = sqlite3.connect(":memory:", check_same_thread=False)
        self._spelt: dict[str, Counter[str]] = {}
        rows = [self._row(entry) for entry in entries]
        self._titles = [tuple(title.split()) for title, _, _ in rows]
        self._asked: dict[Phrase, Scores] = {}
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
        title, text = (self._stemmed(part.to(self._lang)) for part in (entry.title, entry.text))
        return title, text, " ".join(stems(quotes, "sv"))

    def _stemmed(self, text: str) -> str:
        found = stems(text, self._lang)
        for word, stem in zip(words(text), found, strict=True):
            self._spelt.setdefault(stem, Counter())[word] += 1
        return " ".join(found)

    def search(self, query: str, limit: int = 30) -> list[Hit]:
        """The entries that fit best, the best first; none for a query without words."""
        asked = self._asking(query)
        with self._lock:
            hits = list(self._answer(asked))
        hits.sort(key=lambda hit: (-hit.score, hit.entry.key))
        good = hits[:FEW][-1].score if hits else 0.0
        return [hit for hit in hits if hit.score >= FAINT * good][:limit]

    def meant(self, query: str) -> frozenset[Phrase]:
        """The words and phrases, as stems, by which entries are found for a query."""
        with self._lock:
            return frozenset(
                phrase
                for asked in self._asking(query).asked
                for phrases, _ in self._ways(asked)
                for phrase in phrases
            )

    def near(self, query: str) -> list[str]:
        """Words of the content that look like those of a query that finds nothing."""
        asked = [
            stem for each in self._asking(query).asked for phrase in each.said for stem in phrase
        ]
        with self._lock:
            found = [near for stem in asked for near in self._words.near(stem)]
        spelt = (self._spelt[stem].most_common(1)[0][0] for stem in found if stem in self._spelt)
        return list(dict.fromkeys(spelt))[:MOST_NEAR]

    def _answer(self, query: Query) -> Iterator[Hit]:
        found = [self._scores(asked) for asked in query.asked]
        weights = [log(1 + len(self.entries) / (COMMON + len(scores))) for scores in found]
        for number in {number for scores in found for number in scores}:
            pairs = [(w, scores.get(number, 0.0)) for w, scores in zip(weights, found, strict=True)]
            has = sum(weight for weight, score in pairs if score) / sum(weights)
            score = sum(weight * score for weight, score in pairs) * has**WHOLE
            yield Hit(self.entries[number], score * self._favour(number, query))

    def _favour(self, number: int, query: Query) -> float:
        """More for a title that asks the same, and for kinds that answer."""
        title = self._titles[number]
        around = len(query.around.intersection(title)) / (len(query.around) or 1)
        named = any(phrase == title for asked in query.asked for phrase in asked.said)
        kind = FAVOUR.get(self.entries[number].kind, 1.0)
        return kind * (1 + AROUND * around) * (1 + NAMED * named / len(query.asked))

    def _scores(self, asked: Asked) -> dict[int, float]:
        """How well each entry fits a word: in itself, by another name, in a compound, as a slip."""
        scores: dict[int, float] = {}
        for phrases, weight in self._ways(asked):
            for phrase in phrases:
                for number, score in self._ask(phrase).items():
                    scores[number] = max(scores.get(number, 0.0), score * weight)
        return scores

    def _ways(self, asked: Asked) -> Iterator[tuple[Iterable[Phrase], float]]:
        """Phrases by which it may stand in an entry, and what each of them is worth."""
        for phrase in asked.said:
            if len(phrase) == 1:
                for forms, weight in self._forms(*phrase):
                    yield [(form,) for form in forms], weight
            else:
                yield [phrase], 1.0
        yield asked.same, SAME

    def _forms(self, stem: str) -> Iterator[tuple[list[str], float]]:
        """A word itself and in compounds; of one that nobody has written, what was meant."""
        words = self._words
        holding = words.holding(stem)
        yield holding, COMPOUND
        if stem in words:
            yield [stem], 1.0
            return
        yield words.beginning(stem), BEGUN
        if not holding:
            yield words.alike(stem), SLIP

    def _ask(self, phrase: Phrase) -> Scores:
        """How much the entries have of a phrase, however rare it is; kept, as all are from here."""
        if phrase not in self._asked:
            rows = self._store.execute(
                "select rowid - 1, -bm25(found, ?, ?, ?) from found where found match ?",
                (TITLE, TEXT, QUOTES, '"{}"'.format(" ".join(phrase))),
            ).fetchall()
            rare = max(log((len(self.entries) - len(rows) + 0.5) / (len(rows) + 0.5)), LEAST)
            self._asked[phrase] = {number: score / rare for number, score in rows}
        return self._asked[phrase]
