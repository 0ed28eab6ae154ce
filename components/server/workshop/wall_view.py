"""What is on the wall at one moment: one thing, and the numbers at the edge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
from guidance.domain.workshop.state import Stage, State
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import KeptNote, Pulse, Room

MAX_NOTES = 10
MAX_LETTERS = 600
"""More notes, or more letters in them, cannot be read from the back of a room."""
MAX_BARS = 15
"""More bars than these cannot be told apart there either; the phones have them all."""

_UNCOUNTED = ("open", "ended")
"""Where the wall does not say how many have joined: it says how many have voted, or thanks them."""


class Group(NamedTuple):
    """Notes under the heading that they were grouped by, which may be empty."""

    heading: str
    texts: tuple[str, ...]


class Notes(NamedTuple):
    """The notes that fit; ``more`` says how many others there are, or is empty."""

    groups: tuple[Group, ...]
    more: str


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
    says: tuple[str, ...]
    title: str
    options: tuple[str, ...]
    picture: Picture | None
    notes: Notes | None
    agreed: Agreed | None
    joined: str
    voted: str
    ends: int | None
    code: str

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
            says=tuple(_says(state, said)),
            title=title_of(self.book, item).to(lang) if item else "",
            options=tuple(o.text.to(lang) for o in options_of(self.book, item)) if item else (),
            picture=self._picture(room, lang) if shown else None,
            notes=self._notes(room, item, lang) if item and state.notes_shown else None,
            agreed=self._agreed(room, item, lang) if item and state.stage != "open" else None,
            joined="" if state.stage in _UNCOUNTED else said["wall_joined"].format(n=pulse.joined),
            voted=_voted(pulse, said) if state.stage == "open" else "",
            ends=round(ends.timestamp() * 1000) if ends else None,
            code=room.code,
        )

    def _picture(self, room: Room, lang: Lang) -> Picture | None:
        found = result(self.rooms, self.book, room, lang)
        if found is None or not found.rows:
            return found
        fitting = found.rows[: max(1, MAX_BARS // len(found.rows[0].bars))]
        if more := len(found.rows) - len(fitting):
            said = words(lang)["wall_more_rows"].format(n=more)
            return Picture(fitting, (*found.notes, said))
        return found

    def _notes(self, room: Room, item: Item, lang: Lang) -> Notes:
        kept = [note for note in self.rooms.notes(room.id, item.id) if not note.hidden]
        fitting = _fitting(kept)
        more = len(kept) - len(fitting)
        said = words(lang)["wall_more_notes"].format(n=more) if more else ""
        return Notes(_grouped(fitting), said if kept else words(lang)["wall_no_notes"])

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


def _says(state: State, said: Mapping[str, str]) -> Iterator[str]:
    """What the room does with the question that is up."""
    if state.round == 2 and not state.notes_shown:
        yield said["wall_second"]
    if state.stage == "open":
        yield said["wall_is_open"]
    elif state.stage == "closed" and not state.notes_shown:
        yield said["wall_is_closed"]
    if state.notes_shown:
        yield said["wall_notes"]


def _voted(pulse: Pulse, said: Mapping[str, str]) -> str:
    return said["wall_voted"].format(n=pulse.voted, joined=max(pulse.joined, pulse.voted))


def _fitting(notes: Sequence[KeptNote]) -> list[KeptNote]:
    """The notes that can be read from afar, as they came: those that somebody grouped before the
    others, the newest before the older.
    """
    room = MAX_LETTERS
    chosen: list[KeptNote] = []
    for note in sorted(notes, key=lambda note: (not note.heading, -note.id)):
        room -= len(note.text)
        if chosen and (room < 0 or len(chosen) == MAX_NOTES):
            break
        chosen.append(note)
    return [note for note in notes if note in chosen]


def _grouped(notes: Sequence[KeptNote]) -> tuple[Group, ...]:
    headings = dict.fromkeys(note.heading for note in notes)
    return tuple(
        Group(heading, tuple(note.text for note in notes if note.heading == heading))
        for heading in sorted(headings, key=lambda heading: not heading)
    )
