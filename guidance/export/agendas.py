"""Which dates of a case belong in a calendar."""

from __future__ import annotations

from guidance.export.agenda import Agenda
from guidance.export.subject import Subject


def tasks_agenda(subject: Subject) -> Agenda:
    """What somebody has promised to do by a day: tasks, and items of the checklist."""
    raise NotImplementedError


def timeline_agenda(subject: Subject) -> Agenda:
    """The milestones of the timeline."""
    raise NotImplementedError
