"""Putting changes into the tables, inside the transaction that the repository holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from guidance.storage.entries import Entry
from guidance.storage.errors import Address
from guidance.storage.tables import cases, entries, history

UPSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
"""How each database inserts a row, or changes the one that stands."""

_PLACE = (entries.c.case_id, entries.c.kind, entries.c.key, entries.c.party)


def stored(connection: Connection, case_id: int) -> list[Entry]:
    """What stands in a case, in the order of first writing."""
    rows = connection.execute(
        select(entries.c.kind, entries.c.key, entries.c.party, entries.c.value)
        .where(entries.c.case_id == case_id)
        .order_by(entries.c.position)
    ).all()
    return [Entry(*row) for row in rows]


def touch(connection: Connection, case_id: int, now: datetime) -> None:
    """Note the save on the case's row: it is kept longer, and others can see that it changed."""
    connection.execute(
        update(cases)
        .where(cases.c.id == case_id)
        .values(revision=cases.c.revision + 1, touched_at=now)
    )


def write(connection: Connection, case_id: int, writes: Sequence[Entry], now: datetime) -> None:
    """Note all writes in the history, and leave at each address what ``fold`` would leave."""
    standing: dict[Address, dict[str, Any]] = {}
    gone: dict[Address, dict[str, Any]] = {}
    rows = [{"case_id": case_id, **asdict(entry), "changed_at": now} for entry in writes]
    for entry, row in zip(writes, rows, strict=True):
        if entry.value is None:
            standing.pop(entry.place, None)
            gone[entry.place] = row
        else:
            standing[entry.place] = row
    if rows:
        connection.execute(insert(history), rows)
    _take_away(connection, list(gone.values()))
    _put(connection, case_id, list(standing.values()))


def _put(connection: Connection, case_id: int, rows: Sequence[dict[str, Any]]) -> None:
    """New addresses come last; one that stands keeps its position."""
    if not rows:
        return
    last = select(func.coalesce(func.max(entries.c.position), 0))
    first = connection.execute(last.where(entries.c.case_id == case_id)).scalar_one() + 1
    put = UPSERT[connection.dialect.name](entries)
    put = put.on_conflict_do_update(
        index_elements=_PLACE,
        set_={"value": put.excluded.value, "changed_at": put.excluded.changed_at},
    )
    connection.execute(put, [{**row, "position": first + n} for n, row in enumerate(rows)])


def _take_away(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        here = [column == bindparam(f"at_{column.name}") for column in _PLACE]
        places = [{f"at_{column.name}": row[column.name] for column in _PLACE} for row in rows]
        connection.execute(delete(entries).where(*here), places)
