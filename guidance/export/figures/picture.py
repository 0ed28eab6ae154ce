"""Drawings as pictures of dots, for programs that show no SVG."""

from __future__ import annotations

from functools import lru_cache

from guidance.export.writers.typst import compiler
from guidance.export.writers.typst.letters import legible

UNIT = 96
"""An inch in the units of an SVG."""


@lru_cache(maxsize=16)
def png(svg: str, scale: float = 2.0) -> bytes:
    """The drawing as PNG on white, ``scale`` dots to each of its units; always the same bytes."""
    return compiler.png("picture.typ", {"svg": legible(svg)}, UNIT * scale)
