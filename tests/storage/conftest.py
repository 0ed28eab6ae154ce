"""Cases in a real store of each test’s own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.storage.repository import CaseRepository
from tests.clock import Clock


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
