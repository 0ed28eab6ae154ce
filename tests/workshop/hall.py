"""A room in the store, with short words for what tests do in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Cast, Secrets


@dataclass
class Hall:
    """One room; votes are on its first item in the first round unless said otherwise."""

    rooms: RoomRepository
    id: int
    secrets: Secrets

    def do(self, step: Callable[[State], State | Refusal]) -> int:
        return self.rooms.change(self.id, step)

    def vote(self, device: str, option: str, serial: int = 1, round_: int = 1) -> Cast:
        return self.rooms.vote(self.id, "market", round_, device, option, serial)

    def counts(self, round_: int = 1) -> Counter[tuple[str, str]]:
        found = self.rooms.counts(self.id, "market", round_)
        return Counter({(c.side, c.option): c.votes for c in found})
