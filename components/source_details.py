"""Where something stands, one click away: citations folded under a word, without a rerun."""

from __future__ import annotations

from collections.abc import Iterable

from components.citation_list import citations
from components.i18n import _
from components.markup import tag, text
from guidance.domain.citation import Citation


def sources(items: Iterable[Citation], about: str) -> str:
    """The fold as HTML; ``about`` names for screen readers what the sources are for."""
    found = citations(items)
    if not found:
        return ""
    aside = tag("span", " " + text(about), "iop-unseen")
    return tag("details", tag("summary", text(_("Var det står")) + aside) + found, "iop-sources")
