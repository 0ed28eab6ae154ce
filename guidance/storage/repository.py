"""Saving and opening cases. A save is one transaction: all of it is kept, or none of it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.storage.database import erase_traces, reading, writing
from guidance.storage.entries import case_from, decode, encode
from guidance.storage.errors import CaseExpiredError, CaseNotFoundError
from guidance.storage.rows import stored, touch, write
from guidance.storage.secret import hash_of
from guidance.storage.tables import cases, history

RETENTION_DAYS = 730
"""How long a case is kept after its last change."""


@dataclass(frozen=True)
class PastValue:
    """What an address held from ``changed_at`` (UTC) on; None where it was taken away.

    ``damaged`` says that the stored value cannot be read any more.
    """

    value: Any
    changed_at: datetime
    damaged: bool = False


def utc_now() -> datetime:
    """The time of the machine."""
    return datetime.now(UTC)


class CaseRepository:
    """Cases by the token of their link, in the store that ``database.connect`` opened.

    Every method raises StoreUnavailableError when the store cannot be used, and those that take a
    token CaseNotFoundError or, but for ``delete``, CaseExpiredError.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        retention_days: int = RETENTION_DAYS,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._engine = engine
        self._retention_days = retention_days
        self._clock = clock

    def create(self, changes: Iterable[Change] = ()) -> str:
        """Keep a new case and return its token, which only its link holds from then on.

        Raises BadChangeError.
        """
        writes = [encode(change) for change in changes]
        token, now = secrets.token_urlsafe(24), self._clock()
        row = {"token_hash": hash_of(token), "revision": 0, "created_at": now, "touched_at": now}
        with writing(self._engine) as connection:
            case_id = connection.execute(
                insert(cases).values(row).returning(cases.c.id)
            ).scalar_one()
            write(connection, case_id, writes, now)
        return token

    def open(self, token: str) -> Case:
        """The case as it stands. Raises DamagedCaseError, which holds what can still be read."""
        with reading(self._engine) as connection:
            return case_from(stored(connection, self._find(connection, token)))

    def save(self, token: str, changes: Iterable[Change]) -> int:
        """Write all changes or, after any error, none; other addresses are left alone.

        Gives the case's new revision: one more than the last that was seen means that nobody else
        has saved in between. Raises BadChangeError.
        """
        writes = [encode(change) for change in changes]
        now = self._clock()
        with writing(self._engine) as connection:
            case_id = self._find(connection, token, lock=True)
            if writes:
                touch(connection, case_id, now)
                write(connection, case_id, writes, now)
            return _revision(connection, case_id)

    def delete(self, token: str) -> None:
        """Remove the case with its history, for good and from the file; also an expired one."""
        with writing(self._engine) as connection:
            gone = connection.execute(delete(cases).where(cases.c.token_hash == hash_of(token)))
            if not gone.rowcount:
                raise CaseNotFoundError
        erase_traces(self._engine)

    def purge(self) -> int:
        """Remove every expired case as ``delete`` does, and say how many there were."""
        with writing(self._engine) as connection:
            gone = connection.execute(delete(cases).where(cases.c.touched_at < self._oldest()))
        if gone.rowcount:
            erase_traces(self._engine)
        return gone.rowcount

    def history(self, token: str, kind: str, key: str = "", party: str = "") -> list[PastValue]:
        """Everything that was ever written at an address, the newest last."""
        with reading(self._engine) as connection:
            case_id = self._find(connection, token)
            rows = connection.execute(
                select(history.c.value, history.c.changed_at)
                .where(history.c.case_id == case_id)
                .where(history.c.kind == kind, history.c.key == key, history.c.party == party)
                .order_by(history.c.id)
            ).all()
        return [_past(value, changed_at) for value, changed_at in rows]

    def revision(self, token: str) -> int:
        """A number that grows with every save: another session's changes are noticed by it."""
        with reading(self._engine) as connection:
            case_id = self._find(connection, token)
            return _revision(connection, case_id)

    def ping(self) -> None:
        """Return if cases can be read, or raise StoreUnavailableError."""
        with reading(self._engine) as connection:
            connection.execute(select(cases.c.id).limit(1)).all()

    def _oldest(self) -> datetime:
        return self._clock() - timedelta(days=self._retention_days)

    def _find(self, connection: Connection, token: str, *, lock: bool = False) -> int:
        """The case's id. ``lock`` lets other writers of it wait; in SQLite all writers do."""
        query = select(cases.c.id, cases.c.touched_at).where(cases.c.token_hash == hash_of(token))
        found = connection.execute(query.with_for_update() if lock else query).one_or_none()
        if found is None:
            raise CaseNotFoundError
        if found.touched_at < self._oldest():
            raise CaseExpiredError(self._retention_days)
        return found.id


def _revision(connection: Connection, case_id: int) -> int:
    return connection.execute(select(cases.c.revision).where(cases.c.id == case_id)).scalar_one()


def _past(value: str | None, changed_at: datetime) -> PastValue:
    try:
        return PastValue(None if value is None else decode(value), changed_at)
    except (ValueError, RecursionError):
        return PastValue(None, changed_at, damaged=True)
