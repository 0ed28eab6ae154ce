"""A municipality's own Word template on the command line: read, refused or filled."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guidance.cli.case_input import BAD_INPUT
from guidance.domain.case import Case
from guidance.domain.fault import CaseFileError, Fault, shorten
from guidance.domain.model import Lang, Text
from guidance.export.document import Document
from guidance.export.subject import Subject
from guidance.export.writers.word_template.fault import TemplateError

LONGEST_PATH = 200
ONLY_WORD = Text(
    sv="--template går bara att använda med --format docx och ett dokument som kan bli Word",
    en="--template can only be used with --format docx and a document that can be Word",
)


def fits(arguments: argparse.Namespace) -> bool:
    """Whether a template makes sense for what is asked for, if there is one."""
    return arguments.template is None or arguments.format == "docx"


def read_template(path: str) -> bytes:
    """The bytes of a template, no more than one may hold. Raises CaseFileError."""
    from guidance.export.writers.word_template.package import MAX_BYTES

    file = Path(path)
    try:
        if file.is_dir():
            raise CaseFileError([Fault(path, "is_folder")])
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise CaseFileError([Fault(path, "missing_file")]) from None
    except (OSError, ValueError):
        raise CaseFileError([Fault(path, "unreadable")]) from None


def make_with_template(arguments: argparse.Namespace, case: Case) -> bytes:
    """The document in the template. Raises CaseFileError, TemplateError and
    TooLargeError.
    """
    raw = read_template(arguments.template)
    from guidance.bootstrap import subject
    from guidance.export.exporter import BUILDERS
    from guidance.export.moment import today
    from guidance.export.templated import build_with_template

    made: Subject = subject(case, arguments.party, arguments.lang, today())
    document: Document = BUILDERS[arguments.document](made)
    return build_with_template(document, made, raw)


def report_template(path: str, error: TemplateError, lang: Lang) -> int:
    """Say every fault, one a line, and give the exit status for bad input."""
    for fault in error.faults:
        print(f"{shorten(path, LONGEST_PATH)}: {fault.say(lang)}", file=sys.stderr)
    return BAD_INPUT
