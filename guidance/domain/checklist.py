"""The checklist that follows from a guideline and the answers, with what people marked in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from guidance.domain.case import Case, Mark, View
from guidance.domain.handbook import Handbook
from guidance.domain.process import ChecklistItem
from guidance.domain.reading import effective, pairs


class Entry(NamedTuple):
    """An item as it stands for a case. ``likely``: its condition is not yet known to hold."""

    item: ChecklistItem
    mark: Mark
    likely: bool


def _may_apply(item: ChecklistItem, known: Mapping[str, str]) -> bool:
    return all(known.get(fact) in options for fact, options in pairs(item.when) if fact in known)


def mark_of(case: Case, item_id: str) -> Mark:
    """What people put beside an item; an open mark where nobody has."""
    return case.checklist.get(item_id, Mark())


def items(book: Handbook, guideline: str) -> list[ChecklistItem]:
    """The items of a guideline, then those that hold for all.

    A guideline that is a list of criteria alone (a model, the common core) has only the latter.
    """
    folder = book.folders.get(guideline)
    return [*(folder.checklist if folder else ()), *book.checklist]


def checklist(book: Handbook, case: Case, view: View = "agreed") -> list[Entry]:
    """The entries for one view of a case by phase; items whose condition fails are left out.

    What people marked belongs to the case, whoever's answers decide which items apply.
    """
    known = effective(book.facts, case.answers(view))
    order = {phase.id: position for position, phase in enumerate(book.phases)}
    entries = [
        Entry(
            item,
            mark_of(case, item.id),
            any(fact not in known for fact in item.when),
        )
        for item in items(book, case.guideline)
        if _may_apply(item, known)
    ]
    return sorted(entries, key=lambda entry: order.get(entry.item.phase, len(order)))
