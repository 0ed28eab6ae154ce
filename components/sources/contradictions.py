"""Where the documents differ: each position with its words, and what the guide does."""

from __future__ import annotations

from components.citation_list import citations
from components.i18n import _, said
from components.markup import tag
from components.sources import entry
from components.sources.place import drawn
from guidance.bootstrap import handbook
from guidance.domain.knowledge import Contradiction, Position


def _position(position: Position) -> str:
    return tag("li", entry.paragraph(position.text) + citations(position.citations))


def _entry(found: Contradiction) -> str:
    sides = tag("ul", "".join(map(_position, found.positions)), "iop-positions")
    handling = tag("div", entry.labelled(_("Så gör guiden"), found.handling), "iop-handling")
    return entry.fold(
        found.id, said(found.topic), sides, handling, entry.facts(found.facts), ref=found.ref
    )


@drawn
def html() -> str:
    """All of them, folded: the topics alone are the table of contents."""
    return "".join(map(_entry, handbook().contradictions))
