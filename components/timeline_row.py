"""One day of the timeline as HTML: when, what, who, whose rule, and the way to change it."""

from __future__ import annotations

from datetime import date

from components.citation_list import citations
from components.i18n import _, day, said
from components.markup import tag, text
from components.timeline_days import Day
from components.timeline_words import moved, when, window
from guidance.bootstrap import handbook
from guidance.domain.timeline import FIXED, Milestone
from guidance.domain.worklist import Row


def _state(words: str, css: str) -> str:
    return tag("span", text(words), f"iop-tag {css}")


def _when_state(found: date, today: date, coming: date | None) -> str:
    """Whether the day has passed, is today or comes next, in a word."""
    if found == today:
        return _state(_("I dag"), "iop-tag-next")
    if found < today:
        return _state(_("Passerat"), "iop-tag-past")
    return _state(_("Nästa"), "iop-tag-next") if found == coming else ""


def _line(*parts: str) -> str:
    """The small line below a title; every part is HTML."""
    return tag("p", " · ".join(part for part in parts if part), "iop-meta")


def _role(milestone: Milestone) -> str:
    role = handbook().roles.get(milestone.role)
    return said(role.title) if role else ""


def _rule(milestone: Milestone, guideline: str) -> str:
    """The title; below it, folded away, what the rule says and whose it is."""
    if milestone.origin == "guideline":
        whose = _("Ur riktlinjen: {guideline}", guideline=guideline)
    else:
        whose = _("IOP-guidens eget råd. Riktlinjen nämner ingen dag.")
    words = (
        tag("summary", text(said(milestone.title)), "iop-task"),
        tag("p", text(said(milestone.text))),
        tag("p", text(whose), "iop-note"),
        citations(milestone.citations),
    )
    return tag("details", "".join(words), "iop-why")


def _change(milestone: Milestone, is_open: bool) -> str:
    """A button that timeline_click listens to; the first and the last day follow the fields."""
    if milestone.kind in FIXED:
        return ""
    about = f" {said(milestone.title)}, {day(milestone.day)}"
    words = _("Stäng") if is_open else _("Ändra dag")
    return tag(
        "button",
        text(words) + tag("span", text(about), "iop-unseen"),
        "iop-change-day",
        type="button",
        data_milestone=milestone.id,
        aria_expanded="true" if is_open else "false",
    )


def _origin(one: Milestone) -> str:
    """Whose day it is where no document has it."""
    if one.kind in FIXED:
        return _("Er avtalstid")
    return _("IOP-guidens råd") if one.origin == "ours" else ""


def milestone_row(
    one: Milestone, guideline: str, today: date, coming: date | None, is_open: bool
) -> str:
    """A milestone as an item of a list."""
    what = (
        _rule(one, guideline),
        _line(
            _when_state(one.day, today, coming),
            text(_role(one)),
            text(window(one)),
            text(moved(one)),
            text(_origin(one)),
        ),
    )
    past = " iop-day-past" if one.day < today else ""
    return tag(
        "li",
        when(one.day) + tag("div", "".join(what)) + _change(one, is_open),
        f"iop-day{past}",
    )


def _title(row: Row) -> str:
    if row.entry is not None:
        return said(row.entry.item.title)
    return row.task.text.strip() if row.task else ""


def _done_state(due: date, row: Row, today: date, coming: date | None) -> str:
    if row.status == "done":
        return _state(_("Klar"), "iop-tag-past")
    if row.late(today):
        return _state(_("Försenad"), "iop-tag-late")
    return _when_state(due, today, coming)


def task_row(due: date, row: Row, today: date, coming: date | None) -> str:
    """Something to do as an item of the same list; it is changed where it was written."""
    kind = _("Er egen uppgift") if row.task else _("Ur checklistan")
    title = _title(row) or _("Uppgift utan text")
    what = tag("p", text(title), "iop-task") + _line(
        _done_state(due, row, today, coming), text(row.person.strip()), text(kind)
    )
    done = " iop-day-done" if row.status == "done" else ""
    return tag("li", when(due) + tag("div", what), f"iop-day iop-day-task{done}")


def item(one: Day, guideline: str, today: date, coming: date | None, opened: str) -> str:
    """A day as an item of the list, whichever it is."""
    if isinstance(one.what, Milestone):
        return milestone_row(one.what, guideline, today, coming, one.id == opened)
    return task_row(one.day, one.what, today, coming)
