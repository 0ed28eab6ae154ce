"""The checklist's entries and the parties' own tasks as one list: who, by when, how far."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple, Self

from guidance.domain.case_parts import Task
from guidance.domain.checklist import Entry
from guidance.domain.model import Id

RowStatus = Literal["open", "done", "not_needed"]
Choice = Literal["all", "open", "late", "done"]
CHOICES: tuple[Choice, ...] = ("all", "open", "late", "done")


class Responsible(NamedTuple):
    """Whose rows to see: those of a role, of a named person, or everybody's."""

    kind: Literal["all", "role", "person"] = "all"
    name: str = ""


class Row(NamedTuple):
    """One thing to do: an item of the checklist, or a task that the parties added."""

    id: Id
    phase: Id
    status: RowStatus
    person: str
    due: date | None
    role: Id = ""
    entry: Entry | None = None
    task: Task | None = None

    def late(self, today: date) -> bool:
        """Whether its day has passed while it is still open."""
        return self.status == "open" and self.due is not None and self.due < today


class Progress(NamedTuple):
    """How far a list has come. What is not needed counts neither as done nor as left."""

    done: int
    total: int
    late: int
    not_needed: int

    @classmethod
    def of(cls, rows: Iterable[Row], today: date) -> Self:
        """The progress of these rows."""
        found = list(rows)
        not_needed = sum(row.status == "not_needed" for row in found)
        return cls(
            done=sum(row.status == "done" for row in found),
            total=len(found) - not_needed,
            late=sum(row.late(today) for row in found),
            not_needed=not_needed,
        )

    @property
    def share(self) -> int:
        """Percent done; nothing to do is nothing done."""
        return round(100 * self.done / self.total) if self.total else 0


def worklist(entries: Iterable[Entry], tasks: Iterable[Task]) -> list[Row]:
    """Checklist entries first, as they come, then the parties' tasks by date."""
    rows = [
        Row(e.item.id, e.item.phase, e.mark.status, e.mark.person, e.mark.due, e.item.role, entry=e)
        for e in entries
    ]
    return rows + [
        Row(t.id, t.phase, "done" if t.done else "open", t.person, t.due, task=t)
        for t in by_date(tasks)
    ]


def by_date(tasks: Iterable[Task]) -> list[Task]:
    """The tasks in the order of their dates; those without a date last, otherwise as added."""
    return sorted(tasks, key=lambda task: task.due or date.max)


def responsible(rows: Iterable[Row]) -> list[Responsible]:
    """Everybody, then the roles and the persons that the rows name, each once."""
    found = list(rows)
    roles = dict.fromkeys(row.role for row in found if row.role)
    people = sorted({row.person.strip() for row in found if row.person.strip()}, key=str.casefold)
    return [
        Responsible(),
        *(Responsible("role", role) for role in roles),
        *(Responsible("person", person) for person in people),
    ]


def concerns(row: Row, who: Responsible) -> bool:
    """Whether a row is this role's or this person's."""
    if who.kind == "role":
        return row.role == who.name
    return who.kind == "all" or row.person.strip() == who.name


def matches(row: Row, choice: Choice, today: date) -> bool:
    """Whether a row belongs to a choice by status."""
    if choice == "late":
        return row.late(today)
    if choice == "done":
        return row.status != "open"
    return choice == "all" or row.status == "open"
