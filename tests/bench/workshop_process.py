"""What a process has used so far, as the system counts it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CORES = 2


def memory(process: int) -> float:
    """Megabytes that a process holds in memory."""
    shown = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True
    )
    return int(shown.stdout) / 1024


def processor_time(process: int) -> float:
    """Seconds that a process has computed, all its threads together; 0 where none can tell."""
    status = Path(f"/proc/{process}/stat")
    if not status.is_file():
        return 0.0
    numbers = status.read_text("utf-8").rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def two_cores() -> Iterator[None]:
    """Run this process and those that it starts on two cores, where the system can say so."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(cores)[:CORES]))
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def load() -> str:
    """How busy the machine is with all that runs on it: processes that want a core."""
    return " ".join(f"{value:.1f}" for value in os.getloadavg())
