"""The record of a workshop as it may be read: no more of the votes than ``tally`` lets be seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from guidance.domain.case import Case
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id, Text
from guidance.domain.workshop.options import options_of, title_of
from guidance.domain.workshop.plan import SIDES, Item, Side
from guidance.domain.workshop.record import ItemRecord, VoteCount, WorkshopRecord
from guidance.domain.workshop.tally import MIN_VOTES, Count, Movement, Part, Result, movement

GONE = Text(sv="Ett svar som inte längre finns", en="An answer that no longer exists")
GONE_ONE = Text(
    sv="Ett svar som inte längre finns ({n})", en="An answer that no longer exists ({n})"
)


class Outcome(NamedTuple):
    """What came of one item. ``title`` is empty where the content no longer has the question;
    ``names`` holds the words of every answer that somebody gave or could have given, by id.
    """

    title: Text | None
    names: Mapping[str, Text]
    moved: Movement

    @property
    def last(self) -> Result:
        """The result of the last round of which anything may be shown."""
        return self.moved.second if self.moved.second.total else self.moved.first

    @property
    def order(self) -> list[str]:
        """The answers, those first on which the parties are furthest apart."""
        last = self.last
        return [gap.option for gap in last.gaps] or [part.option for part in last.total]


def key_of(room_id: int, made: datetime) -> Id:
    """Under which key a case keeps the record of a room. A case that is opened from a file has
    records without rooms: the moment tells them from those of rooms with the same number.
    """
    return f"w{room_id}_{int(made.timestamp())}"


def in_order(case: Case) -> list[WorkshopRecord]:
    """The records of a case by day, the newest last; those without a day come first."""
    return sorted(case.workshops.values(), key=lambda record: record.day or date.min)


def outcome(book: Handbook, taken: ItemRecord) -> Outcome:
    """What may be shown of an item, whatever has become of its question since."""
    title = question(book, taken.item)
    names = {o.id: o.text for o in options_of(book, taken.item)} if title else {}
    names |= _unnamed(o for o in _answered(taken) if o not in names)
    moved = movement(list(names), _counts(taken.first), _counts(taken.second))
    return Outcome(title, names, moved)


def question(book: Handbook, item: Item) -> Text | None:
    """The words of an item; None where the content no longer has its question."""
    try:
        return title_of(book, item)
    except KeyError:
        return None


def groups(result: Result) -> dict[Side | None, tuple[Part, ...]]:
    """The sides where they may be shown apart, in their order; always all together, last."""
    apart: dict[Side | None, tuple[Part, ...]] = {
        side: result.sides[side] for side in SIDES if side in result.sides
    }
    return {**apart, None: result.total} if result.total else {}


def came(record: WorkshopRecord) -> dict[Side, int]:
    """How many took part, by side; sides that nobody belonged to are left out."""
    return {side: n for side in SIDES if (n := record.attendance.get(side, 0))}


def _counts(votes: Sequence[VoteCount]) -> list[Count]:
    """What ``tally`` works on: of too few votes it need not know more than how many they were."""
    counts = [vote.count for vote in votes]
    if sum(count.votes for count in counts) >= MIN_VOTES:
        return counts
    return [count._replace(option="") for count in counts]


def _answered(taken: ItemRecord) -> Iterable[str]:
    """Every answer that the record names, in any way."""
    for votes in (taken.first, taken.second):
        counts = _counts(votes)
        if sum(count.votes for count in counts) >= MIN_VOTES:
            yield from (count.option for count in counts)
    if taken.agreement and taken.agreement.option:
        yield taken.agreement.option


def _unnamed(options: Iterable[str]) -> dict[str, Text]:
    """Answers that nothing has words for any more, told apart by a number where they are many."""
    found: Sequence[str] = list(dict.fromkeys(options))
    if len(found) == 1:
        return {found[0]: GONE}
    return {
        option: Text(sv=GONE_ONE.sv.format(n=n), en=GONE_ONE.en.format(n=n))
        for n, option in enumerate(found, start=1)
    }
