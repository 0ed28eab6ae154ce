"""The draft: every section has one place under every order of headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook
from guidance.domain.outline import Scheme


def _placed_once(book: Handbook) -> Iterator[Problem]:
    for place, scheme in of(book, Scheme):
        counts = Counter(section for heading in scheme.headings for section in heading.sections)
        for section in book.sections:
            if not counts[section]:
                message = f"{section!r} stands under no heading"
                yield Problem(place, codes.SECTION_MISSING, message)
        for section, count in counts.items():
            if count > 1:
                message = f"{section!r} stands under {count} headings"
                yield Problem(place, codes.SECTION_TWICE, message)


def _levels(book: Handbook) -> Iterator[Problem]:
    for place, scheme in of(book, Scheme):
        if scheme.headings and scheme.headings[0].level != 1:
            where = f"{place}{STEP}headings{STEP}{scheme.headings[0].id}{STEP}level"
            yield Problem(where, codes.BAD_LEVEL, "the first heading has none above it")


def outline(book: Handbook) -> Iterator[Problem]:
    """Sections left out or placed twice, and headings without one above them."""
    yield from _placed_once(book)
    yield from _levels(book)
