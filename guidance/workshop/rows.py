"""Rooms as rows: reading one, and noting a change on it. All within the caller's transaction."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeVar

from sqlalchemy import Connection, Executable, bindparam, select, update

from guidance.domain.workshop.plan import Plan
from guidance.domain.workshop.state import State
from guidance.storage.room_tables import codes, rooms
from guidance.workshop.errors import RoomDamagedError, RoomEndedError, RoomNotFoundError
from guidance.workshop.room import Room

M = TypeVar("M", Plan, State)
Lock = Literal["none", "share", "alone"]


_ROOM = select(rooms.c.plan, rooms.c.state, rooms.c.revision, rooms.c.salt, rooms.c.case_id).where(
    rooms.c.id == bindparam("at")
)
_STANDING = {
    "none": _ROOM,
    "share": _ROOM.with_for_update(read=True),
    "alone": _ROOM.with_for_update(),
}


class Standing(NamedTuple):
    """What a vote or a change needs to know of its room."""

    id: int
    plan: Plan
    state: State
    revision: int
    salt: str
    case_id: int | None


@lru_cache(maxsize=64)
def plan_from(raw: str) -> Plan:
    """The plan in a row; a room's is read thousands of times. Raises RoomDamagedError."""
    return _read(Plan, raw)


@lru_cache(maxsize=256)
def state_from(raw: str) -> State:
    """The state in a row. Raises RoomDamagedError."""
    return _read(State, raw)


def _read(model: type[M], raw: str) -> M:
    try:
        return model.model_validate_json(raw)
    except ValueError:
        raise RoomDamagedError from None


def standing(connection: Connection, room_id: int, lock: Lock = "none") -> Standing:
    """The room. Raises RoomNotFoundError.

    ``share``: nobody changes it until the transaction ends; ``alone``: nobody votes in it either.
    In SQLite a writer is alone anyhow.
    """
    row = connection.execute(_STANDING[lock], {"at": room_id}).one_or_none()
    if row is None:
        raise RoomNotFoundError
    plan, state = plan_from(row.plan), state_from(row.state)
    return Standing(room_id, plan, state, row.revision, row.salt, row.case_id)


def running(connection: Connection, room_id: int, lock: Lock) -> Standing:
    """As ``standing``. Raises RoomEndedError where the workshop has ended."""
    room = standing(connection, room_id, lock)
    if room.state.ended:
        raise RoomEndedError
    return room


def write(
    connection: Connection,
    room: Standing,
    now: datetime,
    *,
    plan: Plan | None = None,
    state: State | None = None,
) -> int:
    """Keep what has changed, and give the room's new revision."""
    values: dict[str, object] = {"revision": room.revision + 1, "touched_at": now}
    if plan is not None:
        values["plan"] = plan.model_dump_json()
    if state is not None:
        values["state"] = state.model_dump_json()
        values["ended_at"] = now if state.ended else None
    connection.execute(update(rooms).where(rooms.c.id == room.id).values(values))
    return room.revision + 1


def _finding(column: str) -> Executable:
    valid = (codes.c.room_id == rooms.c.id) & (codes.c.valid_until > bindparam("now"))
    return (
        select(rooms, codes.c.code, codes.c.valid_until)
        .join(codes, valid, isouter=True)
        .where(rooms.c[column] == bindparam("sought"))
        .order_by(codes.c.valid_until.desc())
        .limit(1)
    )


# Written once: every request of every phone asks one of these.
_FIND = {column: _finding(column) for column in ("id", "token_hash", "wall_hash")}


def find(connection: Connection, column: str, value: object, now: datetime) -> Room:
    """The room whose ``column`` has that value. Raises RoomNotFoundError."""
    row = connection.execute(_FIND[column], {"sought": value, "now": now}).one_or_none()
    if row is None:
        raise RoomNotFoundError
    return _room(row)


def of_case(connection: Connection, case_id: int, now: datetime) -> list[Room]:
    """The rooms of a case, the newest first."""
    ids = select(rooms.c.id).where(rooms.c.case_id == case_id).order_by(rooms.c.id.desc())
    return [find(connection, "id", found, now) for found in connection.execute(ids).scalars()]


def _room(row: Any) -> Room:
    return Room(
        id=row.id,
        plan=plan_from(row.plan),
        state=state_from(row.state),
        revision=row.revision,
        code=row.code or "",
        code_valid_until=row.valid_until,
        case_id=row.case_id,
        created_at=row.created_at,
    )
