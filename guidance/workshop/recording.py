"""The record of a workshop that ends, from what its tables hold at that moment."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from guidance.domain.workshop.code import ZONE
from guidance.domain.workshop.plan import Item, Round
from guidance.domain.workshop.record import (
    MOST_NOTES,
    MOST_TASKS,
    GroupedNote,
    ItemRecord,
    VoteCount,
    WorkshopRecord,
)
from guidance.storage.room_tables import attendances, tallies
from guidance.workshop import agreements, notes, of_case
from guidance.workshop.rows import Standing


def made(connection: Connection, room: Standing, case_id: int, now: datetime) -> WorkshopRecord:
    """The record of what was taken up, once attendance and tallies are kept as numbers."""
    agreed = agreements.listed(connection, room.id)
    came = select(attendances.c.side, attendances.c.joined).where(attendances.c.room_id == room.id)
    tasks = [t for t in of_case.read(connection, case_id).tasks if t.id in room.state.tasks]
    return WorkshopRecord.model_validate(
        {
            "title": room.plan.title,
            "day": now.astimezone(ZONE).date(),
            "guideline": room.plan.guideline,
            "attendance": {row.side: row.joined for row in connection.execute(came)},
            "items": [
                ItemRecord(
                    item=item,
                    first=_votes(connection, room.id, item, 1),
                    second=_votes(connection, room.id, item, 2),
                    agreement=agreed.get(item.id),
                    notes=_notes(connection, room.id, item),
                )
                for item in room.plan.items
                if item.id in room.state.turns
            ],
            "tasks": tasks[:MOST_TASKS],
        }
    )


def _votes(
    connection: Connection, room_id: int, item: Item, round_: Round
) -> tuple[VoteCount, ...]:
    here = (tallies.c.room_id == room_id) & (tallies.c.item == item.id)
    rows = connection.execute(
        select(tallies.c.side, tallies.c.option, tallies.c.votes)
        .where(here, tallies.c.round == round_)
        .order_by(tallies.c.side, tallies.c.option)
    ).all()
    return tuple(
        VoteCount.model_validate({"side": side, "option": option, "votes": votes})
        for side, option, votes in rows
    )


def _notes(connection: Connection, room_id: int, item: Item) -> tuple[GroupedNote, ...]:
    kept = [note for note in notes.listed(connection, room_id, item.id) if not note.hidden]
    return tuple(GroupedNote(text=n.text, heading=n.heading) for n in kept[-MOST_NOTES:])
