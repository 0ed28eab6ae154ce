"""Joining and voting, inside the transaction that the repository holds."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple, cast

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Executable, bindparam, func, select

from guidance.domain.model import Id
from guidance.domain.workshop.plan import Side
from guidance.domain.workshop.tally import Count
from guidance.storage.room_tables import attendances, devices, tallies, votes
from guidance.storage.rows import UPSERT
from guidance.workshop.errors import (
    BadVoteError,
    NotJoinedError,
    OtherQuestionError,
    RoomFullError,
    VotingClosedError,
)
from guidance.workshop.keys import device_hash
from guidance.workshop.room import Cast, Seat, Vote
from guidance.workshop.rows import Standing

MAX_DEVICES = 3_000
"""More than a room holds: somebody makes up devices."""

MAX_SERIAL = 2**53 - 1
"""The largest whole number that JavaScript counts to."""

_ID = TypeAdapter[str](Id)

# Written once: to put a statement together takes longer than to run it.
_SEAT = select(devices.c.id, devices.c.side).where(
    devices.c.room_id == bindparam("at_room"), devices.c.device_hash == bindparam("at_device")
)
_VOTE = select(votes.c.option, votes.c.serial).where(
    votes.c.room_id == bindparam("at_room"),
    votes.c.item == bindparam("at_item"),
    votes.c.round == bindparam("at_round"),
    votes.c.device_id == bindparam("at_device"),
)


class Ballot(NamedTuple):
    """A vote as it arrives. ``serial`` grows with each vote of the device: milliseconds will do."""

    item: str
    round: int
    option: str
    serial: int


def seat(connection: Connection, room: Standing, device: str) -> Seat | None:
    """The device's place in the room, if it has joined."""
    here = {"at_room": room.id, "at_device": device_hash(room.salt, device)}
    row = connection.execute(_SEAT, here).one_or_none()
    return None if row is None else Seat(row.id, cast(Side, row.side))


def seated(connection: Connection, room: Standing, device: str) -> Seat:
    """The device's place in the room. Raises NotJoinedError."""
    found = seat(connection, room, device)
    if found is None:
        raise NotJoinedError
    return found


def join(connection: Connection, room: Standing, device: str, side: Side) -> None:
    """Let a device in, or note its other side; votes that it has cast stay where they are."""
    found = seat(connection, room, device)
    if found and found.side == side:
        return
    if found is None and sum(joined(connection, room.id).values()) >= MAX_DEVICES:
        raise RoomFullError
    row = {"room_id": room.id, "device_hash": device_hash(room.salt, device), "side": side}
    put = UPSERT[connection.dialect.name](devices).values(row)
    connection.execute(
        put.on_conflict_do_update(
            index_elements=(devices.c.room_id, devices.c.device_hash), set_={"side": side}
        )
    )


def take(connection: Connection, room: Standing, ballot: Ballot, device: str) -> Cast:
    """Count a vote, once; one that was overtaken by a later vote of the device changes nothing."""
    _check(room, ballot)
    place = seated(connection, room, device)
    before = standing_vote(connection, room.id, ballot.item, ballot.round, place.id)
    if before and ballot.serial < before.serial:
        return Cast("older", before.option)
    if before and before == (ballot.option, ballot.serial):
        return Cast("again", before.option)
    _put(connection, room, ballot, place)
    return Cast("changed" if before else "counted", ballot.option)


def _check(room: Standing, ballot: Ballot) -> None:
    if not room.state.takes(ballot.item, ballot.round):
        here = (room.state.item, room.state.round) == (ballot.item, ballot.round)
        raise VotingClosedError if here else OtherQuestionError
    try:
        _ID.validate_python(ballot.option)
    except ValidationError:
        raise BadVoteError from None
    if not 0 <= ballot.serial <= MAX_SERIAL:
        raise BadVoteError


def _put(connection: Connection, room: Standing, ballot: Ballot, place: Seat) -> None:
    row = {"room_id": room.id, "device_id": place.id, "side": place.side, **ballot._asdict()}
    connection.execute(_upsert(connection.dialect.name), row)


@lru_cache
def _upsert(dialect: str) -> Executable:
    put = UPSERT[dialect](votes)
    new = put.excluded
    return put.on_conflict_do_update(
        index_elements=(votes.c.room_id, votes.c.item, votes.c.round, votes.c.device_id),
        set_={"side": new.side, "option": new.option, "serial": new.serial},
        where=votes.c.serial <= new.serial,
    )


def standing_vote(
    connection: Connection, room_id: int, item: str, round_: int, device_id: int
) -> Vote | None:
    """How a device has voted."""
    here = {"at_room": room_id, "at_item": item, "at_round": round_, "at_device": device_id}
    row = connection.execute(_VOTE, here).one_or_none()
    return None if row is None else Vote(row.option, row.serial)


def joined(connection: Connection, room_id: int) -> Counter[Side]:
    """How many devices of each side there are, or were when the workshop ended."""
    here = (
        select(devices.c.side, func.count())
        .where(devices.c.room_id == room_id)
        .group_by(devices.c.side)
    )
    were = select(attendances.c.side, attendances.c.joined).where(attendances.c.room_id == room_id)
    rows = connection.execute(here.union_all(were)).all()
    return Counter({cast(Side, row[0]): row[1] for row in rows})


def counts(connection: Connection, room_id: int, item: str, round_: int) -> list[Count]:
    """The votes of a round as numbers, also those that stayed when the workshop ended."""
    cast_now = (
        select(votes.c.side, votes.c.option, func.count())
        .where(votes.c.room_id == room_id, votes.c.item == item, votes.c.round == round_)
        .group_by(votes.c.side, votes.c.option)
    )
    stayed = select(tallies.c.side, tallies.c.option, tallies.c.votes).where(
        tallies.c.room_id == room_id, tallies.c.item == item, tallies.c.round == round_
    )
    return [Count(*row) for row in connection.execute(cast_now.union_all(stayed)).all()]
