"""Making rooms and finding them again, by each of their secrets."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from threading import Lock

from sqlalchemy import Connection, Engine, delete, insert, select

from guidance.domain.workshop.code import new_code
from guidance.domain.workshop.plan import Plan
from guidance.domain.workshop.state import State
from guidance.storage.database import erase_traces, reading, writing
from guidance.storage.repository import utc_now
from guidance.storage.room_tables import rooms
from guidance.storage.secret import hash_of
from guidance.workshop import codes, of_case, rows
from guidance.workshop.errors import RoomNotFoundError
from guidance.workshop.keys import new_salt, new_token, token_from, wall_token
from guidance.workshop.room import Room, Secrets
from guidance.workshop.rows import find, running, write
from guidance.workshop.together import Together


class RoomStore:
    """Rooms by their secrets, in the store that ``database.connect`` opened.

    Every method raises StoreUnavailableError when the store cannot be used, and those that ask for
    one room RoomNotFoundError where it is not there.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        clock: Callable[[], datetime] = utc_now,
        draw: Callable[[], str] = new_code,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._draw = draw
        self._turn: AbstractContextManager[object] = nullcontext()
        if engine.dialect.name == "sqlite":
            self._turn = Lock()
        self._together = Together(self._writing)

    @contextmanager
    def _writing(self) -> Generator[Connection]:
        """One writer of a process at a time: who waits in here wakes at once, while who waits in
        SQLite sleeps up to a tenth of a second and may be passed by others.
        """
        with self._turn, writing(self._engine) as connection:
            yield connection

    def create(self, plan: Plan, case: str = "") -> Secrets:
        """A new room, for the case whose token is given. Raises CaseNotFoundError."""
        salt, now = new_salt(), self._clock()
        token = token_from(case, salt) if case else new_token()
        row: dict[str, object] = {
            "token_hash": hash_of(token),
            "wall_hash": hash_of(wall_token(token)),
            "salt": salt,
            "plan": plan.model_dump_json(),
            "state": State().model_dump_json(),
            "revision": 0,
            "created_at": now,
            "touched_at": now,
        }
        with self._writing() as connection:
            row["case_id"] = of_case.case_id(connection, case) if case else None
            made = connection.execute(insert(rooms).values(row).returning(rooms.c.id)).scalar_one()
            return Secrets(made, token, codes.give(connection, made, now, self._draw))

    def of_case(self, case: str) -> list[Room]:
        """The rooms of a case by its token, the newest first. Raises CaseNotFoundError."""
        with reading(self._engine) as connection:
            return rows.of_case(connection, of_case.case_id(connection, case), self._clock())

    def token_of(self, case: str, room_id: int) -> str:
        """The facilitator's token of a case's room, for who has the case.

        Raises CaseNotFoundError; RoomNotFoundError also where the room is another case's.
        """
        with reading(self._engine) as connection:
            place = of_case.case_id(connection, case)
            here = (rooms.c.id == room_id) & (rooms.c.case_id == place)
            salt = connection.execute(select(rooms.c.salt).where(here)).scalar()
        if salt is None:
            raise RoomNotFoundError
        return token_from(case, salt)

    def remove(self, room_id: int) -> None:
        """Remove a room with all that is in it, for good and from the file."""
        with self._writing() as connection:
            gone = connection.execute(delete(rooms).where(rooms.c.id == room_id)).rowcount
        if not gone:
            raise RoomNotFoundError
        erase_traces(self._engine)

    def room(self, token: str) -> Room:
        """The room of the facilitator's link."""
        return self._find("token_hash", hash_of(token))

    def room_by_wall(self, wall: str) -> Room:
        """The room of the wall's link, which has ``keys.wall_token(token)`` and no power."""
        return self._find("wall_hash", hash_of(wall))

    def room_by_id(self, room_id: int) -> Room:
        """The room again, for those who have found it before."""
        return self._find("id", room_id)

    def room_by_code(self, code: str) -> Room:
        """The room that a code, as ``code.normal`` gives it, opens now. Raises CodeUnknownError."""
        now = self._clock()
        with reading(self._engine) as connection:
            return find(connection, "id", codes.room_of(connection, code, now), now)

    def renew_code(self, room_id: int) -> str:
        """The room's code today; a new one where the last one's day is over. RoomEndedError."""
        now = self._clock()
        with self._writing() as connection:
            room = running(connection, room_id, "alone")
            before = find(connection, "id", room_id, now).code
            code = codes.give(connection, room_id, now, self._draw)
            if code != before:
                write(connection, room, now)
            return code

    def revision(self, room_id: int) -> int:
        """A number that grows with every change of plan, state, notes on the wall or agreements.

        Joining, voting and sending notes leave it alone: ``pulse`` counts those.
        """
        with reading(self._engine) as connection:
            found = connection.execute(
                select(rooms.c.revision).where(rooms.c.id == room_id)
            ).scalar()
        if found is None:
            raise RoomNotFoundError
        return found

    def _find(self, column: str, value: object) -> Room:
        with reading(self._engine) as connection:
            return find(connection, column, value, self._clock())
