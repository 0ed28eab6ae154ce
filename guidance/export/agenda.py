"""Dates for a calendar without a format."""

from __future__ import annotations

from datetime import date
from typing import Literal

from guidance.domain.model import Frozen, Lang
from guidance.export.document import Plain


class Event(Frozen):
    """Something on one whole day. The same ``uid`` is the same event, whenever it is exported.

    ``status`` is ``cancelled`` for what is no longer needed, so that a calendar that has it lets go
    of it. ``reminder`` is how many days before people want to be reminded, 0 for not at all.
    """

    uid: str
    day: date
    title: Plain
    text: Plain = ""
    status: Literal["confirmed", "cancelled"] = "confirmed"
    reminder: int = 0


class Agenda(Frozen):
    """All events of a case in order of their days."""

    lang: Lang
    title: Plain
    events: tuple[Event, ...]
