"""The plan of a workshop: what is taken up, in which order, and for how many minutes."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, Strict, StringConstraints, model_validator

from guidance.domain.case_parts import COMMON, MAX_LINE, Day, Line
from guidance.domain.model import Frozen, Id, Lang

Side = Literal["cso", "public", "other"]
SIDES: tuple[Side, ...] = ("cso", "public", "other")
"""Where somebody in the room belongs: civil society, the public sector, neither."""

ItemKind = Literal["fact", "question", "own"]
Round = Literal[1, 2]

MAX_ITEMS = 60
MAX_OPTIONS = 8
MAX_MINUTES = 240

OptionLine = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_LINE)
]


Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^$")]
"""A time of day, as in 09:30; empty where none is said."""


class Item(Frozen):
    """One thing to vote and talk about.

    ``ref`` is the fact or discussion question, whose words are the content's; ``title`` and
    ``options`` are those of a question of one's own.
    """

    id: Id
    kind: ItemKind
    ref: Id | Literal[""] = ""
    title: Line = ""
    options: Annotated[tuple[OptionLine, ...], Field(max_length=MAX_OPTIONS)] = ()
    minutes: Annotated[int, Strict(), Field(ge=1, le=MAX_MINUTES)] = 10

    @model_validator(mode="after")
    def _belongs_together(self) -> Self:
        if self.kind == "own":
            if self.ref or not self.title.strip():
                raise ValueError("a question of one's own has a title and no ref")
        elif not self.ref or self.title or self.options:
            raise ValueError("a fact or discussion question has a ref, and nothing of its own")
        return self


class Plan(Frozen):
    """What a workshop takes up. A result can be shown only after ``reveal_share`` per cent of
    those who joined have voted; 0 means at any time. ``day`` and ``starts`` are for the agenda.
    """

    title: Line = ""
    day: Day | None = None
    starts: Clock = ""
    lang: Lang = "sv"
    guideline: Id = COMMON
    items: Annotated[tuple[Item, ...], Field(max_length=MAX_ITEMS)] = ()
    reveal_share: Annotated[int, Strict(), Field(ge=0, le=100)] = 0

    @model_validator(mode="after")
    def _no_two_alike(self) -> Self:
        ids = [item.id for item in self.items]
        if len(ids) != len(set(ids)):
            raise ValueError("two items have the same id")
        return self

    def item(self, item_id: str) -> Item | None:
        """The item with that id, or None."""
        return next((item for item in self.items if item.id == item_id), None)

    def place(self, item_id: str) -> int:
        """Where the item stands, from 0; -1 where the plan has no such item."""
        return next((n for n, item in enumerate(self.items) if item.id == item_id), -1)

    @property
    def minutes(self) -> int:
        """How long all items take together."""
        return sum(item.minutes for item in self.items)
