"""A case as a file: JSON with a version number. Every file is foreign until it has been checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, cast

from pydantic import ValidationError

from guidance.domain.case import VERSION, Case
from guidance.domain.case_checks import (
    Json,
    check_amounts,
    check_facts,
    check_guideline,
    check_moved,
    check_tasks,
    check_term,
    check_values,
    check_version,
    show,
    similar,
)
from guidance.domain.fact import Fact
from guidance.domain.fault import CaseFileError, Fault

MAX_BYTES = 5_000_000
MOST_FAULTS = 1_000
"""A file with more is rubbish; to name them all would take minutes and help nobody."""
DEEPEST = 3
"""How many parts the place of an answer has: ``by_party.cso.market``."""


def to_json(case: Case) -> str:
    """The case as a file's text: what is unset is left out, the version always stands first."""
    data = {"version": VERSION, **case.model_dump(mode="json", exclude_defaults=True)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def from_json(raw: bytes, facts: Mapping[str, Fact], guidelines: Iterable[str]) -> Case:
    """The case in a file. Raises CaseFileError with every fault, up to ``MOST_FAULTS`` a check."""
    try:
        return _read(raw, facts, tuple(guidelines))
    except RecursionError:
        raise CaseFileError([Fault("$", "too_deep")]) from None


def _read(raw: bytes, facts: Mapping[str, Fact], guidelines: Sequence[str]) -> Case:
    data = _decode(raw)
    faults = [*check_version(data), *islice(check_values(data), MOST_FAULTS)]
    faults = faults or list(check_amounts(data))
    if faults:
        raise CaseFileError(faults)
    faults = list(islice(check_facts(data, facts), MOST_FAULTS))
    faults += [*check_guideline(data, guidelines), *check_term(data)]
    faults += [*islice(check_tasks(data), MOST_FAULTS), *islice(check_moved(data), MOST_FAULTS)]
    if len(faults) >= MOST_FAULTS:
        raise CaseFileError(faults)
    try:
        case = Case.model_validate(data)
    except ValidationError as error:
        answered = {fault.place for fault in faults}
        errors = [e for e in error.errors(include_url=False) if not _covered(e["loc"], answered)]
        found = [_from_pydantic(dict(e)) for e in errors[:MOST_FAULTS]]
        raise CaseFileError([*faults, *dict.fromkeys(found)]) from None
    if faults:
        raise CaseFileError(faults)
    return case


def _covered(loc: Sequence[int | str], answered: set[str]) -> bool:
    """Whether a fault was already named there or above."""
    return any(_place(loc[:end]) in answered for end in range(1, min(len(loc), DEEPEST) + 1))


def _place(loc: Sequence[int | str]) -> str:
    return ".".join(map(str, loc)) or "$"


def _decode(raw: bytes) -> Json:
    if len(raw) > MAX_BYTES:
        raise CaseFileError([Fault("$", "too_large")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFileError([Fault(f"byte {error.start}", "not_utf8")]) from None
    if not text.strip():
        raise CaseFileError([Fault("$", "empty")])
    try:
        data = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except CaseFileError:
        raise
    except json.JSONDecodeError as error:
        place = f"{error.lineno}:{error.colno}"
        raise CaseFileError([Fault(place, "not_json")]) from None
    except ValueError:
        raise CaseFileError([Fault("$", "bad_number")]) from None
    if not isinstance(data, dict):
        raise CaseFileError([Fault("$", "not_object")])
    return cast(Json, data)


def _unique(items: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in items:
        if key in data:
            raise CaseFileError([Fault("$", "double_key", key)])
        data[key] = value
    return data


def _refuse_constant(name: str) -> float:
    raise CaseFileError([Fault("$", "bad_number", name)])


def _from_pydantic(error: Mapping[str, Any]) -> Fault:
    place = _place(error["loc"])
    kind = str(error["type"])
    if kind == "extra_forbidden":
        name = str(error["loc"][-1])
        known = Case.model_fields if len(error["loc"]) == 1 else ()
        return Fault(place, "unknown_key", name, similar(name, known))
    if kind.endswith("_type"):
        return Fault(place, "wrong_type", show(error.get("input")))
    return Fault(place, "bad_value", show(error.get("input")))
