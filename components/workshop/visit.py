"""The workshop of this visit, by the case and the number in the address; the store is the truth."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from components import session
from guidance.bootstrap import rooms
from guidance.domain.workshop.plan import Plan
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State
from guidance.storage.errors import StorageError
from guidance.workshop.errors import RoomMovedError, RoomNotFoundError
from guidance.workshop.room import Room, Secrets

T = TypeVar("T")


def asked() -> bool:
    """Whether the address names a workshop."""
    return session.ROOM_PARAM in st.query_params


def token() -> str:
    """The facilitator's token of the workshop in the address.

    Raises RoomNotFoundError where the case has no such workshop, CaseNotFoundError without a case.
    """
    number = st.query_params.get(session.ROOM_PARAM, "")
    if not number.isascii() or not number.isdecimal() or len(number) > 9:
        raise RoomNotFoundError
    return rooms().token_of(session.token(), int(number))


def room() -> Room:
    """The workshop as it stands now. Raises as ``token`` does, and StoreUnavailableError."""
    return rooms().room(token())


def link(room_id: int | None = None, part: str = "") -> dict[str, str]:
    """The query parameters of a workshop's page, or of all workshops of the case."""
    number = "" if room_id is None else str(room_id)
    return session.link({session.ROOM_PARAM: number, session.PART_PARAM: part})


def attempt(work: Callable[[], T]) -> T | None:
    """Do what may fail; None, with the fault kept for the page to show, where it did."""
    try:
        return work()
    except StorageError as error:
        session.keep_failure(error)
        return None


def step(drawn: Room, make: Callable[[State], State | Refusal]) -> bool:
    """Take a step from what the page shows; False, with the fault kept, if it was not taken.

    Somebody else's step in between is a fault; a note or an answer that came in between is none.
    """

    def guarded(state: State) -> State | Refusal:
        if state.model_copy(update={"tasks": drawn.state.tasks}) != drawn.state:
            raise RoomMovedError
        return make(state)

    return attempt(lambda: rooms().change(drawn.id, guarded)) is not None


def replan(drawn: Room, make: Callable[[Plan], Plan]) -> bool:
    """Change the plan as it is now; False, with the fault kept, if it could not be saved."""
    return attempt(lambda: rooms().replan(drawn.id, make)) is not None


def create(plan: Plan) -> Secrets | None:
    """A new workshop of the case; None, with the fault kept, if it could not be made."""
    return attempt(lambda: rooms().create(plan, session.token()))
