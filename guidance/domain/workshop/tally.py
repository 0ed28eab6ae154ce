"""Votes as a picture of the room, made so that nobody's vote can be read from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from guidance.domain.workshop.plan import SIDES, Side

MIN_VOTES = 3
"""Fewer votes are not shown: with one or two people know too well whose they are."""

ALL = "all"
"""Stands in a side's place where the sides are no longer known apart."""


class Count(NamedTuple):
    """How many of a side voted for an option; ``option`` is empty where that is not kept."""

    side: Side | Literal["all"]
    option: str
    votes: int


class Part(NamedTuple):
    """How many voted for an option, and which share of the votes that is, 0 to 1."""

    option: str
    votes: int
    share: float


class Gap(NamedTuple):
    """The shares of the two parties that voted for an option; ``width`` is how far apart."""

    option: str
    cso: float
    public: float

    @property
    def width(self) -> float:
        """The difference in share, 0 to 1."""
        return abs(self.cso - self.public)


class Result(NamedTuple):
    """What may be shown of one round.

    ``voted`` is the number of votes. ``total`` is empty with fewer than ``MIN_VOTES``; ``sides`` is
    empty where the sides may not be shown apart. ``gaps`` has the widest first, and is empty unless
    both parties are shown.
    """

    voted: int
    total: tuple[Part, ...] = ()
    sides: Mapping[Side, tuple[Part, ...]] = {}
    gaps: tuple[Gap, ...] = ()


class Move(NamedTuple):
    """An option's share of the votes in both rounds."""

    option: str
    before: float
    after: float


class Movement(NamedTuple):
    """Both rounds, hidden alike, and how each option moved; empty where a round shows nothing."""

    first: Result
    second: Result
    total: tuple[Move, ...] = ()
    sides: Mapping[Side, tuple[Move, ...]] = {}


def may_part(*rounds: Iterable[Count]) -> bool:
    """Whether the sides may be shown apart: in no round has any side one or two votes.

    One side that is too small hides all, since the total less the others would show it; and one
    round hides the other, since most people vote alike in both.
    """
    for counts in rounds:
        voted: dict[str, int] = {}
        for side, _, votes in counts:
            voted[side] = voted.get(side, 0) + votes
        if voted.get(ALL) or any(0 < votes < MIN_VOTES for votes in voted.values()):
            return False
    return True


def tally(options: Sequence[str], counts: Sequence[Count], beside: Sequence[Count] = ()) -> Result:
    """What may be shown of one round; ``beside`` are the counts of the item's other round."""
    counts, beside = _known(options, counts), _known(options, beside)
    voted = sum(count.votes for count in counts)
    if voted < MIN_VOTES:
        return Result(voted)
    total = _parts(options, counts)
    if not may_part(counts, beside):
        return Result(voted, total)
    sides: dict[Side, tuple[Part, ...]] = {}
    for side in SIDES:
        own = [count for count in counts if count.side == side and count.votes]
        if own:
            sides[side] = _parts(options, own)
    return Result(voted, total, sides, _gaps(sides))


def movement(options: Sequence[str], first: Sequence[Count], second: Sequence[Count]) -> Movement:
    """How the room moved from the first round to the second."""
    before, after = tally(options, first, second), tally(options, second, first)
    both: list[Side] = [s for s in SIDES if s in before.sides and s in after.sides]
    return Movement(
        before,
        after,
        _moves(before.total, after.total),
        {side: _moves(before.sides[side], after.sides[side]) for side in both},
    )


def kept(*rounds: Sequence[Count]) -> tuple[tuple[Count, ...], ...]:
    """What is kept of an item's rounds when a workshop has ended: no more than may be shown."""
    parted = may_part(*rounds)
    return tuple(_kept(counts, parted=parted) for counts in rounds)


def _kept(counts: Sequence[Count], *, parted: bool) -> tuple[Count, ...]:
    voted = sum(count.votes for count in counts)
    if voted < MIN_VOTES:
        return (Count(ALL, "", voted),) if voted else ()
    if parted:
        return tuple(counts)
    by_option: dict[str, int] = {}
    for _, option, votes in counts:
        by_option[option] = by_option.get(option, 0) + votes
    return tuple(Count(ALL, option, votes) for option, votes in by_option.items())


def _known(options: Sequence[str], counts: Sequence[Count]) -> list[Count]:
    """Without votes for what is no option of the item."""
    return [count for count in counts if not count.option or count.option in options]


def _parts(options: Sequence[str], counts: Sequence[Count]) -> tuple[Part, ...]:
    """Every option in its order, also those without votes."""
    votes = dict.fromkeys(options, 0)
    for count in counts:
        votes[count.option] += count.votes
    all_votes = sum(votes.values())
    return tuple(Part(option, n, n / all_votes) for option, n in votes.items())


def _gaps(sides: Mapping[Side, Sequence[Part]]) -> tuple[Gap, ...]:
    if "cso" not in sides or "public" not in sides:
        return ()
    pairs = zip(sides["cso"], sides["public"], strict=True)
    gaps = [Gap(cso.option, cso.share, public.share) for cso, public in pairs]
    return tuple(sorted(gaps, key=lambda gap: -gap.width))


def _moves(before: Sequence[Part], after: Sequence[Part]) -> tuple[Move, ...]:
    if not before or not after:
        return ()
    pairs = zip(before, after, strict=True)
    return tuple(Move(a.option, a.share, b.share) for a, b in pairs)
