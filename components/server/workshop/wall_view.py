"""What is on the wall at one moment: one thing, and the numbers at the edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from components.server.workshop.outcome import Outcomes
from components.server.workshop.phone_view import result, votable
from components.server.workshop.picture import Picture
from components.server.workshop.words import words
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.options import options_of, title_of
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.state import Stage
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import KeptNote, Pulse, Room

MAX_NOTES = 12
"""More notes than these cannot be read from the back of a room; the newest are shown."""


class Notes(NamedTuple):
    """Notes under the heading that they were grouped by, which may be empty."""

    heading: str
    texts: tuple[str, ...]


class Agreed(NamedTuple):
    """What the room agreed on about the item, and what the agreed answers lead to."""

    answer: str
    outcome: str


class WallView(NamedTuple):
    """The wall's words in one language."""

    stage: Stage
    item: str
    round: int
    plan: str
    title: str
    options: tuple[str, ...]
    picture: Picture | None
    notes: tuple[Notes, ...] | None
    agreed: Agreed | None
    joined: str
    voted: str
    ends: int | None

    @property
    def key(self) -> str:
        return f"{self.item}.{self.round}.{self.stage}"


class WallPainter(NamedTuple):
    """Makes views from the store, the content, and what knows outcomes."""

    rooms: RoomRepository
    book: Handbook
    outcomes: Outcomes

    def view(self, room: Room, pulse: Pulse, lang: Lang) -> WallView:
        """The wall of a room."""
        said, state = words(lang), room.state
        item = votable(self.book, room.plan.item(state.item))
        shown = item is not None and state.stage == "shown" and not state.notes_shown
        ends = state.timer_ends
        return WallView(
            stage=state.stage,
            item=item.id if item else "",
            round=state.round,
            plan=room.plan.title,
            title=title_of(self.book, item).to(lang) if item else "",
            options=tuple(o.text.to(lang) for o in options_of(self.book, item)) if item else (),
            picture=result(self.rooms, self.book, room, lang) if shown else None,
            notes=self._notes(room, item) if item and state.notes_shown else None,
            agreed=self._agreed(room, item, lang) if item and state.stage != "open" else None,
            joined=said["wall_joined"].format(n=pulse.joined),
            voted=said["wall_voted"].format(n=pulse.voted) if state.stage == "open" else "",
            ends=round(ends.timestamp() * 1000) if ends else None,
        )

    def _notes(self, room: Room, item: Item) -> tuple[Notes, ...]:
        kept = [note for note in self.rooms.notes(room.id, item.id) if not note.hidden]
        return _grouped(kept[-MAX_NOTES:])

    def _agreed(self, room: Room, item: Item, lang: Lang) -> Agreed | None:
        every = self.rooms.agreements(room.id)
        found = every.get(item.id)
        answer = self._answer(item, found, lang) if found else ""
        if not answer:
            return None
        outcome = self.outcomes(room, tuple(every.values()))
        said = words(lang)["wall_outcome"].format(outcome=outcome.to(lang)) if outcome else ""
        return Agreed(answer, said)

    def _answer(self, item: Item, agreement: Agreement, lang: Lang) -> str:
        options = {o.id: o.text.to(lang) for o in options_of(self.book, item)}
        parts = [options.get(agreement.option, ""), agreement.text.strip()]
        return ". ".join(part for part in parts if part)


def _grouped(notes: Sequence[KeptNote]) -> tuple[Notes, ...]:
    headings = dict.fromkeys(note.heading for note in notes)
    return tuple(
        Notes(heading, tuple(note.text for note in notes if note.heading == heading))
        for heading in sorted(headings, key=lambda heading: not heading)
    )
