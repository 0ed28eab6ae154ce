"""Opening a file from outside: only so far as it is small, whole and named as Word names parts."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple

from guidance.export.writers.word_template.fault import TemplateFault

MAX_BYTES = 10_000_000
"""No larger a template is read."""

MAX_PARTS = 400
MAX_PART = 12_000_000
MAX_XML = 4_000_000
MAX_TOTAL = 40_000_000
MAX_TOTAL_XML = 12_000_000
MAX_RATIO = 150
SMALL = 200_000
"""A part below this size may be pressed as hard as it likes."""

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_NAME = re.compile(r"(?:[\w\[\]@ ().,+-]+/)*[\w\[\]@ ().,+-]+/?", re.ASCII)
_CAUGHT = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    OverflowError,
)


class Opened(NamedTuple):
    """The parts by name, or what is wrong with the package."""

    parts: dict[str, bytes]
    faults: list[TemplateFault]


def open_package(raw: bytes) -> Opened:
    """Unpack in memory, within limits that are kept whatever the package says of itself."""
    if len(raw) > MAX_BYTES:
        return _fault("too_large")
    if raw.startswith(OLD_OFFICE):
        return _fault("encrypted")
    try:
        with zipfile.ZipFile(BytesIO(raw)) as package:
            return _unpack(package)
    except zipfile.BadZipFile:
        return _fault("not_zip" if not raw.startswith(b"PK") else "unreadable")
    except _CAUGHT:
        return _fault("unreadable")


def is_xml(name: str) -> bool:
    """Whether a part is read as XML."""
    return name.lower().endswith((".xml", ".rels", ".svg"))


def _fault(code: str, name: str = "") -> Opened:
    return Opened({}, [TemplateFault("", name, code)])


def _unpack(package: zipfile.ZipFile) -> Opened:
    entries = package.infolist()
    if len(entries) > MAX_PARTS:
        return _fault("bomb")
    parts: dict[str, bytes] = {}
    known: set[str] = set()
    room = {True: MAX_TOTAL_XML, False: MAX_TOTAL}
    for entry in entries:
        code = _listed(entry, known)
        if code:
            return _fault(code, entry.filename)
        known.add(entry.filename.lower())
        if entry.is_dir():
            continue
        xml = is_xml(entry.filename)
        most = min(room[xml], MAX_XML if xml else MAX_PART)
        with package.open(entry) as stream:
            content = stream.read(most + 1)
        if len(content) > most or _blown_up(len(content), entry.compress_size):
            return _fault("bomb", entry.filename)
        room[xml] -= len(content)
        parts[entry.filename] = content
    return Opened(parts, [])


def _listed(entry: zipfile.ZipInfo, known: set[str]) -> str:
    """What is wrong with an entry before it is opened."""
    name = entry.orig_filename
    if entry.flag_bits & 0x1:
        return "encrypted"
    steps = name.rstrip("/").split("/")
    odd = not _NAME.fullmatch(name) or any(step.strip(". ") == "" for step in steps)
    if odd or name != entry.filename or name.lower() in known:
        return "bad_name"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "unreadable"
    return ""


def _blown_up(size: int, pressed: int) -> bool:
    return size > SMALL and size > MAX_RATIO * max(pressed, 1)
