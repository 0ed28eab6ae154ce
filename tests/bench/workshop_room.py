"""The workshop that a thousand vote in, and what its store has counted."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple, Self

from guidance.bootstrap import handbook
from guidance.domain.workshop import transitions
from guidance.domain.workshop.plan import Item, Plan
from guidance.storage.database import connect, migrate
from guidance.storage.repository import CaseRepository
from guidance.workshop.repository import RoomRepository

QUESTIONS = 10

Ballots = Counter[tuple[str, str, str]]
"""How many votes there are, by item, side and option."""


def _plan() -> Plan:
    """Ten facts, and a question of one's own that all answer at once."""
    facts = [fact.id for fact in handbook().facts.values() if fact.kind == "choice"]
    items = [Item(id=f"q{n}", kind="fact", ref=ref) for n, ref in enumerate(facts[:QUESTIONS])]
    rush = Item(id="rush", kind="own", title="Ska vi fortsätta?", options=("Ja", "Nej"))
    return Plan(title="Mötesplats vid ån", items=(*items, rush))


class BenchRoom(NamedTuple):
    """A workshop of a case, with the secrets that open it."""

    rooms: RoomRepository
    case: str
    id: int
    token: str
    code: str

    @classmethod
    def make(cls, database: str) -> Self:
        """A new case with a workshop, in the store that the server uses."""
        engine = connect(database)
        migrate(engine)
        rooms, case = RoomRepository(engine), CaseRepository(engine).create()
        return cls(rooms, case, *rooms.create(_plan(), case))

    @property
    def console(self) -> str:
        """The path of the facilitator's page."""
        return f"/workshop?arende={self.case}&rum={self.id}&del=kor"

    def open_first(self) -> None:
        """Put the first question up and open the voting."""
        plan = self.rooms.room_by_id(self.id).plan
        self.rooms.change(self.id, lambda state: transitions.go_next(plan, state))
        self.rooms.change(self.id, transitions.open_voting)

    def ballots(self) -> Ballots:
        """What the store has now."""
        items = self.rooms.room_by_id(self.id).plan.items
        return Counter(
            {
                (item.id, count.side, count.option): count.votes
                for item in items
                for count in self.rooms.counts(self.id, item.id, 1)
            }
        )
