"""Swedish and English: both are written, and they differ."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import of
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook
from guidance.domain.model import Text

NAME_WORDS = 3
"""Names of up to so many words may be the same in both languages."""

SHORT_NAME = "› short"
"""A source's short name, such as a case number, may be the same whatever its length."""

SWEDISH = frozenset({"att", "av", "det", "för", "inte", "med", "och", "på", "som", "är"})
SWEDISH_WORDS = 3
"""An English text may hold a Swedish name, but not so many different everyday Swedish words."""


def _everyday_swedish(text: str) -> set[str]:
    return {word.strip(".,;:!?()”“").lower() for word in text.split()} & SWEDISH


def translations(book: Handbook) -> Iterator[Problem]:
    """Texts that were not translated."""
    for place, text in of(book, Text):
        is_name = len(text.sv.split()) <= NAME_WORDS or place.endswith(SHORT_NAME)
        if text.sv == text.en and not is_name:
            yield Problem(place, codes.UNTRANSLATED, "Swedish and English are the same")
        elif len(_everyday_swedish(text.en)) >= SWEDISH_WORDS:
            yield Problem(f"{place}.en", codes.SWEDISH_IN_ENGLISH, "the English text is Swedish")
