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


def _spread(name: str, work: Callable[[str], object], queries: list[str]) -> tuple[str, float]:
    times = [seconds(partial(work, query), rounds=5) for query in queries]
    median, worst = statistics.median(times), max(times)
    return f"{name}: median {shown(median)}, worst {against(worst, GOAL)}", median


def _first_time(queries: list[str]) -> str:
    """On an index that nobody has asked anything yet."""
    fresh = [_index() for _ in range(3)]
    times = [min(_once(partial(index.search, query)) for index in fresh) for query in queries]
    worst = against(max(times), GOAL)
    return f"the first time: median {shown(statistics.median(times))}, worst {worst}"


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
        ours, median = _spread(f"{len(queries)} questions", index.search, queries)
        typing, _ = _spread(f"{len(typed)} beginnings of them", index.search, typed)
        scan, plain = _spread("plain scan of the same texts", partial(_scan, texts), queries)
        return [
            f"index of {len(texts)} entries, built: {shown(seconds(_index, rounds=3))}",
            _first_time(queries),
            ours,
            typing,
            scan,
            f"ratio to the scan: {median / plain:.2f}",
        ]


def _quotes(entry: Entry) -> str:
    return " ".join(cited.quote or "" for cited in entry.citations)
