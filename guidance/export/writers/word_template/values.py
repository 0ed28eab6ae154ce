"""What a template shows: values that stand as signs until Jinja is done, and then as text.

No text of people ever passes through Jinja: it shows signs, and asks them whether they hold
anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from guidance.export import words
from guidance.export.document import Comment, Document, clean
from guidance.export.writers.word_template.fault import TemplateError, TemplateFault

MOST = 20_000_000
"""Letters that a template may show in all; more would take minutes, and nobody could open it."""

LINE = ELEMENT = 50
"""How many letters a line break, or any other element, counts for."""


class Places(NamedTuple):
    """What a template can show beside the document itself.

    ``missing`` are the words for sections without text, ``comments`` what is said beside others.
    """

    cso: str = ""
    public: str = ""
    date: str = ""
    missing: Mapping[str, str] = {}
    comments: Mapping[str, tuple[Comment, ...]] = {}


class Value(NamedTuple):
    """A text; ``missing`` if it only says that something is."""

    text: str
    missing: bool = False
    comments: tuple[Comment, ...] = ()


class Sign(str):
    """Stands for a value while Jinja runs; true if there is something to show."""

    __slots__ = ("holds",)
    holds: bool

    def __bool__(self) -> bool:
        return self.holds


class Values:
    """All values of one filling. ``mark`` begins every sign and stands nowhere in the template."""

    def __init__(self, mark: str) -> None:
        self.mark = mark
        self.pattern = re.compile(f"{mark}(\\d+);")
        self._all: list[Value] = []
        self._room = MOST
        self.document = ""

    def sign(self, text: str, missing: str = "", comments: tuple[Comment, ...] = ()) -> Sign:
        """A sign for a text, or for the words to show where there is none."""
        here = bool(text.strip())
        made = Sign(f"{self.mark}{len(self._all)};")
        made.holds = here
        self._all.append(Value(clean(text if here else missing), not here, comments))
        return made

    def of(self, number: str) -> Value:
        """The value that a sign stands for. Raises TemplateError where all are too much."""
        value = self._all[int(number)]
        self.spend(len(value.text) + LINE * value.text.count("\n"))
        return value

    def spend(self, letters: int) -> None:
        """Count what is put into the file. Raises TemplateError when it is too much."""
        self._room -= letters
        if self._room < 0:
            raise TemplateError([TemplateFault("", "", "too_much")])

    def shown(self, names: Mapping[str, Any], path: str) -> str:
        """The text that a name stands for."""
        found: Any = names
        for step in path.split("."):
            found = found[step]
        return self.of(found[len(self.mark) : -1]).text


def context(
    values: Values, document: Document, texts: Mapping[str, str], places: Places
) -> dict[str, Any]:
    """All names that a template knows, each with its sign."""
    unnamed = words.NO_NAME.to(document.lang)
    made: dict[str, Any] = {
        "title": values.sign(document.title),
        "kind": values.sign(document.subtitle),
        "mark": values.sign(document.mark),
        "notice": values.sign("\n\n".join(document.notice)),
        "date": values.sign(places.date),
        "document": values.sign("document"),
        "parties": {
            "cso": values.sign(places.cso, unnamed),
            "public": values.sign(places.public, unnamed),
        },
        "details": [
            {"label": values.sign(detail.label), "value": values.sign(detail.value)}
            for detail in document.details
        ],
        "text": {
            section: values.sign(
                text, places.missing.get(section, ""), places.comments.get(section, ())
            )
            for section, text in texts.items()
        },
    }
    values.document = made["document"]
    return made


def places_of(document: Document) -> Places:
    """The parties and the date as the document's own title names them."""
    lang = document.lang
    named = {detail.label: detail.value for detail in document.details}
    unnamed = words.NO_NAME.to(lang)
    parties = [named.get(words.PARTY[who].to(lang), "") for who in ("cso", "public")]
    cso, public = ("" if name == unnamed else name for name in parties)
    return Places(cso, public, named.get(words.DATE.to(lang), ""))
