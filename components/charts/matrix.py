"""Criteria by guidelines: how the answers stand to every fact that some guideline asks about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from components.charts.palette import PALETTES, ThemeName, config, theme
from components.charts.vega import vega_lite
from components.i18n import N_, _
from components.words import fact_name, guideline_name
from guidance.bootstrap import readings
from guidance.domain.explanation import Status
from guidance.domain.matrix import Cell

STATUS_NAMES: dict[Status, str] = {
    "meets": N_("Uppfyllt"),
    "partly": N_("Delvis"),
    "fails": N_("Inte uppfyllt"),
    "unknown": N_("Inte känt"),
    "not_applicable": N_("Gäller inte här"),
}
SIGNS: dict[Status, str] = {
    "meets": "✓",
    "partly": "½",
    "fails": "✕",
    "unknown": "?",
    "not_applicable": "–",
}
ROW = 30


@lru_cache(maxsize=4)
def _spec(name: ThemeName, names: tuple[str, ...], guidelines: tuple[str, ...]) -> dict[str, Any]:
    import altair as alt

    colours = PALETTES[name]
    shades = [colours.meets, colours.partly, colours.fails, colours.unknown, colours.unknown]
    base = alt.Chart(alt.Data(name="cells")).encode(
        x=alt.X(
            "guideline:N",
            title=None,
            scale=alt.Scale(domain=list(guidelines)),
            axis=alt.Axis(orient="top", labelAngle=-90, labelLimit=200),
        ),
        y=alt.Y("fact:N", sort=None, title=None, axis=alt.Axis(labelLimit=260)),
        tooltip=[alt.Tooltip(f"{field}:N", title=" ") for field in ("fact", "guideline", "words")],
    )
    cells = base.mark_rect(stroke=colours.line, strokeWidth=1, cornerRadius=2).encode(
        color=alt.Color(
            "status:N",
            scale=alt.Scale(domain=list(names), range=shades),
            legend=alt.Legend(orient="bottom", title=None, labelLimit=200, columns=3),
        )
    )
    signs = base.mark_text(fontSize=15, color=colours.on_strong).encode(text="sign:N")
    return alt.layer(cells, signs).to_dict() | {"config": config(colours)}


def _row(cell: Cell) -> dict[str, str]:
    status = _(STATUS_NAMES[cell.status])
    strength = {"must": _("krav"), "should": _("bör"), "note": _("upplysning")}[cell.strength]
    return {
        "fact": fact_name(cell.fact),
        "guideline": guideline_name(cell.guideline),
        "status": status,
        "sign": SIGNS[cell.status],
        "words": f"{status} ({strength})",
    }


def _alt(cells: list[Cell]) -> str:
    tally: dict[str, dict[str, int]] = {}
    for cell in cells:
        row = tally.setdefault(guideline_name(cell.guideline), {})
        status = _(STATUS_NAMES[cell.status])
        row[status] = row.get(status, 0) + 1
    parts = [
        f"{guideline}: " + ", ".join(f"{status} {n}" for status, n in row.items())
        for guideline, row in tally.items()
    ]
    return ". ".join(parts)


def show(cells: list[Cell]) -> None:
    """The matrix as a picture; its alternative text counts the cells of each guideline."""
    names = tuple(_(name) for name in STATUS_NAMES.values())
    guidelines = tuple(guideline_name(g) for g in readings())
    spec: Mapping[str, Any] = _spec(theme(), names, guidelines)
    data = [_row(cell) for cell in cells]
    vega_lite(
        {**spec, "height": ROW * len({cell.fact for cell in cells}), "datasets": {"cells": data}},
        _alt(cells),
    )
