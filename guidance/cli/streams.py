"""Standard streams as other programs leave them: closed, full, or in any encoding."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

CANNOT_WRITE = 3


def prepare() -> None:
    """UTF-8 whatever the terminal says, and a stream to nowhere for each that is closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - open to the end
            setattr(sys, name, nowhere)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_out(command: Callable[[], int]) -> int:
    """The status of a command that writes to standard output, whoever reads it or no longer does.

    A reader that has seen enough, such as ``head``, is no error.
    """
    try:
        status = command()
        sys.stdout.flush()
    except BrokenPipeError:
        _write_nowhere()
        return 0
    except OSError as error:
        _write_nowhere()
        print(f"the result cannot be written: {error.strerror}", file=sys.stderr)
        return CANNOT_WRITE
    return status


def _write_nowhere() -> None:
    """Else Python would try to write the rest when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
