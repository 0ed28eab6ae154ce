"""A file inside a package: the same bytes whenever and wherever the package is made."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""The first moment that a package can hold; its files carry it unless another is given."""


def zip_entry(name: str, moment: datetime = EARLIEST, mode: int = 0o600) -> zipfile.ZipInfo:
    """A compressed file to be, with the rights that it has once it is unpacked."""
    entry = zipfile.ZipInfo(name, max(moment, EARLIEST).timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = mode << 16
    return entry
