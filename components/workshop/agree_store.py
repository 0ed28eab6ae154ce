"""Keeps what the room agrees on, and remembers what that made of the case."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from components import session
from components.assessing import Picture, picture
from components.i18n import _
from components.score_rows import verdict_words
from components.workshop import visit
from guidance.bootstrap import readings, rooms
from guidance.domain.case import Case
from guidance.domain.workshop.agreed import change
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import Room


class Kept(NamedTuple):
    """What the last save of an item's answer did, in words, and the outcome before the last choice;
    that is empty where this visit has chosen nothing.
    """

    words: str
    before: str


def _name(room: Room, item: Item) -> str:
    return f"agree-kept-{room.id}-{item.id}"


def last(room: Room, item: Item) -> Kept | None:
    """What the last save of this visit did."""
    return st.session_state.get(_name(room, item))


def stored(room: Room, item: Item) -> Agreement:
    """The room's answer as it stands."""
    return rooms().agreements(room.id).get(item.id) or Agreement(item=item.id)


def outcome(case: Case, room: Room) -> Picture:
    """What the agreed answers of the case lead to, by the guideline that the wall shows."""
    found = picture(case, "agreed")
    chosen = room.plan.guideline
    if chosen not in readings():
        return found
    return found._replace(chosen=chosen, reading=readings()[chosen])


def keep(room: Room, item: Item, name: str, value: str) -> str | None:
    """Keep one part of the answer beside the others as they stand now; gives what was there.

    None, with the fault kept, if it could not be saved.
    """

    def work() -> str:
        agreement, kept = stored(room, item), last(room, item)
        before = kept.before if kept else ""
        if name == "option":
            before = verdict_words(outcome(session.case(), room).verdict)
        after = Agreement.model_validate({**agreement.model_dump(), name: value})
        rooms().agree(room.id, after)
        st.session_state[_name(room, item)] = Kept(_words(item, after), before)
        return str(getattr(agreement, name))

    return visit.attempt(work)


def _words(item: Item, agreement: Agreement) -> str:
    """What the save did, for those who run the workshop."""
    flows = change(item, agreement)
    if flows is not None and flows.value is not None:
        return _("Sparat. Det är nu ärendets gemensamma svar.")
    return _("Sparat. Det kommer med i protokollet.")
