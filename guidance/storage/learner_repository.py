"""Saving and opening learners. A step that was shown as saved is in the store."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Engine, delete, insert, select, update

from guidance.domain.learning.learner import Learner, Step, learned
from guidance.domain.model import Id
from guidance.storage.database import erase_traces, reading, writing
from guidance.storage.errors import BadChangeError, LearnerNotFoundError
from guidance.storage.learner_tables import learner_entries, learners
from guidance.storage.repository import RETENTION_DAYS, utc_now
from guidance.storage.rows import UPSERT
from guidance.storage.secret import hash_of

_ID = TypeAdapter[str](Id)


class LearnerRepository:
    """Learners by the token of their link. Every method raises StoreUnavailableError, and those
    that take a token LearnerNotFoundError. A learner is kept as long as a case.
    """

    def __init__(self, engine: Engine, *, clock: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    def create(self, steps: Iterable[Step] = ()) -> str:
        """A new learner; gives the token, which only its link holds from then on."""
        made = [_row(step) for step in steps]
        token, now = secrets.token_urlsafe(24), self._clock()
        row = {"token_hash": hash_of(token), "created_at": now, "touched_at": now}
        with writing(self._engine) as connection:
            found = connection.execute(insert(learners).values(row).returning(learners.c.id))
            _write(connection, found.scalar_one(), made)
        return token

    def open(self, token: str) -> Learner:
        """What the learner has done. A value that cannot be read any more is left out."""
        with reading(self._engine) as connection:
            return _read(connection, self._find(connection, token))

    def save(self, token: str, steps: Iterable[Step]) -> None:
        """Keep all steps or, after any error, none. Raises BadChangeError."""
        self.amend(token, lambda _: steps)

    def amend(self, token: str, make: Callable[[Learner], Iterable[Step]]) -> None:
        """Keep what follows from the learner as stored, while nobody else writes.

        All steps are kept or, after any error, none. Raises BadChangeError.
        """
        with writing(self._engine) as connection:
            learner = self._find(connection, token)
            touch = update(learners).where(learners.c.id == learner)
            connection.execute(touch.values(touched_at=self._clock()))
            made = [_row(step) for step in make(_read(connection, learner))]
            _write(connection, learner, made)

    def delete(self, token: str) -> None:
        """Remove the learner for good and from the file."""
        with writing(self._engine) as connection:
            here = learners.c.token_hash == hash_of(token)
            if not connection.execute(delete(learners).where(here)).rowcount:
                raise LearnerNotFoundError
        erase_traces(self._engine)

    def purge(self) -> int:
        """Remove those who have not come back for as long as cases are kept; gives how many."""
        with writing(self._engine) as connection:
            gone = connection.execute(
                delete(learners).where(learners.c.touched_at < self._oldest())
            ).rowcount
        if gone:
            erase_traces(self._engine)
        return gone

    def _oldest(self) -> datetime:
        return self._clock() - timedelta(days=RETENTION_DAYS)

    def _find(self, connection: Connection, token: str) -> int:
        here = (learners.c.token_hash == hash_of(token)) & (learners.c.touched_at >= self._oldest())
        found = connection.execute(select(learners.c.id).where(here)).scalar()
        if found is None:
            raise LearnerNotFoundError
        return found


def _read(connection: Connection, learner: int) -> Learner:
    rows = connection.execute(
        select(learner_entries.c.kind, learner_entries.c.key, learner_entries.c.value)
        .where(learner_entries.c.learner_id == learner)
        .order_by(learner_entries.c.kind, learner_entries.c.key)
    ).all()
    return learned(step for row in rows if (step := _readable(*row)))


def _row(step: Step) -> dict[str, Any]:
    """The step as it is stored. Raises BadChangeError where it could not be read again."""
    try:
        if step.kind == "place":
            if step.key:
                raise ValueError("the place has no key")
        else:
            _ID.validate_python(step.key)
        learned([step])
        value = None if step.value is None else json.dumps(step.value, ensure_ascii=False)
    except (ValidationError, ValueError, TypeError) as error:
        raise BadChangeError((step.kind, step.key, ""), type(error).__name__) from error
    return {"kind": step.kind, "key": step.key, "value": value}


def _write(connection: Connection, learner: int, rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        place = (learner_entries.c.learner_id == learner) & (learner_entries.c.kind == row["kind"])
        if row["value"] is None:
            connection.execute(
                delete(learner_entries).where(place, learner_entries.c.key == row["key"])
            )
            continue
        put = UPSERT[connection.dialect.name](learner_entries)
        put = put.values({"learner_id": learner, **row})
        connection.execute(
            put.on_conflict_do_update(
                index_elements=["learner_id", "kind", "key"], set_={"value": put.excluded.value}
            )
        )


def _readable(kind: str, key: str, value: str) -> Step | None:
    try:
        step = Step.model_validate({"kind": kind, "key": key, "value": json.loads(value)})
        learned([step])
    except (ValueError, RecursionError):
        return None
    return step
