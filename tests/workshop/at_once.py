"""Many hands in the same moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from guidance.workshop.errors import RoomError

Jobs = list[Callable[[], object]]


def all_at_once(work: Sequence[Callable[[], object]]) -> list[object]:
    """Run everything in threads that begin together; gives results and RoomErrors in order."""
    together = Barrier(len(work))

    def run(job: Callable[[], object]) -> object:
        together.wait()
        try:
            return job()
        except RoomError as error:
            return error

    with ThreadPoolExecutor(len(work)) as pool:
        return list(pool.map(run, work))
