"""A fault in content, as data: where it is, what it is, what may be meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault. ``code`` is UPPER_CASE and permanent; ``place`` names file and entry."""

    place: str
    code: str
    message: str
    suggestion: str = ""

    def __str__(self) -> str:
        hint = f" ({self.suggestion})" if self.suggestion else ""
        return f"{self.place}: {self.code}: {self.message}{hint}"


class ContentError(Exception):
    """Content that cannot be used; carries every fault that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
