"""The colours of the charts; the same as the style sheet's, by theme."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import streamlit as st

FONT = "Atkinson Hyperlegible Next, sans-serif"
ThemeName = Literal["light", "dark"]


class Palette(NamedTuple):
    """Colours as hex."""

    ink: str
    soft: str
    line: str
    sure: str
    maybe: str
    meets: str
    partly: str
    fails: str
    unknown: str
    on_strong: str


PALETTES: dict[ThemeName, Palette] = {
    "light": Palette(
        ink="#1a2330",
        soft="#4d5866",
        line="#d8d2c4",
        sure="#0f5c56",
        maybe="#a3c4bf",
        meets="#cfe6e1",
        partly="#f6dfae",
        fails="#f0c3b8",
        unknown="#ecebe6",
        on_strong="#1a2330",
    ),
    "dark": Palette(
        ink="#ece9e1",
        soft="#b4bac2",
        line="#36404b",
        sure="#6cc2b6",
        maybe="#33605b",
        meets="#1d5049",
        partly="#5f4711",
        fails="#6b2f22",
        unknown="#262e37",
        on_strong="#ece9e1",
    ),
}


def theme() -> ThemeName:
    """The theme that the visitor sees."""
    return "dark" if st.context.theme.type == "dark" else "light"


def config(colours: Palette) -> dict[str, Any]:
    """What all charts share: the app's font, no frame, quiet axes."""
    return {
        "font": FONT,
        "view": {"stroke": None},
        "axis": {
            "grid": False,
            "domain": False,
            "ticks": False,
            "labelColor": colours.ink,
            "labelFontSize": 13,
            "titleColor": colours.soft,
            "titleFontWeight": "normal",
        },
        "legend": {"labelColor": colours.ink, "labelFontSize": 13},
    }
