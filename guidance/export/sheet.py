"""A table for a spreadsheet without a format: typed cells, so that dates stay dates."""

from __future__ import annotations

from datetime import date
from typing import Literal

from guidance.domain.model import Frozen, Lang
from guidance.export.document import Plain

Cell = date | int | float | Plain | None


class Column(Frozen):
    """A column: what it is called, what its cells hold, and how many letters wide it is."""

    title: Plain
    kind: Literal["text", "date", "number"] = "text"
    width: int = 20


class Sheet(Frozen):
    """One table; every row has a cell for each column, None for an empty one."""

    lang: Lang
    title: Plain
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
