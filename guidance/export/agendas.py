"""Which dates of a case belong in a calendar, and what makes each the same the next time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.checklist import Entry, checklist
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang, Text
from guidance.domain.timeline import Milestone, MilestoneKind, NoTimeline, timeline
from guidance.domain.worklist import RowStatus
from guidance.export import words
from guidance.export.agenda import Agenda, Event
from guidance.export.documents.labels import cite
from guidance.export.documents.title import name
from guidance.export.subject import Subject
from guidance.export.words import sheets as own

LONGEST_TITLE = 120
WEEK = 7
SOON = 3
"""Days: what is due on a Monday is remembered before the weekend."""

TO_PREPARE: frozenset[MilestoneKind] = frozenset(
    ["evidence", "payment", "plan", "report", "evaluation", "talks"]
)
"""What somebody has to get ready for; the rest people merely go to or know of."""

TITLES: dict[RowStatus, Text | None] = {
    "open": None,
    "done": own.DONE,
    "not_needed": own.NOT_NEEDED,
}


def tasks_agenda(subject: Subject) -> Agenda:
    """What somebody has promised to do by a day: tasks, and items of the checklist.

    What is done stays, and says so; what is not needed is called off: a second import then updates
    what the calendar has.
    """
    book, case = subject.book, subject.case
    entries = (_entry(book, case, e) for e in checklist(book, case, subject.view))
    tasks = (_task(book, case, task) for task in case.tasks)
    return _agenda(case, (event for event in (*entries, *tasks) if event))


def timeline_agenda(subject: Subject) -> Agenda:
    """The milestones of the timeline; none where there is no timeline."""
    made = timeline(subject.book, subject.case, subject.workdays, subject.view)
    if isinstance(made, NoTimeline):
        return _agenda(subject.case, ())
    return _agenda(
        subject.case,
        (_milestone(subject.book, subject.case, milestone) for milestone in made.milestones),
    )


def _agenda(case: Case, events: Iterable[Event]) -> Agenda:
    title = own.CALENDAR.to(case.lang).format(name(case, words.UNTITLED))
    ordered = sorted(events, key=lambda event: (event.day, event.uid))
    return Agenda(lang=case.lang, title=title, events=tuple(ordered))


def _uid(kind: str, key: str, case: Case) -> str:
    """Ours for ever: kind and id of the thing, and the case that it belongs to.

    A case that has no id of its own is told from others by its title and parties.
    """
    said = "\n".join((case.title, case.parties.cso, case.parties.public))
    whose = case.uid or hashlib.sha256(said.encode()).hexdigest()[:16]
    return f"{kind}-{key}-{whose}@iop-guiden"


def _titled(title: str, status: RowStatus, lang: Lang) -> str:
    pattern = TITLES[status]
    return pattern.to(lang).format(title) if pattern else title


def _entry(book: Handbook, case: Case, entry: Entry) -> Event | None:
    item, mark, lang = entry.item, entry.mark, case.lang
    if mark.due is None:
        return None
    role = book.roles.get(item.role)
    lines = (
        item.text.to(lang),
        mark.note,
        own.ROLE.to(lang).format(role.title.to(lang)) if role else "",
        own.PERSON.to(lang).format(mark.person) if mark.person.strip() else "",
        *(own.SOURCE.to(lang).format(cite(book, c, lang)) for c in item.citations),
    )
    return Event(
        uid=_uid("item", item.id, case),
        day=mark.due,
        title=_titled(item.title.to(lang), mark.status, lang),
        text=_lines(lines),
        status="cancelled" if mark.status == "not_needed" else "confirmed",
        reminder=SOON if mark.status == "open" else 0,
    )


def _task(book: Handbook, case: Case, task: Task) -> Event | None:
    lang = case.lang
    if task.due is None:
        return None
    text = task.text.strip()
    phase = next((phase.title for phase in book.phases if phase.id == task.phase), None)
    title = _short(text) or own.UNNAMED_TASK.to(lang)
    lines = (
        task.text if text and title != text else "",
        own.PERSON.to(lang).format(task.person) if task.person.strip() else "",
        own.IN_PHASE.to(lang).format(phase.to(lang)) if phase else "",
    )
    return Event(
        uid=_uid("task", task.id, case),
        day=task.due,
        title=_titled(title, "done" if task.done else "open", lang),
        text=_lines(lines),
        reminder=0 if task.done else SOON,
    )


def _milestone(book: Handbook, case: Case, milestone: Milestone) -> Event:
    lang, role = case.lang, book.roles.get(milestone.role)
    lines = (
        milestone.text.to(lang),
        own.ROLE.to(lang).format(role.title.to(lang)) if role else "",
        *(own.SOURCE.to(lang).format(cite(book, c, lang)) for c in milestone.citations),
    )
    return Event(
        uid=_uid("date", milestone.id, case),
        day=milestone.day,
        title=milestone.title.to(lang),
        text=_lines(lines),
        reminder=WEEK if milestone.kind in TO_PREPARE else 0,
    )


def _short(text: str) -> str:
    """The first line, so long as a calendar shows it; the whole text then follows below."""
    line = text.partition("\n")[0]
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1]}…"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line.strip())
