"""The marks of a timeline: a shape for each kind of date, so that grey paper tells them apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from guidance.domain.model import Lang
from guidance.domain.timeline import MilestoneKind
from guidance.export.figures import svg
from guidance.export.words import dates as words

RADIUS = 4.2
SIZE = 8.0
ROW = 14.0


class Palette(NamedTuple):
    """The colours of a timeline."""

    ink: str = svg.INK
    accent: str = svg.ACCENT
    grey: str = svg.GREY
    line: str = svg.LINE
    term: str = "#D9E6E4"
    paper: str = svg.WHITE


PALETTE = Palette()


def mark(kind: MilestoneKind, x: float, y: float, palette: Palette = PALETTE) -> Element:
    """The mark of a kind around its middle: round for what comes often, edges for papers."""
    r, ink, accent, paper = RADIUS, palette.ink, palette.accent, palette.paper
    if kind == "payment":
        return svg.circle(x, y, r, fill=accent, stroke=accent)
    if kind == "follow_up":
        return svg.circle(x, y, r - 0.5, fill=paper, stroke=accent, stroke_width=1.6)
    if kind == "start":
        return svg.polygon([(x - r, y - r), (x + r + 1, y), (x - r, y + r)], fill=ink)
    if kind == "end":
        return svg.rect(x - r + 0.4, y - r + 0.4, 2 * r - 0.8, 2 * r - 0.8, fill=ink, stroke=ink)
    if kind == "evidence":
        up = [(x - r, y + r - 0.6), (x, y - r), (x + r, y + r - 0.6)]
        return svg.polygon(up, fill=paper, stroke=accent)
    if kind in ("evaluation", "talks"):
        across = [(x - r - 1, y), (x, y - r - 1), (x + r + 1, y), (x, y + r + 1)]
        return svg.polygon(across, fill=accent if kind == "evaluation" else paper, stroke=accent)
    return _paper(kind == "report", x, y, palette)


def _paper(written: bool, x: float, y: float, palette: Palette) -> Element:
    """A sheet: empty for a plan, half filled for a report."""
    r = RADIUS - 0.5
    sheet = svg.rect(
        x - r, y - r, 2 * r, 2 * r, fill=palette.paper, stroke=palette.accent, stroke_width=1.4
    )
    if not written:
        return sheet
    return svg.group(sheet, svg.rect(x - r, y, 2 * r, r, fill=palette.accent))


def legend(
    kinds: Iterable[MilestoneKind], lang: Lang, width: float, palette: Palette = PALETTE
) -> tuple[list[Element], float]:
    """What each mark means, on as many rows as it takes, and how high they are."""
    shown = set(kinds)
    drawn: list[Element] = []
    x, y = 6.0, 8.0
    for kind, name in words.KINDS.items():
        if kind not in shown:
            continue
        wide = 10 + svg.measure(name.to(lang), SIZE) + 14
        if x + wide > width and x > 6:
            x, y = 6.0, y + ROW
        drawn.append(mark(kind, x, y, palette))
        drawn.append(svg.text(x + 9, y + 3, name.to(lang), size=SIZE, fill=palette.ink))
        x += wide
    return drawn, y + 8 if drawn else 0.0
