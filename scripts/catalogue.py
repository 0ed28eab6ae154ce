"""Keeps the English catalogue of the interface in step with the words in the code.

    .venv/bin/python scripts/catalogue.py           take up new words, drop those that are gone
    .venv/bin/python scripts/catalogue.py --check   change nothing; list what is not in step

The Swedish words are the message ids. They are the first argument of ``_`` and ``N_`` and the
second and third of ``count`` (components/i18n.py). The syntax tree finds them also inside
f-strings, where Babel's own search does not look.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "components" / "locale" / "en.po"
FOLDERS = ("components", "pages")
PLACES = {"_": slice(0, 1), "N_": slice(0, 1), "count": slice(1, 3)}
"""Which arguments of which function are message ids."""

HEADER = """\
# The interface in English. Written by scripts/catalogue.py; the translations are made by hand.
msgid ""
msgstr ""
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
WIDTH = 96


class Found(NamedTuple):
    """A message id and where it stands."""

    message: str
    file: str
    line: int


class Faults(NamedTuple):
    """What is not in step, as message ids."""

    missing: list[str]
    untranslated: list[str]
    obsolete: list[str]


def calls(source: str) -> Iterator[tuple[int, ast.expr]]:
    """Every argument where a message id belongs, with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = PLACES.get(node.func.id, slice(0, 0))
            yield from ((argument.lineno, argument) for argument in node.args[place])


def messages(root: Path = ROOT) -> list[Found]:
    """All message ids of the code by file and line; a variable's are marked where it is set."""
    return sorted(
        Found(argument.value, path.relative_to(root).as_posix(), line)
        for folder in FOLDERS
        for path in (root / folder).rglob("*.py")
        for line, argument in calls(path.read_text(encoding="utf-8"))
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    )


def stored(file: Path = FILE) -> Catalog:
    """The catalogue as it is; empty if there is none."""
    if not file.exists():
        return Catalog(locale="en")
    with file.open("rb") as stream:
        return read_po(stream, locale="en")


def updated(old: Catalog, found: list[Found]) -> Catalog:
    """A catalogue of the messages found, with the translations and comments that there are."""
    new = Catalog(locale="en")
    for message, file, line in found:
        known = old.get(message)
        new.add(
            message,
            known.string if known else "",
            locations=[(file, line)],
            user_comments=known.user_comments if known else (),
        )
    return new


def written(catalog: Catalog) -> str:
    """The catalogue as text: by file, without line numbers and times, so that little changes."""
    stream = io.BytesIO()
    write_po(
        stream, catalog, width=WIDTH, omit_header=True, include_lineno=False, sort_by_file=True
    )
    return HEADER + stream.getvalue().decode("utf-8").rstrip("\n") + "\n"


def faults(catalog: Catalog, found: list[Found]) -> Faults:
    """What the code has and the catalogue lacks, and the other way round."""
    code = dict.fromkeys(item.message for item in found)
    have = {str(entry.id): str(entry.string) for entry in catalog if entry.id}
    return Faults(
        missing=[message for message in code if message not in have],
        untranslated=[message for message, english in have.items() if not english],
        obsolete=[message for message in have if message not in code],
    )


def main(arguments: list[str]) -> int:
    """Write the catalogue, or only check it; 1 while something is left to do."""
    found = messages()
    catalog = stored()
    if "--check" not in arguments:
        catalog = updated(catalog, found)
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(written(catalog), encoding="utf-8", newline="\n")
    left = faults(catalog, found)
    for fault, listed in left._asdict().items():
        for message in listed:
            print(f"{fault}: {message}")
    return 1 if any(left) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
