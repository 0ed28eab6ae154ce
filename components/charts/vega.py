"""Puts a prepared Vega-Lite chart on the page."""

from __future__ import annotations

from typing import Any, cast

import streamlit as st


def vega_lite(spec: dict[str, Any], alt: str) -> None:
    """The chart in the page's width, with its alternative text."""
    untyped = cast(Any, st)  # the chart's parameter has no complete type
    untyped.vega_lite_chart(spec, theme=None, width="stretch", alt=alt)
