"""A process that is killed while people vote has lost nothing that it confirmed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from guidance.storage.database import connect
from guidance.workshop.repository import RoomRepository
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")


def voter(url: str, room_id: int, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("voter.py")), url, str(room_id), name],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_killed_process_loses_no_vote_that_it_confirmed(hall: Hall, url: str) -> None:
    processes = [voter(url, hall.id, name) for name in ("a", "b")]
    confirmed = {}
    try:
        for process in processes:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin
            process.stdin.write("\n")
            process.stdin.flush()
        for process in processes:
            assert process.stdout
            for _ in range(30):
                process.stdout.readline()
            process.kill()
    finally:
        for name, process in zip("ab", processes, strict=True):
            process.kill()
            lines = process.communicate()[0].split("\n")[:-1]
            confirmed[name] = int(lines[-1]) if lines else 30
    again = RoomRepository(connect(url))
    for name, last in confirmed.items():
        assert last >= 30
        for serial in range(1, last + 1):
            vote = again.vote_of(hall.id, "market", 1, f"{name}{serial}")
            assert vote == ("yes", serial)
    assert sum(again.joined(hall.id).values()) - again.voted(hall.id, "market", 1) <= 2
