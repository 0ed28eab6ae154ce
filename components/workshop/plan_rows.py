"""The rows of the agenda: when each question comes, what it is, and what can be done with it."""

from __future__ import annotations

from components.i18n import _
from components.workshop import plan_change, plan_words
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.planning import is_fixed, times
from guidance.domain.workshop.proposal import Worth
from guidance.workshop.room import Room


def _can(room: Room, place: int, item: Item) -> list[str]:
    fixed = is_fixed(room.state, item.id)
    possible = {
        "up": place > 0,
        "down": place < len(room.plan.items) - 1,
        "edit": item.kind == "own" and not fixed,
        "remove": not fixed,
    }
    return [what for what, can in possible.items() if can]


def _about(room: Room, item: Item, worth: Worth) -> str:
    """What kind of question it is, and why it may be worth its time."""
    reason = worth.reason(item)
    parts = [plan_words.kind(item)]
    if is_fixed(room.state, item.id):
        parts.append(_("har varit uppe, så den ligger fast"))
    elif reason:
        parts.append(_(plan_words.REASONS[reason]))
    return ": ".join(parts) if len(parts) > 1 else parts[0]


def rows(room: Room, worth: Worth) -> list[dict[str, object]]:
    """The agenda as the list shows it."""
    begins = times(room.plan)
    return [
        {
            "id": item.id,
            "time": plan_words.clock(begins[place]) if begins else f"{place + 1}.",
            "title": plan_words.title(item),
            "kind": _about(room, item, worth),
            "minutes": str(item.minutes),
            "fault": plan_change.fault(room, item.id),
            "can": _can(room, place, item),
        }
        for place, item in enumerate(room.plan.items)
    ]
