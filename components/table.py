"""A table as HTML that scrolls by itself on a narrow screen, also by keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.markup import tag, text


def _row(cells: Sequence[str]) -> str:
    first, *rest = cells
    values = "".join(tag("td", text(value)) for value in rest)
    return tag("tr", tag("th", text(first), scope="row") + values)


def table(head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """The table; the first cell of each row is its heading. Every cell is escaped."""
    top = tag("tr", "".join(tag("th", text(name), scope="col") for name in head))
    body = tag("thead", top) + tag("tbody", "".join(map(_row, rows)))
    return tag("div", tag("table", body, "iop-table"), "iop-scroll", tabindex="0")
