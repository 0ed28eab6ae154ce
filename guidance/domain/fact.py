"""Facts: plain questions about the planned cooperation, asked once and read by every guideline."""

from __future__ import annotations

from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.model import Condition, Frozen, Id, Text

UNKNOWN = "unknown"
"""The answer "vet inte": shown apart from no answer, counted the same."""


class Option(Frozen):
    """One concrete answer to a fact, with an example where the label alone may be misread."""

    id: Id
    label: Text
    example: Text | None = None


class Fact(Frozen):
    """A question with concrete options, or a number (``kind: number``, no options).

    ``when`` makes the fact conditional: without its condition an answer is kept and has no effect.
    ``quick`` marks the quick check.
    """

    id: Id
    kind: Literal["choice", "number"] = "choice"
    quick: bool = False
    theme: Id
    name: Text
    question: Text
    help: Text
    why: Text
    options: tuple[Option, ...] = ()
    when: Condition | None = None
    citations: tuple[Citation, ...]

    def option(self, option_id: str) -> Option | None:
        """The option with that id, or None."""
        return next((o for o in self.options if o.id == option_id), None)


class Theme(Frozen):
    """A group of facts that are shown together."""

    id: Id
    title: Text
