"""Workshops as they run. Everything is one short transaction: kept whole, or not at all."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import Connection, delete, select

from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.change import Change
from guidance.domain.workshop import transitions
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Plan, Side
from guidance.domain.workshop.refused import Refusal, refuse
from guidance.domain.workshop.state import State
from guidance.domain.workshop.tally import Count
from guidance.storage.database import erase_traces, reading
from guidance.storage.errors import StorageError, StoreUnavailableError
from guidance.storage.room_tables import rooms
from guidance.workshop import agreements, ballots, closing, codes, notes, of_case
from guidance.workshop.ballots import Ballot
from guidance.workshop.errors import RefusedError, RoomMovedError
from guidance.workshop.room import Cast, KeptNote, Pulse, Seat, Vote
from guidance.workshop.rows import running, standing, write
from guidance.workshop.store import RoomStore

_log = logging.getLogger(__name__)

RETENTION_DAYS = 730
"""How long a room is kept after its last change."""

IDLE_DAYS = 30
"""A workshop that nobody has ended is ended after so long without a change."""


class RoomRepository(RoomStore):
    """Rooms and what happens in them.

    Methods that change a room raise RoomEndedError when its workshop has ended.
    """

    def change(
        self,
        room_id: int,
        make: Callable[[State], State | Refusal],
        *,
        expected: int | None = None,
    ) -> int:
        """Take a step of ``transitions`` and give the revision; no step of another is lost.

        Raises RefusedError, and RoomMovedError where the revision is not the ``expected`` one.
        A state that has ended also closes the room, as ``end`` does.
        """
        with self._writing() as connection:
            room = standing(connection, room_id, "alone")
            if expected is not None and expected != room.revision:
                raise RoomMovedError
            made = make(room.state)
            if isinstance(made, Refusal):
                raise RefusedError(made)
            if made == room.state:
                return room.revision
            if made.item != room.state.item and room.plan.item(made.item) is None:
                raise RefusedError(refuse("unknown_item"))
            now = self._clock()
            if made.ended:
                closing.close(connection, room._replace(state=made), now)
            revision = write(connection, room, now, state=made)
        if made.ended:
            erase_traces(self._engine)
        return revision

    def replan(self, room_id: int, make: Callable[[Plan], Plan]) -> int:
        """Change the plan as it stands now; items that have been up stay in it. What ``make``
        raises leaves it alone. Raises RefusedError.
        """
        with self._writing() as connection:
            room = running(connection, room_id, "alone")
            plan = make(room.plan)
            if refusal := transitions.may_replan(room.plan, plan, room.state):
                raise RefusedError(refusal)
            return write(connection, room, self._clock(), plan=plan)

    def end(self, room_id: int) -> int:
        """End the workshop: votes become numbers, and all that leads to a device goes. Harmless
        when it has ended already.
        """
        return self.change(room_id, lambda s: s if s.ended else transitions.end(s))

    def join(self, room_id: int, device: str, side: Side) -> None:
        """Let a device in, or change its side. ``device`` is its cookie. Raises RoomFullError."""

        def work(connection: Connection) -> None:
            ballots.join(connection, running(connection, room_id, "share"), device, side)

        self._together.run(work)

    def seat(self, room_id: int, device: str) -> Seat | None:
        """A device's place in the room; None where it has not joined."""
        with reading(self._engine) as connection:
            return ballots.seat(connection, standing(connection, room_id), device)

    def joined(self, room_id: int) -> Counter[Side]:
        """How many have joined, by side."""
        with reading(self._engine) as connection:
            return ballots.joined(connection, room_id)

    def vote(
        self, room_id: int, item: str, round_: int, device: str, option: str, serial: int
    ) -> Cast:
        """Count a vote; when this returns, no crash can lose it.

        ``serial`` is the device's own counter: what is sent again counts once, and what was
        overtaken changes nothing. Raises NotJoinedError, VotingClosedError, OtherQuestionError and
        BadVoteError. Whether the item has that option is the caller's to check.
        """
        ballot = Ballot(item, round_, option, serial)

        def work(connection: Connection) -> Cast:
            return ballots.take(connection, running(connection, room_id, "share"), ballot, device)

        return self._together.run(work)

    def vote_of(self, room_id: int, item: str, round_: int, device: str) -> Vote | None:
        """How a device has voted, for its own page alone."""
        with reading(self._engine) as connection:
            place = ballots.seat(connection, standing(connection, room_id), device)
            return place and ballots.standing_vote(connection, room_id, item, round_, place.id)

    def counts(self, room_id: int, item: str, round_: int) -> list[Count]:
        """The votes of a round. Only what ``tally`` makes of them may be shown, to anybody."""
        with reading(self._engine) as connection:
            return ballots.counts(connection, room_id, item, round_)

    def voted(self, room_id: int, item: str, round_: int) -> int:
        """How many have voted in a round."""
        return sum(count.votes for count in self.counts(room_id, item, round_))

    def pulse(self, room_id: int) -> Pulse:
        """The numbers that console and wall show while people join, vote and write."""
        with reading(self._engine) as connection:
            room = standing(connection, room_id)
            item, round_ = room.state.item, room.state.round
            votes = ballots.counts(connection, room_id, item, round_)
            return Pulse(
                room.revision,
                sum(ballots.joined(connection, room_id).values()),
                sum(count.votes for count in votes),
                notes.number(connection, room_id, item),
            )

    def note(self, room_id: int, item: str, device: str, text: str, nonce: str) -> bool:
        """Keep a note, once a ``nonce``; False where it had come before.

        Raises BadNoteError, TooManyNotesError and NotJoinedError.
        """

        def work(connection: Connection) -> bool:
            room = running(connection, room_id, "share")
            return notes.add(connection, room, item, device, text, nonce)

        return self._together.run(work)

    def notes(self, room_id: int, item: str) -> list[KeptNote]:
        """The notes on an item, as they came."""
        with reading(self._engine) as connection:
            return notes.listed(connection, room_id, item)

    def hide_note(self, room_id: int, note_id: int, *, hidden: bool = True) -> int:
        """Take a note off the wall, or put it back. Gives the revision."""
        return self._arrange(room_id, note_id, hidden=hidden)

    def group_note(self, room_id: int, note_id: int, heading: str) -> int:
        """Put a note under a heading; an empty one takes it out. Gives the revision."""
        return self._arrange(room_id, note_id, heading=heading[: notes.MAX_HEADING])

    def _arrange(self, room_id: int, note_id: int, **values: object) -> int:
        with self._writing() as connection:
            room = running(connection, room_id, "alone")
            notes.arrange(connection, room, note_id, **values)
            return write(connection, room, self._clock())

    def agree(self, room_id: int, agreement: Agreement) -> int:
        """Keep the room's answer to an item, in the room and in its case; an empty one takes it
        away. Gives the revision. Whether the item has that option is the caller's to check.
        """
        with self._writing() as connection:
            room = running(connection, room_id, "alone")
            agreements.keep(connection, room, agreement, self._clock())
            return write(connection, room, self._clock())

    def give_task(self, room_id: int, task: Task) -> int:
        """Keep a task in the room's case and, as one of the workshop's, in its record.

        Gives the revision. Raises RefusedError where the room has no case.
        """
        with self._writing() as connection:
            room = running(connection, room_id, "alone")
            if room.case_id is None:
                raise RefusedError(refuse("no_case"))
            value = task.model_dump(mode="json", exclude_defaults=True)
            kept = Change(kind="task", key=task.id, value=value)
            of_case.keep(connection, room.case_id, [kept], self._clock())
            tasks = (*(name for name in room.state.tasks if name != task.id), task.id)
            state = room.state.model_copy(update={"tasks": tasks})
            return write(connection, room, self._clock(), state=state)

    def case_of(self, room_id: int) -> Case | None:
        """The room's case as it stands; None where it has none."""
        with reading(self._engine) as connection:
            room = standing(connection, room_id)
            return None if room.case_id is None else of_case.read(connection, room.case_id)

    def agreements(self, room_id: int) -> dict[str, Agreement]:
        """The room's answers by item."""
        with reading(self._engine) as connection:
            return agreements.listed(connection, room_id)

    def purge(self) -> int:
        """Remove old rooms and codes, and end what was left; gives how many rooms went."""
        now = self._clock()
        idle = now - timedelta(days=IDLE_DAYS)
        left = select(rooms.c.id).where(rooms.c.ended_at.is_(None), rooms.c.touched_at < idle)
        with self._writing() as connection:
            old = rooms.c.touched_at < now - timedelta(days=RETENTION_DAYS)
            gone = connection.execute(delete(rooms).where(old)).rowcount
            codes.sweep(connection, now)
            ids = connection.execute(left).scalars().all()
        for room_id in ids:
            self._end_left(room_id)
        if gone:
            erase_traces(self._engine)
        return gone

    def _end_left(self, room_id: int) -> None:
        """End a room that was left; one that cannot be ended keeps no other from it."""
        try:
            self.end(room_id)
        except StoreUnavailableError:
            raise
        except StorageError as error:
            _log.error("a room that was left cannot be ended: %s", type(error).__name__)
