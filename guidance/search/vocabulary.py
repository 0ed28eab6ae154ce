"""The words that the content has, and which of them somebody may have meant."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache

SHORTEST, PARTS = 2, 4
"""A shorter word begins too many others, or is part of too many."""
ALIKE, NEAR = 0.74, 0.55
"""How alike a word must be to be taken for another, and to be offered instead."""
MOST_MEANT = 4
MOST_BEGUN = 40
CANDIDATES = 60
KEPT = 500
"""Of so many words it is remembered what they look like: one search asks three times."""


class Vocabulary:
    """Known stems, with their trigrams in a store; whoever asks takes care of threads."""

    def __init__(self, store: sqlite3.Connection, known: Collection[str]) -> None:
        self._store = store
        self._known = frozenset(known)
        self._sorted = sorted(known)
        self._compared = lru_cache(KEPT)(self._compare)
        store.execute("create virtual table known using fts5(stem, tokenize = 'trigram')")
        store.executemany("insert into known values (?)", [(stem,) for stem in self._sorted])
        store.commit()

    def __contains__(self, stem: str) -> bool:
        return stem in self._known

    def holding(self, stem: str) -> list[str]:
        """Longer words that it is a part of: compounds, and what is still being typed."""
        if len(stem) < PARTS:
            return []
        rows = self._store.execute(
            "select stem from known where known match ? and stem != ?", (f'"{stem}"', stem)
        )
        return [found for (found,) in rows]

    def beginning(self, stem: str) -> list[str]:
        """Words that begin with one that is too short to be looked for inside them."""
        if not SHORTEST <= len(stem) < PARTS:
            return []
        first = bisect_left(self._sorted, stem)
        found = self._sorted[first : first + MOST_BEGUN]
        return [word for word in found if word.startswith(stem)]

    def alike(self, stem: str) -> list[str]:
        """Known words that look most like one that nobody has written, or are a part of it."""
        return [found for ratio, found in self._compared(stem) if ratio >= ALIKE][:MOST_MEANT]

    def near(self, stem: str) -> list[str]:
        """Known words that look somewhat like it."""
        return [found for ratio, found in self._compared(stem) if ratio >= NEAR][:MOST_MEANT]

    def _compare(self, stem: str) -> tuple[tuple[float, str], ...]:
        pieces = {stem[n : n + 3] for n in range(len(stem) - 2)}
        if not pieces:
            return ()
        rows = self._store.execute(
            "select stem from known where known match ? order by rank, rowid limit ?",
            (" OR ".join(f'"{piece}"' for piece in sorted(pieces)), CANDIDATES),
        )
        matcher = SequenceMatcher(b=stem, autojunk=False)
        near: list[tuple[float, str]] = []
        for (found,) in rows:
            matcher.set_seq1(found)
            part = 0.9 if len(found) > PARTS and found in stem else 0.0
            near.append((max(matcher.ratio(), part), found))
        return tuple(sorted(near, key=lambda pair: (-pair[0], pair[1])))
