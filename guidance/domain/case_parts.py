"""What a case is made of that others need as well: lines, texts, days and tasks."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Strict, StringConstraints
from pydantic_core import PydanticCustomError

from guidance.domain.model import Frozen, Id

COMMON: Id = "common"
"""The guideline of a case that has chosen none: what the documents share."""

MAX_LINE = 300
MAX_TEXT = 20_000
Line = Annotated[str, StringConstraints(max_length=MAX_LINE)]
Note = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
YesNo = Annotated[bool, Strict()]


def _not_a_number(value: object) -> object:
    """Refuse numbers, which pydantic would read as seconds since 1970."""
    if isinstance(value, int | float):
        raise PydanticCustomError("date_type", "a date is written as YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_not_a_number)]


class Task(Frozen):
    """Something that somebody has promised to do."""

    id: Id
    phase: Id
    text: Note = ""
    person: Line = ""
    due: Day | None = None
    done: YesNo = False
