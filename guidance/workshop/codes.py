"""The codes of a room: one a day, never the same as another room's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from guidance.domain.workshop.code import valid_until
from guidance.storage.room_tables import codes
from guidance.storage.rows import UPSERT
from guidance.workshop.errors import CodeUnknownError

# Written once: every request of every phone asks it.
_ROOM_OF = select(codes.c.room_id).where(
    codes.c.code == bindparam("typed"), codes.c.valid_until > bindparam("now")
)


def give(connection: Connection, room_id: int, now: datetime, draw: Callable[[], str]) -> str:
    """The room's code for today: the one it has, or a new one in the place of older ones."""
    sweep(connection, now)
    standing = connection.execute(select(codes.c.code).where(codes.c.room_id == room_id)).scalar()
    if standing is not None:
        return standing
    while True:
        code = draw()
        row = {"code": code, "room_id": room_id, "valid_until": valid_until(now)}
        put = UPSERT[connection.dialect.name](codes).values(row)
        if connection.execute(put.on_conflict_do_nothing().returning(codes.c.code)).first():
            return code


def room_of(connection: Connection, code: str, now: datetime) -> int:
    """The room that a code opens now. Raises CodeUnknownError."""
    found = connection.execute(_ROOM_OF, {"typed": code, "now": now}).scalar()
    if found is None:
        raise CodeUnknownError
    return found


def sweep(connection: Connection, now: datetime) -> None:
    """Remove codes whose day is over."""
    connection.execute(delete(codes).where(codes.c.valid_until <= now))
