"""How far something has come, as a bar; the words beside it say it to everybody."""

from __future__ import annotations

from components.markup import tag


def progress_bar(percent: int) -> str:
    """The bar as HTML, hidden from screen readers."""
    filled = tag("span", "", style=f"width:{percent}%")
    return tag("div", filled, "iop-progress", aria_hidden="true")
