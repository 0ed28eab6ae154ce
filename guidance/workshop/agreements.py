"""What the room agreed on, inside the transaction that the repository holds."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from guidance.domain.workshop.agreed import change, flow
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.refused import refuse
from guidance.storage.room_tables import agreements
from guidance.storage.rows import UPSERT
from guidance.workshop import of_case
from guidance.workshop.errors import RefusedError
from guidance.workshop.rows import Standing


def keep(connection: Connection, room: Standing, agreement: Agreement, now: datetime) -> None:
    """Keep the room's answer to an item in the place of an earlier one; an empty one goes. The case
    gets what of it belongs there.
    """
    item = room.plan.item(agreement.item)
    if item is None:
        raise RefusedError(refuse("unknown_item"))
    place = change(item, agreement)
    if room.case_id is not None and place is not None:
        stands = of_case.value_at(connection, room.case_id, place)
        flows = flow(item, listed(connection, room.id).get(item.id), agreement, stands)
        of_case.keep(connection, room.case_id, [flows] if flows else [], now)
    here = (agreements.c.room_id == room.id) & (agreements.c.item == agreement.item)
    if agreement == Agreement(item=agreement.item):
        connection.execute(delete(agreements).where(here))
        return
    row = {"room_id": room.id, "item": agreement.item, "value": agreement.model_dump_json()}
    put = UPSERT[connection.dialect.name](agreements).values(row)
    connection.execute(
        put.on_conflict_do_update(
            index_elements=(agreements.c.room_id, agreements.c.item),
            set_={"value": put.excluded.value},
        )
    )


def listed(connection: Connection, room_id: int) -> dict[str, Agreement]:
    """The room's answers by item."""
    rows = connection.execute(
        select(agreements.c.item, agreements.c.value).where(agreements.c.room_id == room_id)
    ).all()
    return {item: Agreement.model_validate_json(value) for item, value in rows}
