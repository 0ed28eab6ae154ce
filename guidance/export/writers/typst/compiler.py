"""One compiler a process: loading fonts takes longer than setting a document."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from guidance.export.moment import source_date

if TYPE_CHECKING:
    from typst import Compiler

LAYOUT = Path(__file__).resolve().parent
"""The only folder that a layout, or a drawing in it, may read from."""

FONTS = LAYOUT.parent.parent / "fonts"

_one_at_a_time = Lock()
"""A compiler does one thing at a time; threads wait their turn."""


@lru_cache(maxsize=1)
def _compiler() -> Compiler:
    from typst import Compiler, Fonts

    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return Compiler(root=str(LAYOUT), font_paths=fonts, sys_inputs={})


def pdf(layout: str, data: dict[str, str]) -> bytes:
    """A PDF that keeps PDF/UA-1, dated only where ``SOURCE_DATE_EPOCH`` says so."""
    made = source_date()
    with _one_at_a_time:
        compiled = _compiler().compile(
            input=str(LAYOUT / layout),
            format="pdf",
            sys_inputs=data,
            pdf_standards=["ua-1"],
            timestamp=made or 0,
        )
    return cast(bytes, compiled)


def png(layout: str, data: dict[str, str], dots: float) -> bytes:
    """A picture of the only page, with so many dots an inch."""
    with _one_at_a_time:
        compiled = _compiler().compile(
            input=str(LAYOUT / layout), format="png", ppi=dots, sys_inputs=data
        )
    return cast(bytes, compiled)
