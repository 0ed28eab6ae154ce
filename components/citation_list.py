"""Where a statement comes from: document, place and its words, marked as quotation."""

from __future__ import annotations

from collections.abc import Iterable

from components.i18n import _, day, said
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.citation import Citation


def citation(item: Citation) -> str:
    """One citation as HTML. Quotations stay in Swedish, and say so to screen readers."""
    source = handbook().sources[item.source]
    origin = tag("strong", text(said(source.short)))
    if item.at:
        origin += ", " + tag("span", text(item.at), lang="sv")
    if source.checked:
        origin += " · " + text(_("kontrollerat {day}", day=day(source.checked)))
    quote = tag("q", text(item.quote), lang="sv") if item.quote else ""
    return tag("li", quote + tag("cite", origin))


def citations(items: Iterable[Citation]) -> str:
    """Citations as a list."""
    found = "".join(citation(item) for item in dict.fromkeys(items))
    return tag("ul", found, "iop-citations") if found else ""
