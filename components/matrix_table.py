"""The matrix as a table, for those who read rather than look, and for those who cannot see it."""

from __future__ import annotations

import streamlit as st

from components.charts.matrix import SIGNS, STATUS_NAMES
from components.i18n import _
from components.markup import show as show_html
from components.table import table
from components.words import fact_name, guideline_name
from guidance.domain.matrix import Cell


def _words(cell: Cell) -> str:
    return f"{SIGNS[cell.status]} {_(STATUS_NAMES[cell.status])}"


def show(cells: list[Cell]) -> None:
    """Facts by guidelines in a fold, each cell a sign and a word; empty where one is silent."""
    guidelines = dict.fromkeys(cell.guideline for cell in cells)
    words = {(cell.fact, cell.guideline): _words(cell) for cell in cells}
    rows = (
        (fact_name(fact), *(words.get((fact, guideline), "") for guideline in guidelines))
        for fact in dict.fromkeys(cell.fact for cell in cells)
    )
    with st.expander(_("Visa som tabell")):
        show_html(table((_("Fråga"), *map(guideline_name, guidelines)), rows))
