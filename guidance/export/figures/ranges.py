"""How far each guideline is met, as ranges: dark is certain, light is possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from guidance.domain.assessment import Verdict
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.export.document import Figure
from guidance.export.documents.labels import outcome, share
from guidance.export.figures import svg
from guidance.export.words import assessment as own

WIDTH = 440
ROW = 47
BAR = 9
TOP = 22
TICKS = (0, 25, 50, 75, 100)


def ranges(book: Handbook, verdicts: Mapping[str, Verdict], chosen: str, lang: Lang) -> Figure:
    """A row a guideline: its name, its range, its outcome and a bar."""
    rows = [
        _row(TOP + ROW * place, _name(book, name, chosen, lang), book, verdict, lang)
        for place, (name, verdict) in enumerate(verdicts.items())
    ]
    foot = TOP + ROW * len(rows)
    height = foot + 34
    inside = [*_legend(lang), *(piece for row in rows for piece in row), *_axis(foot, lang)]
    return Figure(
        svg=svg.drawing(WIDTH, height, *inside),
        alt=_alt(book, verdicts, chosen, lang),
        caption=own.RANGES.to(lang),
        width=WIDTH,
        height=height,
    )


def _name(book: Handbook, name: str, chosen: str, lang: Lang) -> str:
    called = book.guidelines[name].name.to(lang)
    return own.CHOSEN.to(lang).format(name=called) if name == chosen else called


def _alt(book: Handbook, verdicts: Mapping[str, Verdict], chosen: str, lang: Lang) -> str:
    return " ".join(
        own.RANGE_SENTENCE.to(lang).format(
            name=_name(book, name, chosen, lang),
            outcome=outcome(book, verdict, lang),
            range=share(verdict.score, lang),
        )
        for name, verdict in verdicts.items()
    )


def _row(y: float, name: str, book: Handbook, verdict: Verdict, lang: Lang) -> Iterable[Element]:
    low, high = verdict.score
    bar = y + 26
    yield svg.text(0, y + 9, name, size=9.5, bold=True)
    yield svg.text(WIDTH, y + 9, share(verdict.score, lang), size=9.5, anchor="end", bold=True)
    yield svg.text(0, y + 21, outcome(book, verdict, lang), size=8.5, fill=svg.GREY)
    yield svg.rect(0, bar, WIDTH, BAR, fill=svg.WHITE, stroke=svg.LINE, stroke_width=0.75)
    if high > low:
        x, span = WIDTH * low, WIDTH * (high - low)
        yield svg.rect(x, bar, span, BAR, fill=svg.PALE, stroke=svg.ACCENT, stroke_width=0.75)
    if low:
        yield svg.rect(0, bar, WIDTH * low, BAR, fill=svg.ACCENT)


def _legend(lang: Lang) -> Iterable[Element]:
    x = 0.0
    for words, fill, stroke in (
        (own.SURE, svg.ACCENT, svg.ACCENT),
        (own.MAYBE, svg.PALE, svg.ACCENT),
        (own.UNMET, svg.WHITE, svg.LINE),
    ):
        said = words.to(lang)
        yield svg.rect(x + 0.5, 1.5, 14, 8, fill=fill, stroke=stroke, stroke_width=0.75)
        yield svg.text(x + 19, 9, said, size=8.5, fill=svg.GREY)
        x += 19 + svg.measure(said, 8.5) + 16


def _axis(y: float, lang: Lang) -> Iterable[Element]:
    yield svg.line((0, y), (WIDTH, y), width=0.75)
    for tick in TICKS:
        x = WIDTH * tick / 100
        anchor = "start" if tick == 0 else "end" if tick == 100 else "middle"
        yield svg.line((x, y), (x, y + 4), width=0.75)
        yield svg.text(x, y + 13, str(tick), size=8, fill=svg.GREY, anchor=anchor)
    yield svg.text(0, y + 28, own.AXIS.to(lang), size=8, fill=svg.GREY)
