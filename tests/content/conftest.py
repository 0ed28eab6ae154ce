"""A small content without faults, and copies of it in which one thing is broken."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from guidance.content.lint import lint_folders
from guidance.content.problem import Problem

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass(frozen=True)
class Content:
    """A folder of content that a test may change."""

    folder: Path

    def write(self, file: str, text: str | bytes) -> None:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Change the first occurrence; a text that is not there is a fault of the test."""
        text = self.read(file)
        assert old in text, f"{file} has no {old!r}"
        self.write(file, text.replace(old, new, 1))

    def lint(self) -> list[Problem]:
        return lint_folders([self.folder])

    def faults(self) -> list[tuple[str, str]]:
        """What is wrong and where."""
        return [(problem.code, problem.place) for problem in self.lint()]


def _copy(name: str, tmp_path: Path) -> Content:
    shutil.copytree(FIXTURES / name, tmp_path / name)
    return Content(tmp_path / name)


@pytest.fixture
def small(tmp_path: Path) -> Content:
    """A whole content of two guidelines, made up and without faults."""
    return _copy("small", tmp_path)


@pytest.fixture
def lindvik(tmp_path: Path) -> Content:
    """The folder of a made-up municipality."""
    return _copy("lindvik", tmp_path)
