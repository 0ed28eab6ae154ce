"""One criterion: what every guideline says about it, in its own words, side by side."""

from __future__ import annotations

from functools import cache

from components import session
from components.citation_list import citations
from components.i18n import _, language, said
from components.markup import tag, text
from components.sources import entry, stances
from components.sources.matrix import AFTER
from components.sources.place import filled, jump, question_link
from components.words import fact_name
from guidance.bootstrap import handbook
from guidance.domain.guideline import Criterion, Guideline, Remark
from guidance.domain.model import Lang
from guidance.domain.source_matrix import Row, Standing, source_matrix


def asked(item: str) -> Row | None:
    """The row of an address such as ``market`` or ``market.kalmar``, if there is one."""
    fact = item.partition(".")[0]
    return next((row for row in source_matrix(handbook()) if row.fact == fact), None)


def _said(found: Criterion | Remark) -> str:
    mark = tag("span", text(found.ref), "iop-ref")
    title = tag("strong", text(said(found.title)))
    return tag("p", f"{mark} {title}") + entry.paragraph(found.text)


def _card(fact: str, guideline: Guideline, standing: Standing) -> str:
    known = {found.id: found for found in (*guideline.criteria, *guideline.remarks)}
    stance = tag("p", tag("span", stances.words(standing.stance), "iop-stance"))
    kind = entry.note(_(stances.KINDS[guideline.kind]))
    told = "".join(_said(known[name]) for name in standing.entries)
    head = tag("h3", text(said(guideline.name)))
    inside = head + kind + stance + told + citations(standing.citations)
    name = f"post-{fact}.{guideline.id}"
    return tag("li", inside, f"iop-card iop-card-{standing.stance}", id=name)


def _ways(fact: str) -> str:
    back = jump(text(_("Tillbaka till raden i tabellen")), f"row-{fact}")
    answer = question_link(fact, _("Svara på frågan i Pröva")) if session.token() else ""
    return tag("p", "".join(tag("span", way) for way in (back, answer) if way), "iop-detail-ways")


@cache
def _built(fact: str, lang: Lang, in_case: bool) -> str:
    del lang, in_case
    row = asked(fact)
    if row is None:
        return ""
    guidelines = handbook().guidelines
    question = tag("p", text(said(handbook().facts[fact].question)), "iop-help")
    cards = (_card(fact, guidelines[name], cell) for name, cell in row.cells.items())
    return entry.article(
        fact,
        fact_name(fact),
        question,
        _ways(fact),
        tag("ul", "".join(cards), "iop-cards"),
    )


def html(item: str) -> str:
    """The criterion that is asked for, or how to ask for one."""
    row = asked(item)
    inside = (
        filled(_built(row.fact, language(), bool(session.token())))
        if row
        else entry.note(_("Välj en fråga eller en ruta i tabellen, så visas orden bakom den här."))
    )
    return tag("div", inside, "iop-matrix-detail", id=AFTER, tabindex="-1")
