"""What a workshop writes in its case, inside the transaction that the repository holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.storage.entries import case_from, decode, encode
from guidance.storage.errors import CaseNotFoundError, DamagedCaseError
from guidance.storage.rows import stored, touch, write
from guidance.storage.secret import hash_of
from guidance.storage.tables import cases, entries


def case_id(connection: Connection, token: str) -> int:
    """The case of a link. Raises CaseNotFoundError."""
    found = connection.execute(select(cases.c.id).where(cases.c.token_hash == hash_of(token)))
    case = found.scalar()
    if case is None:
        raise CaseNotFoundError
    return case


def read(connection: Connection, case: int) -> Case:
    """The case, or what can still be read of it."""
    try:
        return case_from(stored(connection, case))
    except DamagedCaseError as error:
        return error.readable


def value_at(connection: Connection, case: int, change: Change) -> Any:
    """What stands where the change writes; None where nothing does, or nothing readable."""
    here = (entries.c.kind == change.kind) & (entries.c.key == change.key)
    here &= (entries.c.case_id == case) & (entries.c.party == change.party)
    value = connection.execute(select(entries.c.value).where(here)).scalar()
    try:
        return None if value is None else decode(value)
    except (ValueError, RecursionError):
        return None


def keep(connection: Connection, case: int, changes: Iterable[Change], now: datetime) -> None:
    """Write changes as a save of the case does. Raises BadChangeError."""
    writes = [encode(change) for change in changes]
    if writes:
        touch(connection, case, now)
        write(connection, case, writes, now)
