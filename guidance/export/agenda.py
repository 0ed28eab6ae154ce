"""Dates for a calendar without a format."""

from __future__ import annotations

from datetime import date

from guidance.domain.model import Frozen, Lang
from guidance.export.document import Plain


class Event(Frozen):
    """Something on one whole day. The same ``uid`` is the same event, whenever it is exported."""

    uid: str
    day: date
    title: Plain
    text: Plain = ""


class Agenda(Frozen):
    """All events of a case in order of their days."""

    lang: Lang
    title: Plain
    events: tuple[Event, ...]
