"""Linting folders: the shipped content, another whole content, or further guidelines beside it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from guidance.content import loader
from guidance.content.lint import codes
from guidance.content.lint.families import READABLE, lint, run
from guidance.content.lint.files import GUIDELINE_FILE, Folder, file_faults, read_folder
from guidance.content.lint.locations import files_of_entries, in_file
from guidance.content.lint.mending import Mended, mend
from guidance.content.lint.stand_ins import UNNAMED
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook

CONTENT = loader.CONTENT.resolve()
FACTS = re.compile(r"^[\"']?facts[\"']?\s*:", re.MULTILINE)


def lint_folders(folders: Sequence[Path]) -> list[Problem]:
    """All faults of the folders, at once; without folders those of the shipped content.

    A folder with a ``guideline.yaml`` is read as a guideline beside the shipped content, one with
    ``facts`` as a whole content. Whatever a folder holds, faults are told and never raised.
    """
    roots: list[Path] = []
    guidelines: list[Path] = []
    found: set[Problem] = set()
    for folder in dict.fromkeys(path.resolve() for path in folders):
        if folder == CONTENT or CONTENT in folder.parents:
            roots.append(CONTENT)
        elif (folder / GUIDELINE_FILE).exists():
            guidelines.append(folder)
        elif _has_facts(folder):
            roots.append(folder)
        else:
            found.add(_not_content(folder))
    if guidelines or not folders:
        found |= _lint_content(CONTENT, guidelines)
    for root in dict.fromkeys(roots):
        if root != CONTENT or not guidelines:
            found |= _lint_content(root, [])
    return sorted(found)


def _has_facts(folder: Path) -> bool:
    files = [path for path in folder.rglob("*.yaml") if path.is_file()]
    return any(
        path.stem == "facts" or FACTS.search(path.read_text(encoding="utf-8", errors="replace"))
        for path in files
    )


def _not_content(folder: Path) -> Problem:
    message = f"neither a {GUIDELINE_FILE} nor facts are here"
    inside = sorted(path.parent.name for path in folder.glob(f"*/{GUIDELINE_FILE}"))
    hint = f"perhaps: {', '.join(f'{folder.name}/{name}' for name in inside)}" if inside else ""
    return Problem(folder.name, codes.NOT_CONTENT, message, hint)


def _lint_content(root: Path, extra: Sequence[Path]) -> set[Problem]:
    own = sorted(path for path in (root / "guidelines").glob("*") if path.is_dir())
    folders = [
        read_folder(root, is_guideline=False),
        *(read_folder(path, is_guideline=True) for path in (*own, *extra)),
    ]
    found = {fault for folder in folders for fault in file_faults(folder)}
    if any(folder.broken for folder in folders):
        return found
    where = files_of_entries(folders)
    book, faults = loader.read(root, extra)
    found |= {in_file(fault, where) for fault in faults}
    if not faults and book:
        return found | {in_file(fault, where) for fault in lint(book)}
    return found | {in_file(fault, where) for fault in _lint_the_rest(folders, faults)}


def _lint_the_rest(folders: Sequence[Folder], faults: Iterable[Problem]) -> Iterator[Problem]:
    """What can be said of content that the loader finds fault with."""
    unreadable = {codes.UNREADABLE_FILE, codes.NOT_A_MAPPING}
    shared = folders[0].path.name
    if any(fault.code in unreadable and fault.place.startswith(f"{shared}/") for fault in faults):
        return
    with tempfile.TemporaryDirectory() as name:
        book, mended = _mended(folders, Path(name))
    if book:
        for problem in run(READABLE.values(), book):
            if not mended.causes(problem):
                yield problem


def _mended(folders: Sequence[Folder], into: Path) -> tuple[Handbook | None, Mended]:
    mended = Mended(set(), set())
    rooms: list[Path] = []
    for number, folder in enumerate(folders):
        room = into / str(number)
        room.mkdir()
        result = mend(folder, room)
        mended.filled.update(result.filled)
        mended.lost.update(result.lost)
        if folder.guideline == UNNAMED:
            mended.lost.add(folder.path.name)  # what others call a guideline that nobody can read
        rooms.append(room)
    book, _ = loader.read(rooms[0], rooms[1:])
    return book, mended
