"""Changes as rows, and rows as a case: what is stored is what was validated."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast, get_args

from pydantic import TypeAdapter, ValidationError

from guidance.domain.case import VIEWS, Case
from guidance.domain.change import SINGLE, Change, Kind, address, apply, fold
from guidance.domain.model import Id
from guidance.storage.errors import Address, BadChangeError, DamagedCaseError

_FAULTS = (ValueError, TypeError, AttributeError, RecursionError)
"""What ``json`` and ``fold`` raise on a value of the wrong shape."""

_KINDS = frozenset(get_args(Kind))
_WITHOUT_KEY = frozenset({*SINGLE, "party_name"})
_PARTIES: Mapping[str, Sequence[str]] = {
    "party_name": ("cso", "public"),
    "fact": VIEWS,
    "note": VIEWS,
}
_ID = TypeAdapter[str](Id)


@dataclass(frozen=True)
class Entry:
    """A value at an address, as its row holds it: JSON, or None where there is nothing."""

    kind: str
    key: str
    party: str
    value: str | None

    @property
    def place(self) -> Address:
        """The address, which is also the row's key."""
        return self.kind, self.key, self.party


def _check_place(change: Change) -> None:
    """Each thing has one address only, so that no two rows of a case mean the same thing."""
    if change.kind in _WITHOUT_KEY:
        if change.key:
            raise ValueError("this kind has no key")
    else:
        _ID.validate_python(change.key)
    if change.party not in _PARTIES.get(change.kind, ("",)):
        raise ValueError("this kind has no such party")


def _reason(fault: Exception) -> str:
    """What is wrong, without the value: it may be personal, and messages end in logs."""
    if isinstance(fault, ValidationError):
        return "; ".join(error["msg"] for error in fault.errors(include_input=False))
    return type(fault).__name__ if isinstance(fault, UnicodeError) else str(fault)


def encode(change: Change) -> Entry:
    """The row of a change. Raises BadChangeError where no case can have it."""
    try:
        _check_place(change)
        value = None
        if change.value is not None:
            value = json.dumps(change.value, ensure_ascii=False)
            fold([change.model_copy(update={"value": decode(value)})])
    except _FAULTS as fault:
        raise BadChangeError(address(change), _reason(fault)) from None
    return Entry(change.kind, change.key, change.party, value)


def decode(value: str) -> Any:
    """The value of a row. Raises ValueError or RecursionError where it is no JSON in UTF-8."""
    value.encode()
    return json.loads(value)


def _change(entry: Entry) -> Change:
    if entry.kind not in _KINDS or entry.value is None:
        raise ValueError("no such kind of entry")
    return Change(
        kind=cast(Kind, entry.kind), key=entry.key, party=entry.party, value=decode(entry.value)
    )


def case_from(entries: Iterable[Entry]) -> Case:
    """The case that the entries hold, in their order. Raises DamagedCaseError naming bad ones."""
    kept = list(entries)
    try:
        return fold(map(_change, kept))
    except _FAULTS:
        raise _damage(kept) from None


def _damage(entries: Sequence[Entry]) -> DamagedCaseError:
    case = Case()
    places: list[Address] = []
    for entry in entries:
        try:
            case = apply(case, _change(entry))
        except _FAULTS:
            places.append(entry.place)
    return DamagedCaseError(places, case)
