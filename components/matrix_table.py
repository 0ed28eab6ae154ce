"""The matrix as a table, for those who read rather than look, and for those who cannot see it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.charts.matrix import SIGNS, STATUS_NAMES
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.words import fact_name, guideline_name
from guidance.domain.matrix import Cell


def as_frame(cells: list[Cell]) -> pd.DataFrame:
    """Facts by guidelines, each cell a sign and a word; empty where a guideline is silent."""
    rows = [(c.fact, c.guideline, f"{SIGNS[c.status]} {_(STATUS_NAMES[c.status])}") for c in cells]
    frame = pd.DataFrame(rows, columns=["fact", "guideline", "words"])
    wide = frame.pivot(index="fact", columns="guideline", values="words").fillna("")
    order = list(dict.fromkeys(c.guideline for c in cells))
    return wide.reindex(index=list(dict.fromkeys(c.fact for c in cells)), columns=order)


def show(cells: list[Cell]) -> None:
    """The table in a fold; it scrolls by itself on a narrow screen."""
    frame = as_frame(cells)
    head = tag("th", text(_("Fråga")), scope="col") + "".join(
        tag("th", text(guideline_name(str(g))), scope="col") for g in frame.columns
    )
    body = "".join(
        tag(
            "tr",
            tag("th", text(fact_name(str(fact))), scope="row")
            + "".join(tag("td", text(words)) for words in row),
        )
        for fact, row in zip(frame.index, frame.to_numpy().tolist(), strict=True)
    )
    with st.expander(_("Visa som tabell")):
        table = tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), "iop-table")
        show_html(tag("div", table, "iop-scroll", tabindex="0"))
