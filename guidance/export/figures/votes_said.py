"""What the figure of a vote shows, before it is drawn: its bars, and the same in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from guidance.domain.model import Lang
from guidance.domain.workshop.plan import Side
from guidance.domain.workshop.recorded import Outcome, groups
from guidance.export.documents.labels import NBSP
from guidance.export.words import workshop as own


class Bar(NamedTuple):
    """A group's share, and its share before; ``before`` is None where there is no movement."""

    side: Side | None
    now: float
    before: float | None


def who(side: Side | None, lang: Lang) -> str:
    """A side of the room, or all of it."""
    return (own.SIDES[side] if side else own.ALL).to(lang)


def percent(share: float, lang: Lang) -> str:
    """A share of the votes, in per cent."""
    return f"{round(share * 100)}{NBSP}%" if lang == "sv" else f"{round(share * 100)}%"


def bars_of(found: Outcome) -> dict[str, list[Bar]]:
    """The bars of each answer: the sides where they may be shown, else all together."""
    before: Mapping[Side | None, Mapping[str, float]] = {
        None: {move.option: move.before for move in found.moved.total},
        **{side: {m.option: m.before for m in of} for side, of in found.moved.sides.items()},
    }
    shown = groups(found.last)
    if len(shown) > 1:
        del shown[None]
    bars: dict[str, list[Bar]] = {option: [] for option in found.order}
    for side, parts in shown.items():
        for part in parts:
            earlier = before.get(side, {}).get(part.option)
            bars[part.option].append(Bar(side, part.share, earlier))
    return bars


def gap_of(width: float, lang: Lang) -> str:
    """How far apart the parties are on an answer."""
    points = round(width * 100)
    if points == 1:
        return own.GAP_ONE.to(lang)
    return own.GAP_ALT.to(lang).format(n=points) if points else own.NO_GAP.to(lang)


def _round(found: Outcome, lang: Lang) -> str:
    return own.ROUNDS[1 if found.moved.second.total else 0].to(lang).lower()


def caption(found: Outcome, lang: Lang) -> str:
    """What the bars and arrows mean."""
    if found.moved.total:
        return own.CAPTION_MOVED.to(lang)
    return own.CAPTION.to(lang).format(round=_round(found, lang))


def alternative(
    found: Outcome, bars: Mapping[str, list[Bar]], gaps: Mapping[str, float], lang: Lang
) -> str:
    """Every answer with its bars and how far apart they are."""
    rows = (
        own.ROW_ALT.to(lang).format(
            option=found.names[option].to(lang),
            bars=", ".join(
                [
                    *(_said(bar, lang) for bar in of),
                    *([gap_of(gaps[option], lang).lower()] if option in gaps else []),
                ]
            ),
        )
        for option, of in bars.items()
    )
    return own.ROUND_ALT.to(lang).format(round=_round(found, lang), rows=" ".join(rows))


def _said(bar: Bar, lang: Lang) -> str:
    side = who(bar.side, lang).lower()
    now = percent(bar.now, lang)
    if bar.before is None:
        return own.BAR_ALT.to(lang).format(side=side, now=now)
    before = percent(bar.before, lang)
    return own.BAR_MOVED_ALT.to(lang).format(side=side, before=before, now=now)
