"""Reading a case from a path, with every fault said on standard error."""

from __future__ import annotations

import sys
from pathlib import Path

from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.domain.case_file import MAX_BYTES, from_json
from guidance.domain.fault import CaseFileError, Fault
from guidance.domain.model import Lang

BAD_INPUT = 2


def parse_case(raw: bytes) -> Case:
    """The case in these bytes. Raises CaseFileError."""
    book = handbook()
    return from_json(raw, book.facts, book.guidelines)


def read_case(path: str) -> Case:
    """The case in a file. Raises CaseFileError; reads no more than a case file may hold."""
    file = Path(path)
    try:
        if file.is_dir():
            raise CaseFileError([Fault(path, "is_folder")])
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise CaseFileError([Fault(path, "missing_file")]) from None
    except (OSError, ValueError):
        raise CaseFileError([Fault(path, "unreadable")]) from None
    return parse_case(raw)


def report(error: CaseFileError, lang: Lang) -> int:
    """Say every fault, one a line, and give the exit status for bad input."""
    for fault in error.faults:
        print(fault.say(lang), file=sys.stderr)
    return BAD_INPUT


def check_guideline(name: str | None) -> None:
    """Raises CaseFileError when no guideline has that id."""
    known = handbook().guidelines
    if name is not None and name not in known:
        raise CaseFileError([Fault("--guideline", "unknown_guideline", name, ", ".join(known))])
