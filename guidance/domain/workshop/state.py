"""Where a workshop stands: which item is up, and how far each item has come."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from guidance.domain.model import Frozen, Id
from guidance.domain.workshop.plan import Round

Stage = Literal["waiting", "open", "closed", "shown", "ended"]
TurnStage = Literal["waiting", "open", "closed", "shown"]


class Turnout(NamedTuple):
    """How many have joined, and how many of them have voted in the current round."""

    joined: int
    voted: int

    def reaches(self, share: int) -> bool:
        """Whether at least ``share`` per cent have voted; nobody out of nobody is no share."""
        return not share or (self.voted > 0 and self.voted * 100 >= share * self.joined)


class Turn(Frozen):
    """How far an item has come. ``revealed``: this round's result has been shown, so no vote in it
    may change: two pictures of one round would show what one person did in between.
    """

    round: Round = 1
    stage: TurnStage = "waiting"
    revealed: bool = False


class State(Frozen):
    """Where the room is; ``item`` is empty before the first. ``turns`` remembers every item that
    has been up. ``timer_ends`` is for people's eyes: nothing happens by itself when it is over.
    ``tasks`` are those of the case that the room gave.
    """

    item: Id | Literal[""] = ""
    turns: dict[Id, Turn] = {}
    timer_ends: datetime | None = None
    notes_shown: bool = False
    tasks: tuple[Id, ...] = ()
    ended: bool = False

    @property
    def turn(self) -> Turn:
        """How far the current item has come."""
        return self.turns.get(self.item, Turn())

    @property
    def stage(self) -> Stage:
        """What the room does now."""
        return "ended" if self.ended else self.turn.stage

    @property
    def round(self) -> Round:
        """Which round the current item is in."""
        return self.turn.round

    def takes(self, item: str, round_: int) -> bool:
        """Whether a vote on that item in that round counts now."""
        return self.stage == "open" and (self.item, self.round) == (item, round_)
