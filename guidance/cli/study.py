"""``study``: something of the content to print or keep, such as the cheat sheet."""

from __future__ import annotations

import argparse
import sys

from guidance.bootstrap import print_study
from guidance.cli.case_input import BAD_INPUT
from guidance.cli.file_output import UnwritableError, place, shown, write
from guidance.export.studies import NoSuchStudyError


def study_command(arguments: argparse.Namespace) -> int:
    """Run ``study``."""
    lang = arguments.lang
    try:
        file = place(arguments.out)
        write(file, print_study(arguments.name, arguments.format, lang))
    except NoSuchStudyError as error:
        print(error.say(lang), file=sys.stderr)
        return BAD_INPUT
    except UnwritableError as error:
        print(f"{shown(arguments.out)}: {error.say(lang)}", file=sys.stderr)
        return BAD_INPUT
    return 0
