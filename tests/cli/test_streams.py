"""Streams that are closed early, or were never there."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.cli.command import LONGEST, ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with pipes")

LINES = b'{"facts": {"initiative": "cso"}}\n' * 3_000


def _shell(line: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["sh", "-c", line.replace("GUIDANCE", f"'{sys.executable}' -m guidance")],
        input=given,
        capture_output=True,
        cwd=ROOT,
        timeout=LONGEST,
        check=False,
    )


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    run = _shell("GUIDANCE assess --jsonl | head -n 1", LINES)
    assert run.stderr == b""
    assert json.loads(run.stdout)["outcome"] == "undecided"


def test_a_reader_that_never_reads_is_no_error() -> None:
    assert _shell("GUIDANCE example | true").stderr == b""
    assert _shell("GUIDANCE example | head -c 1").stderr == b""


def test_a_closed_standard_input_has_no_lines() -> None:
    run = _shell("GUIDANCE assess --jsonl <&-")
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")


@pytest.mark.parametrize("command", ["example", "assess /nowhere.json", "check"])
def test_closed_outputs_give_no_traceback(command: str) -> None:
    assert b"Traceback" not in _shell(f"GUIDANCE {command} >&-").stderr
    assert b"Traceback" not in _shell(f"GUIDANCE {command} 2>&-").stdout


def test_a_full_disk_is_said_in_one_line() -> None:
    run = _shell("GUIDANCE example > /dev/full")
    assert run.returncode != 0
    assert b"Traceback" not in run.stderr
    assert len(run.stderr.splitlines()) == 1
