"""How far each guideline is met, as ranges."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from components.charts.palette import PALETTES, ThemeName, config, theme
from components.charts.vega import vega_lite
from components.i18n import _
from components.markup import show as show_html
from components.score_rows import percent, range_words, verdict_words, weights_note
from components.words import guideline_name
from guidance.domain.assessment import Verdict

ROW = 66
BAR = 13


@lru_cache(maxsize=4)
def _spec(name: ThemeName, axis: str) -> dict[str, Any]:
    """Names and outcomes stand above the bars, so that a phone has room for both."""
    import altair as alt

    colours = PALETTES[name]
    base = alt.Chart(alt.Data(name="rows")).encode(
        y=alt.Y("guideline:N", sort=None, title=None, axis=None)
    )
    frame = base.mark_bar(height=BAR, yOffset=18, color=colours.unknown, cornerRadius=3).encode(
        x=alt.datum(0), x2=alt.datum(100)
    )
    maybe = base.mark_bar(height=BAR, yOffset=18, color=colours.maybe).encode(
        x="low:Q", x2="high:Q"
    )
    sure = base.mark_bar(height=BAR, yOffset=18, color=colours.sure, cornerRadius=3).encode(
        x=alt.X(
            "zero:Q",
            title=axis,
            scale=alt.Scale(domain=[0, 100]),
            axis=alt.Axis(values=[0, 25, 50, 75, 100]),
        ),
        x2="low:Q",
    )
    title = base.mark_text(
        align="left", dy=-17, fontSize=15, fontWeight="bold", color=colours.ink
    ).encode(x=alt.datum(0), text="guideline:N")
    range_ = base.mark_text(align="right", dy=-17, fontSize=14, color=colours.soft).encode(
        x=alt.datum(100), text="range:N"
    )
    words = base.mark_text(align="left", dy=1, fontSize=14, color=colours.soft).encode(
        x=alt.datum(0), text="words:N"
    )
    chart = alt.layer(frame, maybe, sure, title, range_, words)
    return chart.to_dict() | {"config": config(colours)}


def _row(guideline: str, verdict: Verdict) -> dict[str, Any]:
    return {
        "guideline": guideline_name(guideline),
        "zero": 0,
        "low": percent(verdict.score.low),
        "high": percent(verdict.score.high),
        "range": range_words(verdict.score),
        "words": verdict_words(verdict),
    }


def show(verdicts: Mapping[str, Verdict]) -> None:
    """The chart, with every row as a sentence for those who do not see it."""
    rows = [_row(guideline, verdict) for guideline, verdict in verdicts.items()]
    spec = _spec(theme(), _("Andel uppfyllda kriterier, i procent"))
    alt_text = ". ".join(f"{r['guideline']}: {r['words']}, {r['range']}" for r in rows)
    vega_lite(
        {**spec, "height": ROW * len(rows), "datasets": {"rows": rows}},
        alt_text,
    )
    show_html(weights_note())
