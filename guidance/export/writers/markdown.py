"""A document as Markdown: CommonMark with tables, comments as footnotes, all text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from guidance.export.document import Comment, Document, Heading, Paragraph

TEMPLATES = Path(__file__).parent / "templates"

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~^$&])")
_AT_START = re.compile(r"^(?:([#+=:-])|(\d{1,9})([.)])(?=\s|$))")
_ADDRESS = re.compile(
    r"(?:(?<=https)|(?<=http)|(?<=ftp)|(?<=mailto)|(?<=xmpp)):|(?<=www)\.|@", re.IGNORECASE
)
_LEADING = re.compile(r"^[^\S\n]+")
NBSP = "\u00a0"
BREAK = "\\\n"
RULE = "…" * 40
"""A line to write on, in print; dots are neither markup nor do they ask for any."""


def escape(line: str) -> str:
    """One line of text as Markdown that shows exactly that text, never markup or a link."""
    indent = NBSP * len(found.group()) if (found := _LEADING.match(line)) else ""
    text = _SPECIAL.sub(r"\\\1", line.strip())
    text = _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", text)
    return indent + _ADDRESS.sub(lambda m: f"\\{m[0]}", text)


def _escaped(lines: Iterable[str], end: str) -> Markup:
    return Markup(end.join(escape(line) for line in lines))  # noqa: S704 - escaped just here


def _line(text: str) -> Markup:
    """Text on one line."""
    return _escaped(text.strip("\n").split("\n"), " ")


def _lines(text: str) -> Markup:
    """Text with its line breaks kept."""
    return _escaped(text.strip("\n").split("\n"), BREAK)


def _indented(text: str) -> Markup:
    """Text with its line breaks kept, inside a footnote."""
    return _escaped(text.strip("\n").split("\n"), f"{BREAK}    ")


def _quoted(text: str) -> Markup:
    """Text with its line breaks kept, inside a quotation."""
    return _escaped(text.strip("\n").split("\n"), f"{BREAK}> ")


def _around(sign: str, text: str) -> Markup:
    """Text on one line between signs, which stand right beside it; nothing if there is none."""
    return Markup(sign) + _line(text.strip()) + Markup(sign) if text.strip() else Markup()  # noqa: S704 - a sign of ours


def _strong(text: str) -> Markup:
    return _around("**", text)


def _slanted(text: str) -> Markup:
    return _around("*", text)


def _room(lines: int) -> Markup:
    """Lines to write on."""
    return Markup(BREAK.join([RULE] * lines))  # noqa: S704 - dots


def _cell(text: str) -> Markup:
    """Text on the one line that a table cell has; a stroke stands where lines broke."""
    return _escaped((line for line in text.split("\n") if line.strip()), " / ")


def _shown(value: object) -> object:
    """What the template shows: a filter's work as it is, numbers, and all else escaped."""
    return value if isinstance(value, Markup | int) else _escaped([str(value)], "")


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        finalize=_shown,
        undefined=StrictUndefined,
        keep_trailing_newline=False,
        autoescape=False,
    )
    filters = {
        "line": _line,
        "lines": _lines,
        "indented": _indented,
        "quoted": _quoted,
        "strong": _strong,
        "slanted": _slanted,
        "room": _room,
        "cell": _cell,
    }
    cast(Any, environment).filters.update(filters)
    return environment.get_template("document.md.j2")


def write(document: Document) -> bytes:
    """The document as UTF-8 Markdown."""
    notes: list[Comment] = [
        comment
        for block in document.blocks
        if isinstance(block, Heading | Paragraph)
        for comment in block.comments
    ]
    return _template().render(document=document, notes=notes).encode()
