"""Criterion by criterion: all guidelines side by side, each cell a way to the words behind it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from components.citation_list import citations
from components.i18n import _, said
from components.markup import tag, text
from components.sources import entry, stances
from components.sources.parts import MATRIX
from components.sources.place import drawn, jump, link
from components.words import fact_name, guideline_name
from guidance.bootstrap import handbook
from guidance.domain.guideline import Guideline
from guidance.domain.source_matrix import Row, Standing, source_matrix

AFTER = "after-matrix"


def _head() -> str:
    names = (
        tag("th", text(said(guideline.name)), scope="col")
        for guideline in handbook().guidelines.values()
    )
    return tag("tr", tag("th", text(_("Fråga")), scope="col") + "".join(names))


def _cell(fact: str, guideline: str, standing: Standing) -> str:
    words = stances.words(standing.stance)
    if standing.stance == "silent":
        return tag("td", tag("span", words, "iop-stance"))
    aside = text(f": {fact_name(fact)}, {guideline_name(guideline)}")
    inside = words + tag("span", aside, "iop-unseen")
    return tag("td", link(MATRIX, inside, f"{fact}.{guideline}", "iop-stance"))


def _row(row: Row) -> str:
    cells = (_cell(row.fact, guideline, cell) for guideline, cell in row.cells.items())
    name = link(MATRIX, text(fact_name(row.fact)), row.fact)
    return tag("tr", tag("th", name, scope="row", id=f"row-{row.fact}") + "".join(cells))


def _theme(title: str, rows: Iterable[Row]) -> str:
    columns = len(handbook().guidelines) + 1
    head = tag("th", tag("span", text(title)), scope="rowgroup", colspan=str(columns))
    return tag("tbody", tag("tr", head, "iop-theme") + "".join(map(_row, rows)))


def _table() -> str:
    titles = {theme.id: said(theme.title) for theme in handbook().themes}
    bodies = (
        _theme(titles.get(name, ""), rows)
        for name, rows in groupby(source_matrix(handbook()), lambda row: row.theme)
    )
    caption = tag("caption", text(_("Vad varje riktlinje säger om varje fråga")), "iop-unseen")
    return tag("table", caption + tag("thead", _head()) + "".join(bodies))


def _column(guideline: Guideline) -> str:
    kind = tag("span", text(_(stances.KINDS[guideline.kind])), "iop-tag")
    name = tag("strong", text(said(guideline.name)))
    return tag(
        "li",
        tag("p", f"{name} {kind}")
        + entry.note(f"{said(guideline.title)}. {said(guideline.dated)}")
        + entry.paragraph(guideline.weight)
        + citations(guideline.citations),
    )


def _columns() -> str:
    items = "".join(map(_column, handbook().guidelines.values()))
    head = tag("summary", text(_("Vad kolumnerna är för något")))
    return tag("details", head + tag("ul", items, "iop-columns"), "iop-fold")


@drawn
def html() -> str:
    """What the words mean, then the table in a region that scrolls by itself."""
    label = _("Kriterier sida vid sida, går att rulla i båda ledder")
    region = tag("div", _table(), "iop-matrix", role="region", tabindex="0", aria_label=label)
    past = jump(text(_("Hoppa förbi tabellen")), AFTER, "iop-skip")
    words = _("Med tangentbord: tabba in i tabellen och gå mellan rutorna med piltangenterna.")
    keys = tag("p", text(words), "iop-note iop-keys")
    return stances.legend() + _columns() + keys + past + region
