"""Words about things to do: who, by when, whether the day has passed."""

from __future__ import annotations

from datetime import date

from components.i18n import N_, _, day
from components.markup import tag, text
from guidance.domain.worklist import Progress, Row

KIND_NAMES = {
    "do": N_("Göra"),
    "show": N_("Visa"),
    "produce": N_("Ta fram"),
    "decide": N_("Besluta"),
    "check": N_("Kontrollera"),
}


def when(row: Row, today: date) -> str:
    """By when, as HTML; a passed day is marked by a sign and a word."""
    if row.due is None:
        return ""
    if row.late(today):
        words = _("Försenad, skulle ha varit klar {day}", day=day(row.due))
        return tag(
            "span", tag("span", "!", "iop-sign", aria_hidden="true") + text(words), "iop-late"
        )
    return text(_("senast {day}", day=day(row.due)))


def meta(row: Row, today: date, *before: str) -> str:
    """The small line under a row's title, as HTML; ``before`` is what stands first."""
    parts = [*map(text, before), text(row.person.strip()), when(row, today)]
    line = " · ".join(part for part in parts if part)
    return tag("p", line, "iop-meta") if line else ""


def progress_words(progress: Progress) -> str:
    """How far, with what is late and what is not needed."""
    if not progress.total and not progress.not_needed:
        return _("Inget på listan än")
    parts = [_("{done} av {total} klara", done=progress.done, total=progress.total)]
    if progress.late:
        parts.append(_("{n} försenade", n=progress.late))
    if progress.not_needed:
        parts.append(_("{n} behövs inte", n=progress.not_needed))
    return ", ".join(parts)
