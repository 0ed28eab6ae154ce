"""What stays of a workshop when it has ended: numbers, answers, and words that nobody signed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from guidance.domain.case_parts import Day, Line, Task
from guidance.domain.model import Frozen, Id
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import MAX_ITEMS, Item, Side
from guidance.domain.workshop.tally import Count

MOST_NOTES = 200
"""How many notes on one item are kept: the newest, more than a room can have talked about."""

MOST_TASKS = 200

Number = Annotated[int, Strict(), Field(ge=0, le=1_000_000)]


class VoteCount(Frozen):
    """How many votes an option got, as ``tally.Count``; ``side`` is "all" where sides are not kept
    apart, ``option`` empty where too few voted to say.
    """

    side: Side | Literal["all"]
    option: Annotated[str, StringConstraints(max_length=60)] = ""
    votes: Number

    @property
    def count(self) -> Count:
        """What ``tally`` works on."""
        return Count(self.side, self.option, self.votes)


class GroupedNote(Frozen):
    """A note from the room; ``heading`` is the group that it was put in, or empty."""

    text: Line
    heading: Line = ""


class ItemRecord(Frozen):
    """What came of one item. A round in which nobody voted is empty."""

    item: Item
    first: tuple[VoteCount, ...] = ()
    second: tuple[VoteCount, ...] = ()
    agreement: Agreement | None = None
    notes: Annotated[tuple[GroupedNote, ...], Field(max_length=MOST_NOTES)] = ()


class WorkshopRecord(Frozen):
    """A workshop that has ended. ``attendance`` is how many had joined, by side; ``items`` are
    those that were taken up, in the order of the plan; ``tasks`` as they stood at the end.
    """

    title: Line = ""
    day: Day | None = None
    guideline: Id
    attendance: dict[Side, Number] = {}
    items: Annotated[tuple[ItemRecord, ...], Field(max_length=MAX_ITEMS)] = ()
    tasks: Annotated[tuple[Task, ...], Field(max_length=MOST_TASKS)] = ()
