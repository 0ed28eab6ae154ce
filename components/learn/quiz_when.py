"""When a question comes back, as people say it."""

from __future__ import annotations

from datetime import datetime
from math import ceil
from zoneinfo import ZoneInfo

from components.i18n import _, count, day

HERE = ZoneInfo("Europe/Stockholm")
"""Where ”i morgon” begins."""
FAR = 14
"""From so many days on, a date says more than a number of days."""


def when(due: datetime, now: datetime) -> str:
    """The time until ``due``, to follow ”kommer tillbaka”."""
    seconds = (due - now).total_seconds()
    there, here = due.astimezone(HERE).date(), now.astimezone(HERE).date()
    days = (there - here).days
    if seconds <= 0:
        return _("nu")
    if seconds < 60 * 60:
        return count(ceil(seconds / 60), "om en minut", "om {n} minuter")
    if days == 0:
        return _("senare i dag")
    if days == 1:
        return _("i morgon")
    if days < FAR:
        return _("om {n} dagar", n=days)
    return _("den {day}", day=day(there))
