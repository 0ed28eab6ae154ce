"""A vote's result as rows and bars with words, the widest gap between the parties first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from components.server.workshop.words import SHORT_SIDES, translated, words
from guidance.domain.model import Lang
from guidance.domain.workshop.options import Option
from guidance.domain.workshop.plan import SIDES
from guidance.domain.workshop.tally import Count, Move, Movement, Part, Result, movement, tally


class Arrow(NamedTuple):
    """How a share moved between the rounds: where it is drawn, in per cent, and which way."""

    start: int
    width: int
    way: str


class Bar(NamedTuple):
    """One group's share for one option, in per cent; ``before`` is its share in round one."""

    who: str
    css: str
    percent: int
    before: int | None = None

    @property
    def move(self) -> Arrow | None:
        """The arrow from the first round's share to this one; None where nothing moved."""
        if self.before is None or self.before == self.percent:
            return None
        way = "up" if self.percent > self.before else "down"
        return Arrow(min(self.before, self.percent), abs(self.percent - self.before), way)

    @property
    def empty(self) -> bool:
        """Whether nobody of the group has chosen the option in any round."""
        return not self.percent and not self.before


class Row(NamedTuple):
    """One option: its words, how far apart the parties are (or empty), and its bars."""

    option: str
    gap: str
    bars: tuple[Bar, ...]


class Picture(NamedTuple):
    """A result to look at, and what is to be said about it: what nobody chose, how many voted, what
    is held back.
    """

    rows: tuple[Row, ...]
    notes: tuple[str, ...]


def picture(
    options: Sequence[Option], first: Sequence[Count], second: Sequence[Count] | None, lang: Lang
) -> Picture:
    """The result of the first round, or of the second with how the room moved."""
    ids = [option.id for option in options]
    if second is None:
        return _Painter(options, tally(ids, first), None, lang).picture()
    moved = movement(ids, first, second)
    return _Painter(options, moved.second, moved, lang).picture()


class _Painter:
    def __init__(
        self, options: Sequence[Option], result: Result, moved: Movement | None, lang: Lang
    ) -> None:
        self._names = {option.id: option.text.to(lang) for option in options}
        self._result = result
        self._lang: Lang = lang
        self._w = words(lang)
        self._moved: dict[str, dict[str, Move]] = {}
        if moved:
            self._moved = {who: {m.option: m for m in moves} for who, moves in moved.sides.items()}
            self._moved["all"] = {move.option: move for move in moved.total}

    def picture(self) -> Picture:
        if not self._result.total:
            return Picture((), (self._w["too_few"],))
        rows = [self._row(option) for option in self._order()]
        chosen = tuple(row for row in rows if not all(bar.empty for bar in row.bars))
        left = [row.option for row in rows if row not in chosen]
        return Picture(chosen, tuple(self._said(left)))

    def _said(self, left: Sequence[str]) -> Iterator[str]:
        yield self._w["votes"].format(n=self._result.voted)
        if left:
            yield self._w["nobody_chose"].format(options="; ".join(left))
        if not self._result.sides:
            yield self._w["few_on_a_side"]
        if self._moved:
            yield self._w["legend"]

    def _order(self) -> list[str]:
        if self._result.gaps:
            return [gap.option for gap in self._result.gaps]
        return [part.option for part in self._result.total]

    def _row(self, option: str) -> Row:
        groups = self._groups().items()
        bars = [self._bar(who, p) for who, parts in groups for p in parts if p.option == option]
        return Row(self._names.get(option, option), self._gap(option), tuple(bars))

    def _groups(self) -> dict[str, tuple[Part, ...]]:
        sides = self._result.sides
        return {side: sides[side] for side in SIDES if side in sides} or {"all": self._result.total}

    def _bar(self, who: str, part: Part) -> Bar:
        move = self._moved.get(who, {}).get(part.option)
        before = None if move is None else round(move.before * 100)
        return Bar(self._name(who), who, round(part.share * 100), before)

    def _name(self, who: str) -> str:
        short = next((SHORT_SIDES[side] for side in SIDES if side == who), "")
        return translated(short, self._lang) if short else self._w["all"]

    def _gap(self, option: str) -> str:
        gap = next((gap for gap in self._result.gaps if gap.option == option), None)
        if gap is None:
            return ""
        points = round(gap.width * 100)
        if points == 1:
            return self._w["wall_gap_one"]
        return self._w["wall_gap"].format(n=points) if points else self._w["wall_no_gap"]
