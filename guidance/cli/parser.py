"""The commands and their arguments."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from guidance.cli.assess import assess_command
from guidance.cli.check import check_command
from guidance.cli.example import example_command
from guidance.cli.export import export_command
from guidance.cli.search import search_command
from guidance.cli.streams import prepare, write_out
from guidance.cli.study import study_command
from guidance.domain.case import VIEWS
from guidance.domain.model import LANGS
from guidance.export.exporter import DOCUMENTS, FORMATS, TO_READ


def _positive(value: str) -> int:
    """A whole number above zero. Raises ValueError, which argparse says in its own words."""
    number = int(value)
    if number < 1:
        raise ValueError(value)
    return number


_positive.__name__ = "whole number above zero"


def build_parser() -> argparse.ArgumentParser:
    """All commands of ``python -m guidance``."""
    parser = argparse.ArgumentParser(prog="python -m guidance", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    assess = commands.add_parser("assess", help="weigh a case's answers against every guideline")
    assess.add_argument("case", nargs="?", metavar="CASE.json")
    assess.add_argument("--guideline", metavar="ID")
    assess.add_argument("--party", choices=VIEWS, default="agreed")
    assess.add_argument("--lang", choices=LANGS, default="sv")
    assess.add_argument("--jsonl", action="store_true", help="a case a line on standard input")
    assess.set_defaults(run=assess_command)

    export = commands.add_parser("export", help="write a document about a case")
    export.add_argument("case", metavar="CASE.json")
    export.add_argument("--document", choices=DOCUMENTS, required=True)
    export.add_argument("--format", choices=FORMATS, required=True)
    export.add_argument("--out", metavar="FILE", required=True)
    export.add_argument("--template", metavar="FILE", help="your own Word template, for docx")
    export.add_argument("--party", choices=VIEWS, default="agreed")
    export.add_argument("--lang", choices=LANGS, default=None)
    export.set_defaults(run=export_command)

    search = commands.add_parser("search", help="look something up in all that the guide knows")
    search.add_argument("words", metavar="WORDS")
    search.add_argument("--lang", choices=LANGS, default="sv")
    search.add_argument("--limit", type=_positive, default=30, metavar="N")
    search.set_defaults(run=search_command)

    study = commands.add_parser("study", help="write something to learn from: cheat-sheet, law …")
    study.add_argument("name", metavar="ID")
    study.add_argument("--format", choices=TO_READ, default="pdf")
    study.add_argument("--out", metavar="FILE", required=True)
    study.add_argument("--lang", choices=LANGS, default="sv")
    study.set_defaults(run=study_command)

    check = commands.add_parser("check", help="lint the content, or further guideline folders")
    check.add_argument("folders", nargs="*", metavar="FOLDER")
    check.set_defaults(run=check_command)

    example = commands.add_parser("example", help="print the example case")
    example.set_defaults(run=example_command)
    return parser


def main(argv: Sequence[str]) -> int:
    """Run one command. 0: done; 1: content has faults; 2: bad input, said on standard error;
    3: standard output cannot be written.
    """
    prepare()
    arguments = build_parser().parse_args(argv)
    return write_out(lambda: arguments.run(arguments))
