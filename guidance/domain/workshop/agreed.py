"""What of the room's answers becomes part of the case."""

from __future__ import annotations

from guidance.domain.change import Change
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item


def change(item: Item, agreement: Agreement) -> Change | None:
    """Where the agreement stands in the case; its value is None while the room agrees on nothing.

    A fact gets its agreed answer, a discussion question its agreed note. A question of one's own
    has no place in a case: it stands in the record.
    """
    if item.kind == "fact":
        value = agreement.option or None
        return Change(kind="fact", key=item.ref, party="agreed", value=value)
    if item.kind == "question":
        value = agreement.text.strip() or None
        return Change(kind="note", key=item.ref, party="agreed", value=value)
    return None


def flow(item: Item, before: Agreement | None, after: Agreement, stands: object) -> Change | None:
    """What the new agreement changes in the case, where ``stands`` is the value now; None if it
    changes nothing.

    An answer that is taken back leaves the case only if it still stands there as the room gave it.
    """
    now = change(item, after)
    if now is None or now.value == stands:
        return None
    if now.value is None:
        earlier = before and change(item, before)
        return now if earlier and earlier.value == stands else None
    return now
