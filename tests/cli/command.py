"""Runs ``python -m guidance`` as people do: another process, with nothing but its streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST = 60


@dataclass(frozen=True)
class Run:
    """What came of one command."""

    status: int
    out: bytes
    err: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def said(self) -> str:
        return self.err.decode()


def guidance(*arguments: str | Path, given: bytes = b"", **environment: str) -> Run:
    """One command; ``given`` is its standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "guidance", *map(str, arguments)],
        input=given,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=LONGEST,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def refused(run: Run) -> str:
    """What a command said that was given bad input: nothing on standard output, no traceback."""
    assert run.status == 2
    assert run.out == b""
    assert run.said.strip()
    assert "Traceback" not in run.said
    return run.said
