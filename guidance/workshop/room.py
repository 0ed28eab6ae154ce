"""What the repository gives: a room, its pulse, and what came of votes and notes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from guidance.domain.workshop.plan import Plan, Side
from guidance.domain.workshop.state import State


class Secrets(NamedTuple):
    """What opens a new room: the facilitator's token and the participants' code."""

    id: int
    token: str
    code: str


class Room(NamedTuple):
    """A workshop as it stands.

    ``code`` is empty where none is valid now: ``renew_code`` makes one. ``case_id`` is the case
    that it was planned from, if any.
    """

    id: int
    plan: Plan
    state: State
    revision: int
    code: str
    code_valid_until: datetime | None
    case_id: int | None
    created_at: datetime

    @property
    def ended(self) -> bool:
        """Whether nothing in it changes any more."""
        return self.state.ended


class Pulse(NamedTuple):
    """What console and wall look at all the time: how many have joined, voted on the current item
    in its current round, and sent notes on it that are not hidden.
    """

    revision: int
    joined: int
    voted: int
    notes: int


VoteOutcome = Literal["counted", "changed", "again", "older"]
"""``again``: the same vote was sent twice. ``older``: a later one is already here, and stands."""


class Vote(NamedTuple):
    """A device's vote as it stands; the next one has a higher ``serial``."""

    option: str
    serial: int


class Cast(NamedTuple):
    """What came of a vote, and the option that counts now."""

    outcome: VoteOutcome
    option: str


class Seat(NamedTuple):
    """A device in a room."""

    id: int
    side: Side


class KeptNote(NamedTuple):
    """A note from the room; ``heading`` is the group it was put in."""

    id: int
    text: str
    hidden: bool
    heading: str
