"""Writing a file whole or not at all, with every fault said in plain words."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from guidance.domain.model import Lang, Text

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


class UnwritableError(Exception):
    """A place where no file can be written; the reason is for people."""

    def __init__(self, reason: Text, detail: str = "") -> None:
        super().__init__(reason.en.format(detail))
        self.reason = reason
        self.detail = detail

    def say(self, lang: Lang) -> str:
        """The fault, for people."""
        return self.reason.to(lang).format(self.detail)


def place(out: str) -> Path:
    """Where to write. Raises UnwritableError for what is no place for a file."""
    try:
        file = Path(os.path.realpath(out)) if out else Path()
        if file.is_dir():
            raise UnwritableError(IS_FOLDER)
        if not file.parent.is_dir():
            raise UnwritableError(NO_FOLDER)
        if file.exists() and not file.is_file():
            raise UnwritableError(NOT_A_FILE)
    except (OSError, ValueError) as error:
        raise UnwritableError(NOT_WRITTEN, _cause(error)) from error
    return file


def write(file: Path, content: bytes) -> None:
    """Write beside the file and put it in its place only when all of it is on the disk."""
    beside = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        raise UnwritableError(NOT_WRITTEN, _cause(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink()


def _cause(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def shown(out: str) -> str:
    """A path as it can be printed."""
    return "".join(c if c.isprintable() else "·" for c in out) or "--out"
