"""``check``: lint the shipped content, or guideline folders together with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guidance.cli.case_input import BAD_INPUT
from guidance.content.lint import lint_folders
from guidance.domain.fault import Fault

FAULTY = 1


def check_command(arguments: argparse.Namespace) -> int:
    """Run ``check``: every fault on standard output, a count last."""
    folders = [Path(folder) for folder in arguments.folders]
    missing = [folder for folder in folders if not folder.is_dir()]
    for folder in missing:
        print(Fault(str(folder), "missing_file").say("en"), file=sys.stderr)
    if missing:
        return BAD_INPUT
    problems = lint_folders(folders)
    for problem in sorted(problems):
        print(problem)
    print(f"{len(problems)} faults" if problems else "no faults")
    return FAULTY if problems else 0
