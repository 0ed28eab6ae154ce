"""A day typed as people write it here; no calendar, since its words would be English."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from components.i18n import N_

PLACEHOLDER = N_("ÅÅÅÅ-MM-DD")
FAULT = N_("Datumet går inte att läsa. Skriv till exempel 2027-03-31. Inget är sparat.")


def today() -> date:
    """The day at the place where the guide runs."""
    return datetime.now(UTC).astimezone().date()


def parse(written: str) -> date | None:
    """The day, None for an empty field. Raises ValueError when it is no day."""
    raw = written.strip()
    if not raw:
        return None
    if not re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", raw, re.ASCII):
        raise ValueError(raw)
    year, month, of_month = map(int, raw.split("-"))
    return date(year, month, of_month)


def typed(day: date | None) -> str:
    """The day as it stands in the field."""
    return day.isoformat() if day else ""
