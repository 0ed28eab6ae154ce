"""Criteria by guidelines as a map: a colour, a sign and a letter a cell, so that grey does too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil
from xml.etree.ElementTree import Element

from guidance.domain.explanation import Status
from guidance.domain.handbook import Handbook
from guidance.domain.matrix import Cell
from guidance.domain.model import Lang
from guidance.export.document import Figure
from guidance.export.figures import svg
from guidance.export.words import assessment as own

WIDTH = 440
LABEL = 158
COLUMN_GAP, CELL, ROW = 3, 15, 17
HEAD, LEGEND = 44, 40
MOST_ROWS = 26
FILLS: dict[Status, str] = {
    "meets": "#CFE6E1",
    "partly": "#F6DFAE",
    "fails": "#E8A694",
    "unknown": "#FFFFFF",
    "not_applicable": "#ECEFF0",
}


def figures(book: Handbook, cells: Sequence[Cell], lang: Lang) -> Iterable[Figure]:
    """As many drawings as a page needs rows; each with its head and its legend."""
    facts = list(dict.fromkeys(cell.fact for cell in cells))
    total = ceil(len(facts) / MOST_ROWS)
    size = ceil(len(facts) / total) if total else 0
    for part in range(total):
        shown = facts[part * size : (part + 1) * size]
        here = [cell for cell in cells if cell.fact in shown]
        yield _figure(book, here, lang, part + 1, total)


def _figure(book: Handbook, cells: Sequence[Cell], lang: Lang, part: int, total: int) -> Figure:
    facts = {fact: place for place, fact in enumerate(dict.fromkeys(c.fact for c in cells))}
    names = list(book.guidelines)
    step = (WIDTH - LABEL) / len(names)
    foot = HEAD + ROW * len(facts)
    inside = [
        *_columns([book.guidelines[n].name.to(lang) for n in names], step),
        *_labels([book.facts[f].name.to(lang) for f in facts]),
        *(
            _cell(
                LABEL + step * names.index(c.guideline), HEAD + ROW * facts[c.fact], step, c, lang
            )
            for c in cells
        ),
        *_legend(foot + 14, lang),
    ]
    return Figure(
        svg=svg.drawing(WIDTH, foot + LEGEND, *inside),
        alt=_alt(book, cells, lang),
        caption=own.MATRIX_PART.to(lang).format(n=part, total=total) if total > 1 else "",
        width=WIDTH,
        height=foot + LEGEND,
    )


def _alt(book: Handbook, cells: Iterable[Cell], lang: Lang) -> str:
    """Every question with what each guideline makes of it, in the order of the picture."""
    said: dict[str, dict[Status, list[str]]] = {}
    for cell in cells:
        name = book.guidelines[cell.guideline].name.to(lang)
        said.setdefault(cell.fact, {}).setdefault(cell.status, []).append(name)
    return " ".join(
        f"{book.facts[fact].name.to(lang)}: "
        + "; ".join(f"{own.STATUS[s].to(lang)} ({', '.join(who)})" for s, who in found.items())
        + "."
        for fact, found in said.items()
    )


def _columns(names: Sequence[str], step: float) -> Iterable[Element]:
    for place, name in enumerate(names):
        middle = LABEL + step * place + step / 2
        size = 7.0
        while any(svg.measure(word, size) > step - 1 for word in name.split()):
            size -= 0.25
        lines = svg.wrap(name, size, step - 1)
        for row, line in enumerate(reversed(lines)):
            yield svg.text(middle, HEAD - 6 - 8.5 * row, line, size=size, anchor="middle")


def _labels(names: Sequence[str]) -> Iterable[Element]:
    for place, name in enumerate(names):
        y = HEAD + ROW * place
        if place:
            yield svg.line((0, y - 1), (WIDTH, y - 1), stroke=svg.TINT, width=0.75)
        yield svg.text(0, y + 11, name, size=8.5)


def _cell(x: float, y: float, step: float, cell: Cell, lang: Lang) -> Element:
    face = _face(cell.status, cell.strength == "must", own.LETTERS[cell.status].to(lang), step)
    return svg.group(*face, transform=f"translate({_xy(x, y)})")


@lru_cache(maxsize=64)
def _face(status: Status, must: bool, letter: str, step: float) -> tuple[Element, ...]:
    """What a cell shows, from its upper left corner; few faces make all cells."""
    frame = svg.rect(
        COLUMN_GAP / 2,
        0,
        step - COLUMN_GAP,
        CELL,
        fill=FILLS[status],
        stroke=svg.INK if must else svg.LINE,
        stroke_width=1 if must else 0.5,
        radius=2,
    )
    said = svg.text(step / 2 + 7, 10.5, letter, size=8.5, anchor="middle", bold=must)
    return (frame, *_sign(step / 2 - 7, CELL / 2, status), said)


def _sign(x: float, y: float, status: Status) -> Iterable[Element]:
    """A tick, a half, a cross, a ring or a stroke, drawn so that no font has to hold it."""
    if status == "meets":
        yield svg.polyline([(x - 3.5, y), (x - 1, y + 3), (x + 4, y - 3.5)], width=1.4)
    elif status == "partly":
        yield svg.circle(x, y, 3.4, stroke=svg.INK, stroke_width=0.9)
        yield svg.element(
            "path", d=f"M{_xy(x, y - 3.4)}A3.4,3.4 0 0 0 {_xy(x, y + 3.4)}Z", fill=svg.INK
        )
    elif status == "fails":
        yield svg.polyline([(x - 3, y - 3), (x + 3, y + 3)], width=1.4)
        yield svg.polyline([(x - 3, y + 3), (x + 3, y - 3)], width=1.4)
    elif status == "unknown":
        yield svg.circle(x, y, 3.4, stroke=svg.GREY, stroke_width=0.9)
    else:
        yield svg.polyline([(x - 3.5, y), (x + 3.5, y)], stroke=svg.GREY, width=1.4)


def _xy(x: float, y: float) -> str:
    return f"{svg.number(x)},{svg.number(y)}"


def _legend(y: float, lang: Lang) -> Iterable[Element]:
    """What each sign and letter means, then what frames and empty boxes mean."""
    x = 0.0
    for status, words in own.STATUS.items():
        said = f"{own.LETTERS[status].to(lang)}  {words.to(lang)}"
        yield svg.rect(x + 0.5, y - 8, 15, 11, fill=FILLS[status], stroke=svg.LINE, radius=2)
        yield from _sign(x + 8, y - 2.5, status)
        yield svg.text(x + 21, y + 1, said, size=8, fill=svg.INK)
        x += 21 + svg.measure(said, 8) + 12
    rest = f"{own.MUST_FRAME.to(lang)}. {own.SILENT.to(lang)}."
    yield svg.text(0, y + 18, rest, size=8, fill=svg.GREY)
