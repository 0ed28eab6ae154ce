"""Everything of the content that can be printed or saved: its ids, and how each is made.

``cheat-sheet``, ``process-map``, a part of Källor such as ``law``, ``lesson/ID``, ``situation/ID``.
"""

from __future__ import annotations

import re
import unicodedata

from guidance.domain.handbook import Handbook
from guidance.domain.learning.comparing import Readings
from guidance.domain.model import Lang, Text
from guidance.export.document import Document
from guidance.export.documents.cheat_sheet import cheat_sheet
from guidance.export.documents.study.lesson import lesson
from guidance.export.documents.study.process_map import process_map
from guidance.export.documents.study.shelf import PARTS, shelf
from guidance.export.documents.study.situation import situation
from guidance.export.exporter import Format

CHEAT_SHEET, PROCESS_MAP = "cheat-sheet", "process-map"
LESSON, SITUATION = "lesson", "situation"

UNKNOWN = Text(
    sv="{name} finns inte. Det här finns: {names}",
    en="There is no {name}. These exist: {names}",
)


class NoSuchStudyError(ValueError):
    """An id that names nothing to print."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        self.name, self.names = name, names
        super().__init__(self.say("en"))

    def say(self, lang: Lang) -> str:
        """The fault, with all ids that exist, for people."""
        return UNKNOWN.to(lang).format(name=self.name, names=", ".join(self.names))


def names(book: Handbook) -> tuple[str, ...]:
    """The ids of all that can be printed."""
    return (
        CHEAT_SHEET,
        PROCESS_MAP,
        *PARTS,
        *(f"{LESSON}/{step.id}" for step in book.lessons),
        *(f"{SITUATION}/{case.id}" for case in book.situations),
    )


def study(book: Handbook, readings: Readings, name: str, lang: Lang) -> Document:
    """What an id names. Raises NoSuchStudyError."""
    if name == CHEAT_SHEET:
        return cheat_sheet(book, lang)
    if name == PROCESS_MAP:
        return process_map(book, lang)
    if name in PARTS:
        return shelf(book, name, lang)
    kind, _, wanted = name.partition("/")
    for step in book.lessons if kind == LESSON else ():
        if step.id == wanted:
            return lesson(book, step, lang)
    for case in book.situations if kind == SITUATION else ():
        if case.id == wanted:
            return situation(book, case, readings, lang)
    raise NoSuchStudyError(name, names(book))


def file_name(title: str, chosen: Format) -> str:
    """What the file of a document with that title is called, in plain letters."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    return f"{'-'.join(words if words[:1] == ['iop'] else ['iop', *words])}.{chosen}"
