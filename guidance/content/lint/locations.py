"""From an entry's place in a handbook to the file in which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.content.lint.files import Folder
from guidance.content.lint.walk import STEP
from guidance.content.problem import Problem


def files_of_entries(folders: Iterable[Folder]) -> dict[str, str]:
    """For the place of each entry in a handbook, and of its key, the file that it stands in."""
    found: dict[str, str] = {}
    for folder in folders:
        start = f"{folder.scope}{STEP}" if folder.scope else ""
        for file in folder.files:
            for key, item in file.entries():
                found.setdefault(f"{start}{key}", file.place)
                found.setdefault(f"{start}{key}{STEP}{item.get('id')}", file.place)
    return found


def in_file(problem: Problem, where: Mapping[str, str]) -> Problem:
    """The problem with the file in front of its place."""
    parts = problem.place.split(STEP)
    scoped = parts[0].startswith("guidelines/")
    for length in (3, 2) if scoped else (2, 1):
        file = where.get(STEP.join(parts[:length]))
        if file:
            place = STEP.join([file, *parts[1 if scoped else 0 :]])
            return Problem(place, problem.code, problem.message, problem.suggestion)
    return problem
