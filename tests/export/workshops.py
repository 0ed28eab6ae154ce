"""Workshops that have ended, small enough to work out by hand."""

from __future__ import annotations

from datetime import date
from typing import Literal

from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item, Side
from guidance.domain.workshop.record import GroupedNote, ItemRecord, VoteCount, WorkshopRecord

Votes = tuple[VoteCount, ...]


def votes(**by_side: dict[str, int]) -> Votes:
    """Votes by side and option."""
    sides: dict[str, Side | Literal["all"]] = {
        "cso": "cso",
        "public": "public",
        "other": "other",
        "all": "all",
    }
    return tuple(
        VoteCount(side=sides[side], option=option, votes=n)
        for side, options in by_side.items()
        for option, n in options.items()
    )


def own(name: str, title: str = "Ska vi börja?", options: tuple[str, ...] = ("Ja", "Nej")) -> Item:
    return Item(id=name, kind="own", title=title, options=options)


BOTH = ItemRecord(
    item=own("begin"),
    first=votes(cso={"o1": 6, "o2": 2}, public={"o1": 1, "o2": 3}),
    second=votes(cso={"o1": 4, "o2": 4}, public={"o1": 2, "o2": 2}),
    agreement=Agreement(item="begin", option="o1", dissent="Två väntar.", open_points="Lokalen"),
    notes=(
        GroupedNote(text="Börja smått"),
        GroupedNote(text="Vem betalar?", heading="Pengar"),
        GroupedNote(text="Räcker det?", heading="Pengar"),
    ),
)
"""The sides are 50 points apart in the first round and alike in the second."""

HIDDEN = ItemRecord(
    item=own("hidden"),
    first=votes(cso={"o1": 1713, "o2": 3137}, public={"o1": 2}, other={"o1": 551, "o2": 719}),
)
"""The public side has two votes, so that no side may be shown: 2266 and 3856 in all."""

FEW = ItemRecord(item=own("few"), first=votes(all={"": 2}))


def record(*items: ItemRecord, title: str = "En kväll", day: date | None = None) -> WorkshopRecord:
    return WorkshopRecord(title=title, day=day, guideline="kalmar", items=items)


EVENING = record(BOTH, title="En kväll", day=date(2026, 11, 3)).model_copy(
    update={
        "attendance": {"cso": 9, "public": 4},
        "tasks": (
            Task(id="w_t2", phase="talks", text="Skriv", person="Alex", done=True),
            Task(id="w_t1", phase="talks", text="Ring", person="Kim", due=date(2026, 11, 9)),
        ),
    }
)


def held(*records: WorkshopRecord, case: Case | None = None) -> Case:
    """The case after these workshops."""
    kept = {f"w{place}": one for place, one in enumerate(records)}
    return (case or Case()).model_copy(update={"workshops": kept})
