"""A table for a spreadsheet without a format: typed cells, so that dates stay dates."""

from __future__ import annotations

from datetime import date
from typing import Literal

from guidance.domain.model import Frozen, Lang
from guidance.export.document import Plain

Cell = date | int | float | Plain | None


class Column(Frozen):
    """A column: what it is called, what its cells hold, and how many letters wide it is.

    ``choices`` are the words that its cells may hold, where there are only a few.
    """

    title: Plain
    kind: Literal["text", "date", "number"] = "text"
    width: int = 20
    choices: tuple[Plain, ...] = ()


class Sheet(Frozen):
    """One table; every row has a cell for each column, None for an empty one.

    ``about`` says in a line what the table is, for the properties of a file.
    """

    lang: Lang
    title: Plain
    about: Plain = ""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
