"""``export``: a document about a case, written whole or not at all."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

from guidance.bootstrap import export
from guidance.cli.case_input import BAD_INPUT, read_case, report
from guidance.cli.template_input import ONLY_WORD, fits, make_with_template, report_template
from guidance.domain.case import Case
from guidance.domain.fault import CaseFileError
from guidance.domain.model import Lang, Text
from guidance.export.exporter import NoSuchPairError, formats
from guidance.export.size import TooLargeError
from guidance.export.writers.word_template.fault import TemplateError

IS_FOLDER = Text(sv="det här är en mapp, inte en fil", en="this is a folder, not a file")
NO_FOLDER = Text(
    sv="mappen finns inte; skapa den först",
    en="there is no such folder; make it first",
)
NOT_A_FILE = Text(sv="det här är inte en vanlig fil", en="this is not an ordinary file")
NOT_WRITTEN = Text(
    sv="filen kunde inte skrivas, och inget har ändrats ({})",
    en="the file could not be written, and nothing has changed ({})",
)


class _UnwritableError(Exception):
    """A place where no file can be written; the reason is for people."""

    def __init__(self, reason: Text, detail: str = "") -> None:
        super().__init__(reason.en.format(detail))
        self.reason = reason
        self.detail = detail

    def say(self, lang: Lang) -> str:
        return self.reason.to(lang).format(self.detail)


def _place(out: str) -> Path:
    """Where to write. Raises _UnwritableError for what is no place for a file."""
    try:
        file = Path(os.path.realpath(out)) if out else Path()
        if file.is_dir():
            raise _UnwritableError(IS_FOLDER)
        if not file.parent.is_dir():
            raise _UnwritableError(NO_FOLDER)
        if file.exists() and not file.is_file():
            raise _UnwritableError(NOT_A_FILE)
    except (OSError, ValueError) as error:
        raise _UnwritableError(NOT_WRITTEN, _cause(error)) from error
    return file


def _write(file: Path, content: bytes) -> None:
    """Write beside the file and put it in its place only when all of it is on the disk."""
    beside = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        raise _UnwritableError(NOT_WRITTEN, _cause(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink()


def _cause(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _shown(out: str) -> str:
    """A path as it can be printed."""
    return "".join(c if c.isprintable() else "·" for c in out) or "--out"


def _make(arguments: argparse.Namespace, case: Case) -> bytes:
    if arguments.template is not None:
        return make_with_template(arguments, case)
    return export(arguments.document, arguments.format, case, arguments.party, arguments.lang)


def export_command(arguments: argparse.Namespace) -> int:
    """Run ``export``. 0: the file is there; 2: a bad case or place, said on standard error."""
    lang: Lang = arguments.lang or "sv"
    if arguments.format not in formats(arguments.document):
        print(NoSuchPairError(arguments.document, arguments.format).say(lang), file=sys.stderr)
        return BAD_INPUT
    if not fits(arguments):
        print(ONLY_WORD.to(lang), file=sys.stderr)
        return BAD_INPUT
    try:
        case = read_case(arguments.case)
        lang = arguments.lang or case.lang
        file = _place(arguments.out)
        _write(file, _make(arguments, case))
    except CaseFileError as error:
        return report(error, lang)
    except TooLargeError as error:
        print(f"{arguments.document}, {arguments.format}: {error.say(lang)}", file=sys.stderr)
        return BAD_INPUT
    except TemplateError as error:
        return report_template(arguments.template, error, lang)
    except _UnwritableError as error:
        print(f"{_shown(arguments.out)}: {error.say(lang)}", file=sys.stderr)
        return BAD_INPUT
    return 0
