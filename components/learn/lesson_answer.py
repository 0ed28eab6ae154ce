"""What is found when a step asks to look something up: the way to it, and the words themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from components import session
from components.citation_list import citations
from components.i18n import _, said
from components.markup import tag, text
from components.sources import parts, stances
from components.sources.parts import Part
from components.words import guideline_name
from guidance.bootstrap import handbook
from guidance.domain.learning.lesson import LookUpActivity, Shelf
from guidance.domain.source_matrix import Standing, source_matrix

_PARTS: Mapping[Shelf, Part] = {
    "documents": parts.DOCUMENTS,
    "matrix": parts.MATRIX,
    "contradictions": parts.CONTRADICTIONS,
    "law": parts.LAW,
    "defects": parts.DEFECTS,
    "definitions": parts.DEFINITIONS,
    "figures": parts.NUMBERS,
    "models": parts.MODELS,
    "areas": parts.AREAS,
    "gaps": parts.GAPS,
    "silences": parts.SILENCES,
}


def place(activity: LookUpActivity) -> dict[str, str]:
    """Where it stands in Källor, as parameters of the address."""
    asked = {session.PART_PARAM: _PARTS[activity.shelf].name}
    return asked | ({session.ITEM_PARAM: activity.entry} if activity.entry else {})


def _definition(entry: str) -> str:
    found = next(d for d in handbook().definitions if d.id == entry)
    return tag("p", text(said(found.text))) + citations(found.citations)


def _contradiction(entry: str) -> str:
    found = next(c for c in handbook().contradictions if c.id == entry)
    sides = (
        tag("li", tag("p", text(said(side.text))) + citations(side.citations))
        for side in found.positions
    )
    what = tag("strong", text(_("Så gör guiden:"))) + " " + text(said(found.handling))
    return tag("ul", "".join(sides), "iop-answer-sides") + tag("p", what)


def _standing(guideline: str, standing: Standing) -> str:
    name = tag("strong", text(guideline_name(guideline)))
    head = tag("p", name + " " + stances.words(standing.stance))
    return tag("li", head + citations(standing.citations))


def _row(entry: str) -> str:
    row = next(row for row in source_matrix(handbook()) if row.fact == entry)
    order = list(stances.NAMES)
    cells = sorted(row.cells.items(), key=lambda cell: order.index(cell[1].stance))
    return tag("ul", "".join(_standing(*cell) for cell in cells), "iop-answer-sides")


_ANSWERS: Mapping[Shelf, Callable[[str], str]] = {
    "definitions": _definition,
    "contradictions": _contradiction,
    "matrix": _row,
}


def answer(activity: LookUpActivity) -> str:
    """What stands there, folded; empty where there is no one place."""
    found = _ANSWERS.get(activity.shelf)
    if found is None or activity.entry is None:
        return ""
    summary = tag("summary", text(_("Visa svaret")))
    return tag("details", summary + found(activity.entry), "iop-fold iop-answer-fold")
