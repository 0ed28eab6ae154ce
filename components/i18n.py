"""The interface's words through gettext: Swedish is the message id, English a catalogue.

Content (facts, guidelines …) carries both languages itself; this is for buttons and headings.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import streamlit as st
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from guidance.domain.model import LANGS, Lang, Text

LOCALE = Path(__file__).parent / "locale"
QUERY = "lang"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "mark, translate later"
    """Mark a message for the catalogue; ``_`` translates it where it is shown."""
    return message


@lru_cache(maxsize=len(LANGS))
def catalogue(lang: Lang) -> Mapping[str, str]:
    """Messages and their translation; empty for Swedish, whose words are the ids."""
    path = LOCALE / f"{lang}.po"
    if not path.exists():
        return {}
    with path.open("rb") as stream:
        entries = read_po(stream, locale=lang)
    return {str(entry.id): str(entry.string) for entry in entries if entry.id and entry.string}


def language() -> Lang:
    """The language of this visit, from the address."""
    asked = st.query_params.get(QUERY, "")
    found: list[Lang] = [lang for lang in LANGS if lang == asked]
    return found[0] if found else "sv"


def _(message: str, **values: object) -> str:
    """The message in the visitor's language, with ``{named}`` values put in."""
    words = catalogue(language()).get(message, message)
    return words.format(**values) if values else words


def said(text: Text) -> str:
    """Content in the visitor's language."""
    return text.to(language())


def count(number: int, one: str, many: str) -> str:
    """A number with its noun, such as "1 fråga" or "9 frågor"."""
    return _(one if number == 1 else many, n=number)


def number(value: float) -> str:
    """A whole number as people write it, with its thousands apart."""
    return format_decimal(round(value), locale=language())


def day(value: date) -> str:
    """A date as people write it."""
    return format_date(value, format="d MMMM y", locale=language())
