"""``export``: a document about a case, written whole or not at all."""

from __future__ import annotations

import argparse
import sys

from guidance.bootstrap import export
from guidance.cli.case_input import BAD_INPUT, read_case, report
from guidance.cli.file_output import UnwritableError, place, shown, write
from guidance.cli.template_input import ONLY_WORD, fits, make_with_template, report_template
from guidance.domain.case import Case
from guidance.domain.fault import CaseFileError
from guidance.domain.model import Lang
from guidance.export.exporter import NoSuchPairError, formats
from guidance.export.size import TooLargeError
from guidance.export.writers.word_template.fault import TemplateError


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
        file = place(arguments.out)
        write(file, _make(arguments, case))
    except CaseFileError as error:
        return report(error, lang)
    except TooLargeError as error:
        print(f"{arguments.document}, {arguments.format}: {error.say(lang)}", file=sys.stderr)
        return BAD_INPUT
    except TemplateError as error:
        return report_template(arguments.template, error, lang)
    except UnwritableError as error:
        print(f"{shown(arguments.out)}: {error.say(lang)}", file=sys.stderr)
        return BAD_INPUT
    return 0
