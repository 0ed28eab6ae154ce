"""A room has one code a day, which no other room has."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain, repeat

import pytest
from sqlalchemy import Engine

from guidance.domain.workshop.code import LENGTH
from guidance.workshop.errors import CodeUnknownError
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Secrets
from tests.clock import Clock
from tests.workshop.conftest import PLAN

STORES = ("sqlite", "postgresql")


def test_two_rooms_never_have_the_same_code(engine: Engine, clock: Clock) -> None:
    drawn = chain(["KXR47P"] * 3, ["PPPPPP"], repeat("KXR47P"))
    rooms = RoomRepository(engine, clock=clock, draw=lambda: next(drawn))
    first, second = rooms.create(PLAN), rooms.create(PLAN)
    assert (first.code, second.code) == ("KXR47P", "PPPPPP")
    assert rooms.room_by_code("PPPPPP").id == rooms.room(second.token).id
    clock.turn(days=1)
    again = rooms.create(PLAN)
    assert again.code == "KXR47P"  # yesterday's code is free
    assert rooms.room_by_code("KXR47P").id == rooms.room(again.token).id


def test_a_code_holds_until_midnight_in_sweden(rooms: RoomRepository, clock: Clock) -> None:
    clock.now = datetime(2026, 7, 1, 21, 59, tzinfo=UTC)
    secrets = rooms.create(PLAN)
    clock.turn(seconds=59)
    assert rooms.room_by_code(secrets.code).code == secrets.code
    clock.turn(seconds=1)
    with pytest.raises(CodeUnknownError):
        rooms.room_by_code(secrets.code)
    assert rooms.room(secrets.token).code == ""
    assert rooms.room(secrets.token).code_valid_until is None


def test_the_next_day_a_room_gets_a_new_code_and_the_same_all_day(
    rooms: RoomRepository, secrets: Secrets, clock: Clock
) -> None:
    room = rooms.room(secrets.token)
    assert rooms.renew_code(room.id) == secrets.code
    assert rooms.revision(room.id) == 0
    clock.turn(days=1)
    fresh = rooms.renew_code(room.id)
    assert fresh != secrets.code
    assert len(fresh) == LENGTH
    assert rooms.renew_code(room.id) == fresh
    assert rooms.revision(room.id) == 1
    assert rooms.room_by_code(fresh).id == room.id
