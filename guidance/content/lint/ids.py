"""Ids that stand twice: saved cases keep answers, notes and marks under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, entries, nodes
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook


def _across_folders(book: Handbook) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for place, _ in entries(book):
        key, name = place.split(STEP)[-2:]
        other = first.setdefault((key, name), place)
        if other != place:
            yield Problem(place, codes.DOUBLE_ID, f"the id also stands at {other}")


def _at_one_place(book: Handbook) -> Iterator[Problem]:
    counts = Counter(place for place, _ in nodes(book))
    doubled = {place for place, count in counts.items() if count > 1}
    for place in doubled:
        if place.rpartition(STEP)[0] not in doubled:
            yield Problem(place, codes.DOUBLE_ID, f"the id stands {counts[place]} times")


def ids(book: Handbook) -> Iterator[Problem]:
    """Questions, steps, items, options, criteria … with an id that another already has."""
    yield from _across_folders(book)
    yield from _at_one_place(book)
