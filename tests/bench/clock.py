"""Measuring: medians of many rounds, on one core."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def one_core() -> Iterator[None]:
    """Run on one core only, where the system can say so."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def seconds(work: Callable[[], object], rounds: int = 9, calls: int = 1) -> float:
    """The median over rounds of the time that one call takes."""
    work()
    times: list[float] = []
    for _ in range(rounds):
        started = time.perf_counter()
        for _ in range(calls):
            work()
        times.append((time.perf_counter() - started) / calls)
    return statistics.median(times)


def shown(time_in_seconds: float) -> str:
    """A time with a unit that suits it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if time_in_seconds >= size:
            return f"{time_in_seconds / size:.1f} {unit}"
    return f"{time_in_seconds / 1e-9:.0f} ns"


def against(time_in_seconds: float, goal: float) -> str:
    """A time beside its goal."""
    verdict = "met" if time_in_seconds <= goal else "MISSED"
    return f"{shown(time_in_seconds)} (goal {shown(goal)}: {verdict})"
