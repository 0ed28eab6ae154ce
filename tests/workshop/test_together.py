"""Writes of many threads share transactions, and each gets its own answer."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from threading import Barrier, Thread

import pytest
from sqlalchemy import Connection, Engine

from guidance.storage.database import writing
from guidance.storage.errors import StoreUnavailableError
from guidance.workshop.errors import RoomError
from guidance.workshop.repository import RoomRepository
from guidance.workshop.together import Together
from tests.workshop.at_once import Jobs, all_at_once
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")


def test_works_that_wait_share_a_transaction_and_a_refusal_is_its_own(engine: Engine) -> None:
    gate, begun = Barrier(2, timeout=20), list[int]()

    def writes() -> AbstractContextManager[Connection]:
        begun.append(1)
        return writing(engine)

    together = Together(writes)

    def slow(connection: Connection) -> str:
        gate.wait()
        gate.wait()
        return "slow"

    def refuse(connection: Connection) -> str:
        raise RoomError

    first = Thread(target=together.run, args=(slow,))
    first.start()
    gate.wait()
    jobs: Jobs = [lambda n=n: together.run(lambda _: n) for n in range(6)]
    with ThreadPoolExecutor(1) as pool:
        rest = pool.submit(all_at_once, [*jobs, lambda: together.run(refuse)])
        give_up = time.monotonic() + 10
        while len(together._waiting) < 7 and time.monotonic() < give_up:
            time.sleep(0.01)
        gate.wait()
        *answers, refusal = rest.result()
    first.join()
    assert answers == list(range(6))
    assert isinstance(refusal, RoomError)
    assert len(begun) == 2


def test_a_work_that_fails_keeps_nothing_of_its_transaction(hall: Hall, engine: Engine) -> None:
    rooms = RoomRepository(engine)

    def fails(connection: Connection) -> None:
        connection.exec_driver_sql("delete from rooms")
        connection.exec_driver_sql("select * from nowhere")

    with pytest.raises(StoreUnavailableError):
        rooms._together.run(fails)
    assert rooms.revision(hall.id)
    assert rooms._together.run(lambda _: 7) == 7
