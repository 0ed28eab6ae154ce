"""Search: the newcomers' questions, typed out, and a plain scan of all texts beside them."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import yaml

from guidance.bootstrap import handbook
from guidance.domain.entries import entries
from guidance.domain.entry import Entry
from guidance.search.index import Index
from tests.bench.clock import against, one_core, seconds, shown

GOAL = 50e-3
QUESTIONS = Path(__file__).parents[1] / "search" / "newcomer_questions.yaml"


def _asked() -> list[str]:
    read = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    return [question["ask"] for question in read["questions"]]


def _index() -> Index:
    book = handbook()
    return Index(entries(book), "sv", [group.to("sv") for group in book.alike])


def _scan(texts: list[str], query: str) -> list[str]:
    """The texts that have a word of the query in them: no ranking, inflections or slips."""
    words = query.lower().split()
    return [text for text in texts if any(word in text.lower() for word in words)]


def _times(work: Callable[[str], object], queries: list[str]) -> list[float]:
    return [seconds(partial(work, query), rounds=5) for query in queries]


def _spread(name: str, times: list[float]) -> str:
    return f"{name}: median {shown(statistics.median(times))}, worst {against(max(times), GOAL)}"


def _first_time(queries: list[str]) -> str:
    """On an index that nobody has asked anything yet."""
    fresh = [_index() for _ in range(3)]
    times = [min(_once(partial(index.search, query)) for index in fresh) for query in queries]
    return _spread("the first time", times)


def _once(work: Callable[[], object]) -> float:
    """The time of one call, without a rehearsal."""
    started = perf_counter()
    work()
    return perf_counter() - started


def run() -> list[str]:
    """All measurements."""
    queries = _asked()
    typed = [query[:length] for query in queries for length in range(1, len(query) + 1, 4)]
    with one_core():
        index = _index()
        texts = [f"{e.title.sv} {e.text.sv} {_quotes(e)}" for e in index.entries]
        ours, plain = _times(index.search, queries), _times(partial(_scan, texts), queries)
        median, scan = statistics.median(ours), statistics.median(plain)
        return [
            f"index of {len(texts)} entries, built: {shown(seconds(_index, rounds=3))}",
            _first_time(queries),
            _spread(f"{len(queries)} questions", ours),
            _spread(f"{len(typed)} beginnings of them", _times(index.search, typed)),
            f"plain scan of the same texts: median {shown(scan)}, worst {shown(max(plain))}",
            f"ratio to the scan: {median / scan:.2f}",
        ]


def _quotes(entry: Entry) -> str:
    return " ".join(cited.quote or "" for cited in entry.citations)
