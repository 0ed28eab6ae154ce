"""How far each guideline is met, as ranges."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import streamlit as st

from components.charts.palette import PALETTES, ThemeName, theme
from components.i18n import _, language
from components.score_rows import percent, range_words, verdict_words
from components.words import guideline_name
from guidance.domain.assessment import Verdict
from guidance.domain.model import Lang

ROW = 46


@lru_cache(maxsize=4)
def _spec(name: ThemeName, lang: Lang, axis: str) -> dict[str, Any]:
    import altair as alt

    colours = PALETTES[name]
    data = alt.Data(name="rows")
    y = alt.Y("guideline:N", sort=None, title=None, axis=alt.Axis(labelLimit=220, labelPadding=8))
    base = alt.Chart(data).encode(y=y)
    frame = base.mark_bar(height=16, color=colours.unknown, cornerRadius=3).encode(
        x=alt.datum(0), x2=alt.datum(100)
    )
    sure = base.mark_bar(height=16, color=colours.sure, cornerRadius=3).encode(
        x=alt.X("zero:Q", title=axis, scale=alt.Scale(domain=[0, 100])), x2="low:Q"
    )
    maybe = base.mark_bar(height=16, color=colours.maybe).encode(x="low:Q", x2="high:Q")
    words = base.mark_text(align="left", dy=-17, fontSize=12, color=colours.soft).encode(
        x=alt.datum(0), text="words:N"
    )
    chart = (
        alt.layer(frame, maybe, sure, words)
        .properties(height=alt.Step(ROW))
        .configure_view(stroke=None)
        .configure_axis(grid=False, domain=False, ticks=False, labelColor=colours.ink)
        .configure_axis(labelFontSize=14, titleColor=colours.soft, titleFontWeight="normal")
    )
    return chart.to_dict()


def _row(guideline: str, verdict: Verdict) -> dict[str, Any]:
    return {
        "guideline": guideline_name(guideline),
        "zero": 0,
        "low": percent(verdict.score.low),
        "high": percent(verdict.score.high),
        "words": f"{verdict_words(verdict)} · {range_words(verdict.score)}",
    }


def show(verdicts: Mapping[str, Verdict]) -> None:
    """The chart, with every row as a sentence for those who do not see it."""
    rows = [_row(guideline, verdict) for guideline, verdict in verdicts.items()]
    spec = _spec(theme(), language(), _("Andel av kriterierna som är uppfylld, i procent"))
    alt_text = ". ".join(f"{row['guideline']}: {row['words']}" for row in rows)
    st.vega_lite_chart(
        {**spec, "datasets": {"rows": rows}}, theme=None, width="stretch", alt=alt_text
    )
