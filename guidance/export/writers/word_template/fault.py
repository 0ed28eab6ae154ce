"""What is wrong with a Word template, as data: where it is, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from guidance.domain.fault import shorten
from guidance.domain.model import Lang
from guidance.export.writers.word_template.words import HINT, PARTS, WORDS

LONGEST_PART, LONGEST_PLACE = 80, 90
MOST = 40
"""No more faults are told at once."""


class TemplateFault(NamedTuple):
    """One fault: the part of the file, the words or the tag there, a code, and what may be meant.

    ``part`` is a name inside the package, such as ``word/header1.xml``, or empty for the file.
    """

    part: str
    place: str
    code: str
    suggestion: str = ""

    def say(self, lang: Lang) -> str:
        """The fault as one line for people."""
        left, right = ("“", "”") if lang == "en" else ("”", "”")
        where = _called(self.part, lang)
        if self.place.strip():
            where += f", {left}{shorten(_line(self.place), LONGEST_PLACE)}{right}"
        hint = f" {HINT.to(lang).format(self.suggestion)}" if self.suggestion else ""
        return f"{where}: {WORDS[self.code].to(lang)}{hint}"


class TemplateError(ValueError):
    """A template that is not used; nothing has been made of it."""

    def __init__(self, faults: list[TemplateFault]) -> None:
        super().__init__("\n".join(fault.say("en") for fault in faults))
        self.faults = faults


def _called(part: str, lang: Lang) -> str:
    """What people call a part, with its name in the file where there may be several."""
    short = part.rpartition("/")[2]
    kind = short.partition(".")[0].rstrip("0123456789")
    if kind in ("document", "") or (part and kind in PARTS and part.count("/") == 1):
        called = PARTS[kind].to(lang)
        return called if kind in ("document", "", "footnotes") else f"{called} ({short})"
    return shorten(part, LONGEST_PART)


def _line(text: str) -> str:
    return " ".join(text.split())
