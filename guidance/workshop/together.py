"""Many small writes at once: what waits while one transaction is written goes into the next.

A commit waits for the disk, and SQLite has one writer at a time. A room that votes in the same
second would queue for both, one vote after the other; together they pay once.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Lock
from typing import Any, TypeVar, cast

from sqlalchemy import Connection

from guidance.workshop.errors import RoomError

T = TypeVar("T")

MOST = 200
"""How many works share a transaction at most."""


class _Job:
    """A work that waits; ``woken`` is set when it is done, or when its thread has to lead."""

    def __init__(self, work: Callable[[Connection], Any]) -> None:
        self.work = work
        self.result: Any = None
        self.error: BaseException | None = None
        self.leads = False
        self.woken = Event()


class Together:
    """Runs the works of many threads in shared transactions, in the order in which they came."""

    def __init__(self, writing: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._writing = writing
        self._guard = Lock()
        self._waiting: list[_Job] = []
        self._busy = False

    def run(self, work: Callable[[Connection], T]) -> T:
        """What ``work`` gives, when it is committed.

        A work that raises RoomError must not have written before: the others' writes stay. After
        any other error nothing of the transaction is kept, and all of its works raise it.
        """
        job = _Job(work)
        with self._guard:
            self._waiting.append(job)
            job.leads, self._busy = not self._busy, True
        if not job.leads:
            job.woken.wait()
        if job.leads:
            self._lead()
        if job.error is not None:
            raise job.error
        return cast(T, job.result)

    def _lead(self) -> None:
        """Write what waits, the own job first among it, and hand over to the next."""
        with self._guard:
            jobs, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
        try:
            with self._writing() as connection:
                for job in jobs:
                    _do(job, connection)
        except BaseException as error:  # noqa: BLE001 - every thread that waits gets it
            for job in jobs:
                job.error = error
        with self._guard:
            self._busy = bool(self._waiting)
            if self._waiting:
                self._waiting[0].leads = True
                self._waiting[0].woken.set()
        for job in jobs:
            job.woken.set()


def _do(job: _Job, connection: Connection) -> None:
    try:
        job.result = job.work(connection)
    except RoomError as error:
        job.error = error
