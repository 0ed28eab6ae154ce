"""What is wrong with a case file, as data, with words for it in both languages."""

from __future__ import annotations

from typing import NamedTuple

from guidance.domain.model import Lang, Text
from guidance.domain.refusal import SENSELESS

LONGEST = 60
LONGEST_PLACE = 200


class Fault(NamedTuple):
    """One fault: where it is, what it is (a code of ``WORDS``), what was found, what is meant."""

    place: str
    code: str
    found: str = ""
    suggestion: str = ""

    def say(self, lang: Lang) -> str:
        """The fault as one line for people."""
        words = WORDS[self.code].to(lang)
        place = shorten(self.place, LONGEST_PLACE)
        left = "“" if lang == "en" else "”"
        found = f" {left}{shorten(self.found)}”" if self.found else ""
        hint = HINT.to(lang).format(self.suggestion) if self.suggestion else ""
        return f"{place}: {words}{found}{hint}"


class CaseFileError(Exception):
    """A file that cannot be read as a case; nothing of it has been used."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(fault.say("en") for fault in faults))
        self.faults = faults


def shorten(text: str, longest: int = LONGEST) -> str:
    """Foreign text made safe for one line: printable and short."""
    line = "".join(c if c.isprintable() else "·" for c in text[: longest + 1])
    return line if len(line) <= longest else line[: longest - 1] + "…"


HINT = Text(sv=". Kanske: {}", en=". Perhaps: {}")

WORDS: dict[str, Text] = {
    "missing_file": Text(sv="filen finns inte", en="there is no such file"),
    "is_folder": Text(sv="det här är en mapp, inte en fil", en="this is a folder, not a file"),
    "unreadable": Text(sv="filen går inte att läsa", en="the file cannot be read"),
    "too_large": Text(sv="filen är för stor", en="the file is too large"),
    "too_many": Text(
        sv="filen innehåller fler poster än ett ärende kan ha",
        en="the file holds more entries than a case can have",
    ),
    "empty": Text(sv="filen är tom", en="the file is empty"),
    "not_utf8": Text(sv="filen är inte text i UTF-8", en="the file is not UTF-8 text"),
    "not_json": Text(sv="filen är inte giltig JSON", en="the file is not valid JSON"),
    "too_deep": Text(sv="filen är för djupt nästlad", en="the file is nested too deeply"),
    "double_key": Text(sv="nyckeln står två gånger", en="the key stands twice"),
    "double_id": Text(sv="id:t står två gånger", en="the id stands twice"),
    "not_object": Text(sv="ett JSON-objekt väntades", en="a JSON object was expected"),
    "bad_number": Text(
        sv="ett vanligt tal från noll och uppåt väntades",
        en="an ordinary number from zero upwards was expected",
    ),
    "bad_text": Text(
        sv="texten innehåller tecken som inte går att spara",
        en="the text holds characters that cannot be saved",
    ),
    "unknown_version": Text(
        sv="filens version är okänd; den här guiden läser version 1, men fick",
        en="the version of the file is unknown; this guide reads version 1, but got",
    ),
    "unknown_key": Text(sv="okänd nyckel", en="unknown key"),
    "unknown_fact": Text(sv="okänt faktum", en="unknown fact"),
    "unknown_option": Text(sv="okänt svarsalternativ", en="unknown option"),
    "unknown_guideline": Text(sv="okänd riktlinje", en="unknown guideline"),
    "wrong_type": Text(sv="fel slags värde", en="the wrong kind of value"),
    "bad_value": Text(sv="värdet går inte att använda", en="the value cannot be used"),
    **SENSELESS,
}
