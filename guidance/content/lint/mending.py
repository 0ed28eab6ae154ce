"""A copy of faulty content with a stand-in for each faulty value, so that the rest is linted too.

Without it one missing translation would hide every other fault of the same guideline.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple, cast

from pydantic import BaseModel, ValidationError

from guidance.content.lint.files import File, Folder
from guidance.content.lint.stand_ins import stand_in
from guidance.content.lint.walk import STEP
from guidance.content.problem import Problem
from guidance.content.shelf import MODELS

ROUNDS = 6
"""Mending a value can bring another fault to light, such as a field that is now missing."""

Location = tuple[int | str, ...]


class Mended(NamedTuple):
    """Places that hold a stand-in, and ids of entries that could not be kept."""

    filled: set[str]
    lost: set[str]

    def causes(self, problem: Problem) -> bool:
        """Whether a fault only follows from the mending and is none of the author's."""
        unknown = problem.code.startswith("UNKNOWN_") and problem.message.strip("'") in self.lost
        return unknown or problem.place in self.filled


def _at(item: object, location: Location) -> Any:
    """What stands at a location. Raises LookupError or TypeError when nothing does."""
    node: Any = item
    for part in location:
        node = node[part]
    return node


def _existing(item: object, location: Location) -> Location:
    """The longest part of a location that the raw entry has."""
    for length in range(len(location), 0, -1):
        try:
            _at(item, location[:length])
        except (LookupError, TypeError):
            continue
        return location[:length]
    return ()


def _element(location: Location) -> Location:
    """The innermost list element around a location; empty where there is none."""
    while location and not isinstance(location[-1], int):
        location = location[:-1]
    return location


def _remove(item: object, targets: Iterable[Location]) -> None:
    """Take the targets out, last elements of a list first."""
    order = sorted(targets, key=lambda t: [f"{p:09}" if isinstance(p, int) else p for p in t])
    for target in reversed(order):
        try:
            del _at(item, target[:-1])[target[-1]]
        except (LookupError, TypeError):
            continue


def _name(item: object, location: Location) -> str:
    """A location as places are written: with ids instead of numbers."""
    place = ""
    for length, part in enumerate(location, 1):
        here = location[:length]
        value = _at(item, here) if _existing(item, here) == here else None
        if isinstance(part, int):
            name = cast(dict[str, object], value).get("id") if isinstance(value, dict) else None
            place += f"{STEP}{name}" if name else f".{part}"
        else:
            place += f".{part}" if part in ("sv", "en") else f"{STEP}{part}"
    return place


def _repair(key: str, item: dict[str, Any], error: ValidationError, filled: set[str]) -> bool:
    """Mend every fault of one round; False when nothing could be done about one of them."""
    removed: set[Location] = set()
    for fault in error.errors():
        location = fault["loc"]
        filled.add(_name(item, location))
        if fault["type"] != "missing":
            removed.add(_existing(item, location))
            continue
        value = stand_in(key, location[-1])
        if value is None:
            removed.add(_element(location))
        else:
            _at(item, location[:-1])[location[-1]] = value
    _remove(item, removed - {()})
    return () not in removed


def _mend_entry(key: str, model: type[BaseModel], item: dict[str, Any]) -> set[str] | None:
    """Mend an entry in place: the places that were filled, or None if it cannot be kept."""
    filled: set[str] = set()
    for _ in range(ROUNDS):
        try:
            model.model_validate(item)
            return filled
        except ValidationError as error:
            try:
                if not _repair(key, item, error, filled):
                    return None
            except (LookupError, TypeError):
                return None
    return None


def _copy(item: dict[str, Any]) -> dict[str, Any] | None:
    try:
        return json.loads(json.dumps(item, default=str, skipkeys=True))
    except (ValueError, RecursionError):
        return None


def _mend_file(file: File, mended: Mended, start: str) -> dict[str, list[dict[str, Any]]]:
    kept: dict[str, list[dict[str, Any]]] = {}
    for key, item in file.entries():
        model, copy = MODELS.get(key), _copy(item)
        filled = _mend_entry(key, model, copy) if model and copy else None
        if filled is None or copy is None:
            mended.lost.add(str(item.get("id")))
            continue
        kept.setdefault(key, []).append(copy)
        mended.filled.update(f"{start}{key}{STEP}{copy['id']}{place}" for place in filled)
    return kept


def mend(folder: Folder, into: Path) -> Mended:
    """Write a folder's files to ``into`` with every entry made readable."""
    mended = Mended(set(), set())
    start = f"{folder.scope}{STEP}" if folder.scope else ""
    for file in folder.files:
        copy = into / file.path.relative_to(folder.path)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(json.dumps(_mend_file(file, mended, start)), encoding="utf-8")
    return mended
