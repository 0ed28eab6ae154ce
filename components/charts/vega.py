"""Puts a prepared Vega-Lite chart on the page."""

from __future__ import annotations

from typing import Any, cast

import streamlit as st


def vega_lite(spec: dict[str, Any], alt: str) -> None:
    """The chart in the page's width, with its alternative text."""
    draw = cast(Any, st.vega_lite_chart)  # pyright: ignore[reportUnknownMemberType] - untyped data
    draw(spec, theme=None, width="stretch", alt=alt)
