"""What is on every phone of a room at one moment; nothing in it belongs to one phone alone."""

from __future__ import annotations

from typing import NamedTuple

from components.server.workshop.picture import Picture, picture
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.workshop.options import fault, options_of, title_of
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.state import Stage
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Room


class Choice(NamedTuple):
    """One thing to vote for."""

    id: str
    text: str


class PhoneView(NamedTuple):
    """The view's words; ``key`` changes when another question, round or stage is up."""

    stage: Stage
    item: str
    round: int
    title: str
    choices: tuple[Choice, ...]
    picture: Picture | None

    @property
    def key(self) -> str:
        return f"{self.item}.{self.round}.{self.stage}"


ENDED = PhoneView("ended", "", 1, "", (), None)


def phone_view(rooms: RoomRepository, book: Handbook, room: Room, lang: Lang) -> PhoneView:
    """The view in a language; asks the store only while a result is shown."""
    state = room.state
    item = votable(book, room.plan.item(state.item))
    if state.ended:
        return ENDED
    if item is None:
        return PhoneView("waiting", "", 1, "", (), None)
    choices = tuple(Choice(o.id, o.text.to(lang)) for o in options_of(book, item))
    shown = result(rooms, book, room, lang) if state.stage == "shown" else None
    title = title_of(book, item).to(lang)
    return PhoneView(state.stage, item.id, state.round, title, choices, shown)


def votable(book: Handbook, item: Item | None) -> Item | None:
    """The item, unless the content no longer has what it refers to."""
    return None if item is None or fault(book, item) else item


def result(rooms: RoomRepository, book: Handbook, room: Room, lang: Lang) -> Picture | None:
    """The result of the item that is up, with the movement from the first round if there is one."""
    item = votable(book, room.plan.item(room.state.item))
    if item is None:
        return None
    first = rooms.counts(room.id, item.id, 1)
    second = rooms.counts(room.id, item.id, 2) if room.state.round == 2 else None
    return picture(options_of(book, item), first, second, lang)
