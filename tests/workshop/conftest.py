"""A real store with one room in it, and whatever a test does in it most."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from guidance.domain.workshop import transitions
from guidance.domain.workshop.plan import Item, Plan, Side
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Secrets
from tests.clock import Clock
from tests.workshop.hall import Hall

PLAN = Plan(
    title="En eftermiddag",
    items=(
        Item(id="market", kind="fact", ref="market"),
        Item(id="now", kind="own", title="Vad gör vi nu?", options=("Fortsätter", "Väntar")),
    ),
)


@pytest.fixture
def rooms(engine: Engine, clock: Clock) -> RoomRepository:
    return RoomRepository(engine, clock=clock)


@pytest.fixture
def secrets(rooms: RoomRepository) -> Secrets:
    return rooms.create(PLAN)


@pytest.fixture
def hall(rooms: RoomRepository, secrets: Secrets) -> Hall:
    """A room where the first item is open for votes and nobody has joined."""
    hall = Hall(rooms, rooms.room(secrets.token).id, secrets)
    hall.do(lambda state: transitions.begin(PLAN, state, "market"))
    hall.do(transitions.open_voting)
    return hall


@pytest.fixture
def sides() -> dict[str, Side]:
    """Eight devices and where their people belong."""
    return {f"device{n}": "cso" if n < 4 else "public" for n in range(8)}
