"""Notes from the room, inside the transaction that the repository holds."""

from __future__ import annotations

import re

from sqlalchemy import Connection, func, select, update

from guidance.domain.workshop.note import plain
from guidance.domain.workshop.refused import Refusal
from guidance.storage.room_tables import notes
from guidance.storage.rows import UPSERT
from guidance.workshop.ballots import seated
from guidance.workshop.errors import BadNoteError, TooManyNotesError
from guidance.workshop.room import KeptNote
from guidance.workshop.rows import Standing

MAX_NOTES = 20
"""How many notes one device may send on one item."""

MAX_HEADING = 300
_NONCE = re.compile(r"[!-~]{1,64}")
"""What any database keeps: a value that it refuses would take others' votes along, which wait for
the same transaction.
"""


def add(
    connection: Connection, room: Standing, item: str, device: str, text: str, nonce: str
) -> bool:
    """Keep a note; False where it had already arrived. Raises BadNoteError, NotJoinedError."""
    line = plain(text)
    if isinstance(line, Refusal):
        raise BadNoteError(line.words)
    if room.plan.item(item) is None or not _NONCE.fullmatch(nonce):
        raise BadNoteError
    place = seated(connection, room, device)
    own = (notes.c.room_id == room.id) & (notes.c.device_id == place.id)
    if connection.execute(select(notes.c.id).where(own, notes.c.nonce == nonce)).first():
        return False
    sent = select(func.count()).select_from(notes).where(own, notes.c.item == item)
    if connection.execute(sent).scalar_one() >= MAX_NOTES:
        raise TooManyNotesError
    row = {"room_id": room.id, "item": item, "device_id": place.id, "nonce": nonce}
    put = UPSERT[connection.dialect.name](notes)
    put = put.values({**row, "text": line, "hidden": False, "heading": ""})
    return bool(connection.execute(put.on_conflict_do_nothing().returning(notes.c.id)).first())


def listed(connection: Connection, room_id: int, item: str) -> list[KeptNote]:
    """The notes on an item as they came, hidden ones too."""
    rows = connection.execute(
        select(notes.c.id, notes.c.text, notes.c.hidden, notes.c.heading)
        .where(notes.c.room_id == room_id, notes.c.item == item)
        .order_by(notes.c.id)
    ).all()
    return [KeptNote(*row) for row in rows]


def number(connection: Connection, room_id: int, item: str) -> int:
    """How many notes on an item are not hidden."""
    shown = (notes.c.room_id == room_id) & (notes.c.item == item) & ~notes.c.hidden
    return connection.execute(select(func.count()).select_from(notes).where(shown)).scalar_one()


def arrange(connection: Connection, room: Standing, note_id: int, **values: object) -> None:
    """Hide a note or put it in a group. Raises BadNoteError where the room has no such note."""
    here = (notes.c.room_id == room.id) & (notes.c.id == note_id)
    if not connection.execute(update(notes).where(here).values(values)).rowcount:
        raise BadNoteError
