"""The years of an agreement, each with a plan and a report to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from guidance.domain.model import Lang, Text
from guidance.domain.timeline import MilestoneKind, NoTimeline, Timeline, timeline
from guidance.export.document import Block, Heading, Paragraph, Room, Table
from guidance.export.documents.labels import day
from guidance.export.subject import Subject
from guidance.export.words import followup as own

MOST = 6
"""Years with sheets of their own; who needs more copies them."""

EMPTY_GOALS = 3
ROOM = 2
PLAN_LINES, REPORT_LINES = 5, 2
"""How high a cell is at the least, so that there is room for handwriting."""


class Year(NamedTuple):
    """A year of the agreement: the days of it that the term covers, and when papers are due."""

    title: str
    term: str = ""
    plan: date | None = None
    report: date | None = None


def years(subject: Subject, goals: Sequence[str]) -> Iterable[Block]:
    """Plan and report for each year that the agreement covers; a sheet to copy where none is."""
    lang = subject.lang
    made = timeline(subject.book, subject.case, subject.workdays, subject.view)
    shown = goals or ("",) * EMPTY_GOALS
    if isinstance(made, NoTimeline):
        yield from _year(Year(own.ANY_YEAR.to(lang), own.COPY.to(lang)), shown, lang)
        return
    found = list(range(made.start.year, made.end.year + 1))
    for number in found[:MOST]:
        yield from _year(_of(made, number, lang), shown, lang)
    if len(found) > MOST:
        yield Paragraph(text=own.MORE_YEARS.to(lang), style="note")


def _of(made: Timeline, number: int, lang: Lang) -> Year:
    start, end = max(made.start, date(number, 1, 1)), min(made.end, date(number, 12, 31))
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    term = own.PART_OF_YEAR.to(lang).format(start=day(start, lang), end=day(end, lang))
    return Year(
        own.YEAR.to(lang).format(year=number),
        "" if whole else term,
        _due(made, "plan", number),
        _due(made, "report", number),
    )


def _due(made: Timeline, kind: MilestoneKind, year: int) -> date | None:
    days = (m.day for m in made.milestones if m.kind == kind and m.named.year == year)
    return next(days, None)


def _year(year: Year, goals: Sequence[str], lang: Lang) -> Iterable[Block]:
    yield Heading(level=1, text=year.title, new_page=True)
    if year.term:
        yield Paragraph(text=year.term, style="note")
    yield Heading(level=2, text=own.PLAN.to(lang))
    yield from _ready(year.plan, lang)
    yield _table(own.PLAN_COLUMNS, (48, 36, 16, 12, 28), PLAN_LINES, goals, lang)
    yield Heading(level=2, text=own.REPORT.to(lang), new_page=True)
    yield from _ready(year.report, lang)
    yield _table(own.REPORT_COLUMNS, (52, 40, 40), REPORT_LINES, goals, lang)
    for room in own.REPORT_ROOMS:
        yield Paragraph(text=room.to(lang), style="minor")
        yield Room(lines=ROOM)


def _ready(due: date | None, lang: Lang) -> Iterable[Block]:
    if due is not None:
        yield Paragraph(text=own.DUE.to(lang).format(day=day(due, lang)), style="note")


def _table(
    columns: Sequence[Text], widths: tuple[int, ...], lines: int, goals: Sequence[str], lang: Lang
) -> Table:
    """A row for each goal, its number and words first, the rest empty."""
    empty = ("\n".join("\u00a0" * lines), *("",) * (len(columns) - 2))
    return Table(
        header=tuple(column.to(lang) for column in columns),
        rows=tuple((f"{n}. {goal}".rstrip(), *empty) for n, goal in enumerate(goals, 1)),
        widths=widths,
    )
