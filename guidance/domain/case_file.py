"""A case as a file: JSON with a version number. Every file is foreign until it has been checked."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, cast

from pydantic import ValidationError

from guidance.domain.case import VERSION, Case
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.fault import CaseFileError, Fault

MAX_BYTES = 5_000_000

Json = Mapping[str, Any]


def to_json(case: Case) -> str:
    """The case as a file's text: what is unset is left out, the version always stands first."""
    data = {"version": VERSION, **case.model_dump(mode="json", exclude_defaults=True)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def from_json(raw: bytes, facts: Mapping[str, Fact], guidelines: Iterable[str]) -> Case:
    """The case in a file. Raises CaseFileError with every fault that was found."""
    data = _decode(raw)
    faults = [*_check_version(data), *_check_texts(data)]
    if faults:
        raise CaseFileError(faults)
    faults = [*_check_facts(data, facts), *_check_guideline(data, tuple(guidelines))]
    try:
        case = Case.model_validate(data)
    except ValidationError as error:
        answered = {fault.place for fault in faults}
        found = [_from_pydantic(dict(e)) for e in error.errors(include_url=False)]
        faults += [f for f in dict.fromkeys(found) if not _covered(f.place, answered)]
        raise CaseFileError(faults) from None
    if faults:
        raise CaseFileError(faults)
    return case


def _covered(place: str, answered: set[str]) -> bool:
    return any(place == a or place.startswith(f"{a}.") for a in answered)


def _decode(raw: bytes) -> Json:
    if len(raw) > MAX_BYTES:
        raise CaseFileError([Fault("$", "too_large")])
    if not raw.strip():
        raise CaseFileError([Fault("$", "empty")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFileError([Fault(f"byte {error.start}", "not_utf8")]) from None
    try:
        data = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except CaseFileError:
        raise
    except json.JSONDecodeError as error:
        place = f"{error.lineno}:{error.colno}"
        raise CaseFileError([Fault(place, "not_json")]) from None
    except RecursionError:
        raise CaseFileError([Fault("$", "too_deep")]) from None
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


def _check_version(data: Json) -> Iterable[Fault]:
    version = data.get("version", VERSION)
    if version != VERSION or isinstance(version, bool):
        yield Fault("version", "unknown_version", str(version))


def _check_texts(data: object, place: str = "") -> Iterable[Fault]:
    """Lone surrogates and NUL can neither be saved nor written to a document."""
    if isinstance(data, str):
        if "\0" in data or any("\ud800" <= c <= "\udfff" for c in data):
            yield Fault(place or "$", "bad_text")
    elif isinstance(data, dict):
        for key, value in cast(dict[str, object], data).items():
            here = f"{place}.{key}" if place else key
            yield from _check_texts(key, place or "$")
            yield from _check_texts(value, here)
    elif isinstance(data, list):
        for number, value in enumerate(cast(list[object], data)):
            yield from _check_texts(value, f"{place}[{number}]")


def _check_facts(data: Json, facts: Mapping[str, Fact]) -> Iterable[Fault]:
    by_party = data.get("by_party")
    places: dict[str, object] = {"facts": data.get("facts")}
    if isinstance(by_party, dict):
        parties = cast(dict[str, object], by_party)
        places |= {f"by_party.{p}": parties.get(p) for p in ("cso", "public")}
    for place, answers in places.items():
        if not isinstance(answers, dict):
            continue
        for name, value in cast(dict[str, object], answers).items():
            yield from _check_answer(f"{place}.{name}", name, value, facts)


def _check_answer(place: str, name: str, value: object, facts: Mapping[str, Fact]) -> Iterable[Fault]:
    fact = facts.get(name)
    if fact is None:
        yield Fault(place, "unknown_fact", name, _similar(name, facts))
    elif value is None or value == UNKNOWN:
        return
    elif fact.kind == "number":
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield Fault(place, "wrong_type", _show(value))
        elif not math.isfinite(value) or value < 0:
            yield Fault(place, "bad_number", _show(value))
    elif not isinstance(value, str):
        options = ", ".join(o.id for o in fact.options)
        yield Fault(place, "wrong_type", _show(value), options)
    elif fact.option(value) is None:
        ids = [o.id for o in fact.options]
        yield Fault(place, "unknown_option", value, _similar(value, ids) or ", ".join(ids))


def _check_guideline(data: Json, guidelines: Sequence[str]) -> Iterable[Fault]:
    name = data.get("guideline")
    if isinstance(name, str) and name not in guidelines:
        hint = _similar(name, guidelines) or ", ".join(guidelines)
        yield Fault("guideline", "unknown_guideline", name, hint)


def _similar(name: str, known: Iterable[str]) -> str:
    return ", ".join(get_close_matches(name[:100], list(known), n=2))


def _show(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:200]


def _from_pydantic(error: Mapping[str, Any]) -> Fault:
    place = ".".join(str(part) for part in error["loc"]) or "$"
    kind = str(error["type"])
    if kind == "extra_forbidden":
        name = str(error["loc"][-1])
        known = Case.model_fields if len(error["loc"]) == 1 else ()
        return Fault(place, "unknown_key", name, _similar(name, known))
    if kind.endswith("_type") or kind.endswith("_parsing"):
        return Fault(place, "wrong_type", _show(error.get("input")))
    return Fault(place, "bad_value", _show(error.get("input")))
