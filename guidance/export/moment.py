"""When a file says that it was made, and the day that stands in it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

MADE = datetime(2025, 1, 1, tzinfo=UTC)
"""Stands in files that must name a moment, so that nothing but the case decides their bytes."""

LATEST = 253_402_300_799
"""The last second of the year 9999, after which no file format has a date."""


def source_date() -> datetime | None:
    """The moment that ``SOURCE_DATE_EPOCH`` names, so that two exports give the same bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (epoch.isascii() and epoch.isdecimal() and int(epoch) <= LATEST):
        return None
    return datetime.fromtimestamp(int(epoch), UTC)


def made() -> datetime:
    """When a file says that it was made: always the same unless ``SOURCE_DATE_EPOCH`` says else."""
    return source_date() or MADE


def moment() -> datetime:
    """Now, or the moment that ``SOURCE_DATE_EPOCH`` names."""
    return source_date() or datetime.now(UTC)


def today() -> date:
    """The day at the place where the guide runs; with ``SOURCE_DATE_EPOCH`` the same everywhere."""
    fixed = source_date()
    return fixed.date() if fixed else datetime.now(UTC).astimezone().date()
