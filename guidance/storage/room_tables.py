"""The tables of workshops: rooms, who is in them, their votes and notes, and what stays of them.

Nothing here tells who somebody is: a device is the hash of a number by chance, salted room by room.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Named,
    SmallInteger,
    String,
    Table,
    Text,
    TypedColumns,
)

from guidance.storage.tables import UtcDateTime, metadata

__all__ = [
    "agreements",
    "attendances",
    "codes",
    "devices",
    "metadata",
    "notes",
    "rooms",
    "tallies",
    "votes",
]


class RoomColumns(TypedColumns):
    """One row a workshop, with its plan and its state as JSON. ``revision`` grows with every change
    that others must see. Only hashes of its secrets are kept. ``case_id`` is the case that it was
    planned from and writes its agreed answers to; with the case it goes.
    """

    id = Column(Integer, primary_key=True)
    token_hash: Named[str] = Column(String(64))
    wall_hash: Named[str] = Column(String(64))
    salt: Named[str] = Column(String(32))
    case_id: Named[int | None] = Column(ForeignKey("cases.id", ondelete="CASCADE"))
    plan: Named[str] = Column(Text)
    state: Named[str] = Column(Text)
    revision: Named[int] = Column(Integer)
    created_at: Named[datetime] = Column(UtcDateTime)
    touched_at: Named[datetime] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)


class CodeColumns(TypedColumns):
    """The codes that open a room today; the key keeps two rooms from having the same."""

    code: Named[str] = Column(String(6), primary_key=True)
    room_id: Named[int] = Column(ForeignKey("rooms.id", ondelete="CASCADE"))
    valid_until: Named[datetime] = Column(UtcDateTime)


class DeviceColumns(TypedColumns):
    """A phone in a room, and the side that it chose."""

    id = Column(Integer, primary_key=True)
    room_id: Named[int] = Column(ForeignKey("rooms.id", ondelete="CASCADE"))
    device_hash: Named[str] = Column(String(64))
    side: Named[str] = Column(String(10))


class VoteColumns(TypedColumns):
    """One row a device, item and round, so that a vote is changed and never doubled. ``side`` is
    the one it was cast for, ``serial`` the device's own counter.
    """

    room_id: Named[int] = Column(ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True)
    item: Named[str] = Column(String(60), primary_key=True)
    round: Named[int] = Column(SmallInteger, primary_key=True)
    device_id: Named[int] = Column(
        ForeignKey("room_devices.id", ondelete="CASCADE"), primary_key=True
    )
    side: Named[str] = Column(String(10))
    option: Named[str] = Column(String(60))
    serial: Named[int] = Column(BigInteger)


class NoteColumns(TypedColumns):
    """A short text from the room; ``nonce`` counts a note once however often it is sent. When the
    workshop has ended, nothing tells from which device it came.
    """

    id = Column(Integer, primary_key=True)
    room_id: Named[int] = Column(ForeignKey("rooms.id", ondelete="CASCADE"))
    item: Named[str] = Column(String(60))
    device_id: Named[int | None] = Column(ForeignKey("room_devices.id", ondelete="SET NULL"))
    nonce: Named[str | None] = Column(String(64))
    text: Named[str] = Column(Text)
    hidden: Named[bool] = Column(Boolean)
    heading: Named[str] = Column(String(300))


class AgreementColumns(TypedColumns):
    """What the room agreed on, item by item, as JSON."""

    room_id: Named[int] = Column(ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True)
    item: Named[str] = Column(String(60), primary_key=True)
    value: Named[str] = Column(Text)


class TallyColumns(TypedColumns):
    """What stays of the votes when a workshop has ended: numbers."""

    room_id: Named[int] = Column(ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True)
    item: Named[str] = Column(String(60), primary_key=True)
    round: Named[int] = Column(SmallInteger, primary_key=True)
    side: Named[str] = Column(String(10), primary_key=True)
    option: Named[str] = Column(String(60), primary_key=True)
    votes: Named[int] = Column(Integer)


class AttendanceColumns(TypedColumns):
    """What stays of the devices when a workshop has ended: how many there were of each side."""

    room_id: Named[int] = Column(ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True)
    side: Named[str] = Column(String(10), primary_key=True)
    joined: Named[int] = Column(Integer)


rooms = Table("rooms", metadata, RoomColumns)
codes = Table("room_codes", metadata, CodeColumns)
devices = Table("room_devices", metadata, DeviceColumns)
votes = Table("room_votes", metadata, VoteColumns, sqlite_with_rowid=False)
notes = Table("room_notes", metadata, NoteColumns)
agreements = Table("room_agreements", metadata, AgreementColumns)
tallies = Table("room_tallies", metadata, TallyColumns)
attendances = Table("room_attendances", metadata, AttendanceColumns)

Index(None, rooms.c.token_hash, unique=True)
Index(None, rooms.c.wall_hash, unique=True)
Index(None, rooms.c.case_id)
Index(None, rooms.c.touched_at)
Index(None, codes.c.room_id)
Index(None, devices.c.room_id, devices.c.device_hash, unique=True)
Index(None, votes.c.device_id)
Index(None, notes.c.room_id, notes.c.item)
Index(None, notes.c.device_id, notes.c.nonce, unique=True)
