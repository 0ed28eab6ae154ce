"""A real SQLite file for each test, and a clock that the test turns."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.storage.database import connect, migrate
from guidance.storage.repository import CaseRepository


@dataclass
class Clock:
    """A clock that stands still until it is turned."""

    now: datetime = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **time: float) -> None:
        """Let time pass: ``turn(days=2)``."""
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store's file is or will be."""
    return tmp_path / "data" / "iop.sqlite3"


@pytest.fixture
def url(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = connect(url)
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def repository(engine: Engine, clock: Clock) -> CaseRepository:
    return CaseRepository(engine, clock=clock)


@pytest.fixture
def writers() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start ``writer.py`` with its arguments; every process is gone after the test."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("writer.py")), *arguments],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
