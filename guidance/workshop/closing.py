"""Ending a workshop: votes become numbers, and nothing leads back to a device."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from guidance.domain.change import Change
from guidance.domain.workshop import tally
from guidance.domain.workshop.recorded import key_of
from guidance.storage.room_tables import (
    attendances,
    codes,
    devices,
    notes,
    rooms,
    tallies,
    votes,
)
from guidance.workshop import of_case
from guidance.workshop.ballots import counts, joined
from guidance.workshop.recording import made
from guidance.workshop.rows import Standing


def close(connection: Connection, room: Standing, now: datetime) -> None:
    """Keep numbers, no more than may be shown; remove votes, devices, codes and hidden notes. The
    record goes into the case.
    """
    room_id, present = room.id, joined(connection, room.id)
    _insert(
        connection,
        attendances,
        [{"room_id": room_id, "side": side, "joined": n} for side, n in present.items()],
    )
    _insert(connection, tallies, _numbers(connection, room_id))
    connection.execute(delete(notes).where(notes.c.room_id == room_id, notes.c.hidden))
    connection.execute(
        update(notes).where(notes.c.room_id == room_id).values(device_id=None, nonce=None)
    )
    if room.case_id is not None and room.state.turns:
        record = made(connection, room, room.case_id, now)
        value = record.model_dump(mode="json", exclude_defaults=True)
        here = select(rooms.c.created_at).where(rooms.c.id == room_id)
        key = key_of(room_id, connection.execute(here).scalar_one())
        kept = Change(kind="workshop", key=key, value=value)
        of_case.keep(connection, room.case_id, [kept], now)
    for table in (votes, devices, codes):
        connection.execute(delete(table).where(table.c.room_id == room_id))


def _numbers(connection: Connection, room_id: int) -> list[dict[str, Any]]:
    cast = (
        select(votes.c.item, votes.c.round)
        .where(votes.c.room_id == room_id)
        .distinct()
        .order_by(votes.c.item, votes.c.round)
    )
    found: list[dict[str, Any]] = []
    for item, pairs in groupby(connection.execute(cast).all(), key=itemgetter(0)):
        rounds = [round_ for _, round_ in pairs]
        stay = tally.kept(*(counts(connection, room_id, item, round_) for round_ in rounds))
        found += [
            {"room_id": room_id, "item": item, "round": round_, **count._asdict()}
            for round_, numbers in zip(rounds, stay, strict=True)
            for count in numbers
        ]
    return found


def _insert(connection: Connection, table: Table[Any], rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
