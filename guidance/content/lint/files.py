"""The files of a folder as they stand: what in them is never read, and where each entry is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from guidance.content.lint import codes
from guidance.content.lint.nearest import nearest
from guidance.content.lint.stand_ins import UNNAMED
from guidance.content.lint.walk import STEP
from guidance.content.problem import Problem
from guidance.content.shelf import MODELS
from guidance.content.yaml_file import read_yaml

GUIDELINE_FILE = "guideline.yaml"
GUIDELINE_KEYS = (
    "guideline", "sources", "steps", "questions", "checklist", "schemes", "timeline"
)  # fmt: skip
SHARED_KEYS = tuple(key for key in MODELS if key != "guideline")
ONCE = {"guideline", "schemes"}
"""Keys of which a folder holds a single entry."""

ID = re.compile(r"[a-z0-9][a-z0-9_]*")
SPACE_AT_END = re.compile(r"[ \t\r]+$", re.MULTILINE)


@dataclass(frozen=True)
class File:
    """A YAML file: its place as the loader names it, and what it holds."""

    path: Path
    place: str
    text: str
    data: Mapping[str, Any]

    def entries(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Its entries under their keys, as far as they are mappings."""
        for key, value in self.data.items():
            for item in _list(value):
                if isinstance(item, dict):
                    yield key, cast(dict[str, Any], item)


@dataclass(frozen=True)
class Folder:
    """A guideline's folder, or the shared content (``is_guideline`` False) without guidelines."""

    path: Path
    is_guideline: bool
    files: tuple[File, ...]
    broken: tuple[Problem, ...]
    """Files that the YAML library itself fails on."""

    @property
    def scope(self) -> str:
        """What its places begin with in a handbook: empty for shared content."""
        return f"guidelines/{self.guideline}" if self.is_guideline else ""

    @property
    def guideline(self) -> str:
        """The id of its guideline, or a stand-in where it has none that can be used."""
        for file in self.files:
            for key, item in file.entries():
                if key == "guideline":
                    name = str(item.get("id"))
                    return name if ID.fullmatch(name) else UNNAMED
        return UNNAMED


def _list(value: object) -> list[object]:
    return cast(list[object], value) if isinstance(value, list) else [value]


def _read(path: Path, place: str) -> File:
    """The file. Raises what the YAML library lets through: bad dates, keys, depth."""
    data, _ = read_yaml(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = ""
    return File(path, place, text, data)


def _below(path: Path, pattern: str, is_guideline: bool) -> list[Path]:
    outside = path / "guidelines"
    found = sorted(path.rglob(pattern))
    return found if is_guideline else [file for file in found if outside not in file.parents]


def read_folder(path: Path, is_guideline: bool) -> Folder:
    """The YAML files of a folder; for shared content those outside ``guidelines``."""
    files: list[File] = []
    broken: list[Problem] = []
    for file in _below(path, "*.yaml", is_guideline):
        place = str(file.relative_to(path.parent))
        try:
            files.append(_read(file, place))
        except (ValueError, TypeError, RecursionError) as error:
            message = " ".join(str(error).split())
            broken.append(Problem(place, codes.UNREADABLE_FILE, message))
    return Folder(path, is_guideline, tuple(files), tuple(broken))


def _keys(file: File, is_guideline: bool) -> Iterator[Problem]:
    known = GUIDELINE_KEYS if is_guideline else SHARED_KEYS
    for key in file.data:
        place = f"{file.place}{STEP}{key}"
        if key in MODELS and key not in known:
            room = "a guideline’s folder" if is_guideline else "shared content"
            message = f"{key!r} is not read from {room}"
            yield Problem(place, codes.IGNORED_KEY, message, nearest(key, known))


def _spaces(file: File) -> Iterator[Problem]:
    found = SPACE_AT_END.search(file.text)
    if found:
        line = file.text.count("\n", 0, found.start()) + 1
        message = f"white space at the end of line {line}"
        yield Problem(file.place, codes.TRAILING_SPACE, message)


def _single(folder: Folder) -> Iterator[Problem]:
    seen: set[str] = set()
    for file in folder.files:
        for key, item in file.entries():
            if key in ONCE and key in seen:
                place = f"{file.place}{STEP}{key}{STEP}{item.get('id', '?')}"
                yield Problem(place, codes.IGNORED_ENTRY, "only the first one in a folder is read")
            seen.add(key)


def _foreign(folder: Folder) -> Iterator[Problem]:
    for path in _below(folder.path, "*", folder.is_guideline):
        if path.suffix.lower() in {".yml", ".yaml"} and path.suffix != ".yaml":
            place = str(path.relative_to(folder.path.parent))
            hint = f"perhaps: {path.stem}.yaml"
            yield Problem(place, codes.IGNORED_FILE, "only .yaml files are read", hint)


def file_faults(folder: Folder) -> Iterator[Problem]:
    """Files and keys that nobody reads, and white space that nobody sees."""
    yield from folder.broken
    for file in folder.files:
        yield from _keys(file, folder.is_guideline)
        yield from _spaces(file)
    yield from _single(folder)
    yield from _foreign(folder)
