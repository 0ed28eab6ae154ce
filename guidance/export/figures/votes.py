"""How a room voted, as bars: a bar a side, and an arrow from where the side stood before.

What nobody may see is not drawn: the figure knows results, never votes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from guidance.domain.model import Lang
from guidance.domain.workshop.plan import Side
from guidance.domain.workshop.recorded import Outcome
from guidance.export.document import Figure
from guidance.export.figures import svg
from guidance.export.figures.votes_said import (
    Bar,
    alternative,
    bars_of,
    caption,
    gap_of,
    percent,
    who,
)
from guidance.export.words import workshop as own

WIDTH = 480.0
LEFT, RIGHT = 84.0, 92.0
BAR, STEP, MOVED_STEP = 9.0, 15.0, 19.0
NAME, SMALL = 10.0, 8.5
LINES = 2
MOST = 16
"""More answers than this, which no question has, are left to the table."""

COLOURS: dict[Side | None, str] = {
    "cso": svg.ACCENT,
    "public": "#34458A",
    "other": "#7A4A00",
    None: svg.GREY,
}


def votes_figure(found: Outcome, lang: Lang) -> Figure | None:
    """The last result with the way to it; None where nothing may be shown, or too much is."""
    order = found.order
    if not 0 < len(order) <= MOST:
        return None
    bars, gaps = bars_of(found), {gap.option: gap.width for gap in found.last.gaps}
    drawn: list[Element] = []
    y = 0.0
    for option in order:
        inside, height = _row(found.names[option].to(lang), gaps.get(option), bars[option], lang)
        drawn.append(svg.group(*inside, transform=f"translate(0 {svg.number(y)})"))
        y += height
    drawn += _axis(y, lang)
    height = y + 16
    inside = svg.group(*drawn, font_size=SMALL, fill=svg.INK)
    return Figure(
        svg=svg.drawing(WIDTH, height, inside),
        alt=alternative(found, bars, gaps, lang),
        caption=caption(found, lang),
        width=WIDTH,
        height=height,
    )


def _row(
    name: str, gap: float | None, bars: Sequence[Bar], lang: Lang
) -> tuple[list[Element], float]:
    """An answer from its own upper edge, and how high it is; no bars where nobody chose it."""
    apart = "" if gap is None else gap_of(gap, lang)
    if not any(bar.now or bar.before for bar in bars):
        apart, bars = own.NO_VOTES.to(lang), ()
    room = WIDTH - svg.measure(apart, SMALL) - 12
    drawn: list[Element] = []
    y = 2.0
    for words in fitted(name, NAME, room, LINES):
        y += NAME + 2
        drawn.append(svg.text(0, y - 2, words, size=NAME, bold=True))
    if apart:
        drawn.append(svg.text(WIDTH, NAME + 2, apart, size=SMALL, fill=svg.GREY, anchor="end"))
    y += 3
    for bar in bars:
        drawn += _bar(bar, y, lang)
        y += STEP if bar.before is None else MOVED_STEP
    return drawn, y + 6


def _bar(bar: Bar, y: float, lang: Lang) -> Iterable[Element]:
    """One group. Attributes that all share stand on the drawing: there may be many bars."""
    span, base = WIDTH - LEFT - RIGHT, y + BAR - 1
    words = percent(bar.now, lang)
    yield svg.element("text", who(bar.side, lang), x=0, y=base)
    yield svg.element("rect", x=LEFT, y=y, width=span, height=BAR, fill=svg.TINT)
    if bar.now:
        colour = COLOURS[bar.side]
        yield svg.element("rect", x=LEFT, y=y, width=span * bar.now, height=BAR, fill=colour)
    if bar.before is not None:
        before = percent(bar.before, lang)
        if before != words:
            words = own.MOVED.to(lang).format(before=before, now=words)
        yield from _arrow(LEFT + span * bar.before, LEFT + span * bar.now, y + BAR + 4)
    yield svg.element("text", words, x=WIDTH, y=base, text_anchor="end")


def _arrow(start: float, end: float, y: float) -> Iterable[Element]:
    """From a ring where the group stood to where it stands; the ring alone if it stands still."""
    yield svg.element("circle", cx=start, cy=y, r=2, fill=svg.WHITE, stroke=svg.INK)
    way = end - start
    if abs(way) < 1:
        return
    turn = 1 if way > 0 else -1
    tip = end - min(abs(way), 4) * turn
    line = f"M{svg.number(start + 2 * turn)} {svg.number(y)}H{svg.number(tip)}"
    head = f"M{svg.number(tip)} {svg.number(y - 2.4)}V{svg.number(y + 2.4)}"
    point = f"L{svg.number(end)} {svg.number(y)}Z"
    yield svg.element("path", d=(line if abs(way) > 6 else "") + head + point, stroke=svg.INK)


def _axis(y: float, lang: Lang) -> Iterable[Element]:
    span = WIDTH - LEFT - RIGHT
    yield svg.line((LEFT, y), (LEFT + span, y), width=0.75)
    for tick in (0, 25, 50, 75, 100):
        x = LEFT + span * tick / 100
        yield svg.line((x, y), (x, y + 3), width=0.75)
        words = percent(tick / 100, lang)
        yield svg.text(x, y + 12, words, size=7.5, fill=svg.GREY, anchor="middle")


def fitted(words: str, size: float, width: float, most: int) -> list[str]:
    """Bold words on at most so many lines of that width; dots stand for what has no room."""
    lines = svg.wrap(words, size, width, bold=True)
    shown = lines[:most]
    if len(lines) > most:
        shown[-1] += " …"
    return [_cut(line, size, width) for line in shown]


def _cut(line: str, size: float, width: float) -> str:
    if svg.measure(line, size, bold=True) <= width:
        return line
    room = width - svg.measure("…", size, bold=True)
    for place, letter in enumerate(line):
        room -= svg.measure(letter, size, bold=True)
        if room < 0:
            return f"{line[:place].rstrip()}…"
    return line
