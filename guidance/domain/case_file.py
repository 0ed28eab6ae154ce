"""A case as a file: JSON with a version number. Every file is foreign until it has been checked."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any, cast

from pydantic import ValidationError

from guidance.domain.case import VERSION, Case
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.fault import CaseFileError, Fault

MAX_BYTES = 5_000_000
MOST_FAULTS = 1_000
"""A file with more is rubbish; to name them all would take minutes and help nobody."""
MOST_VALUES = 50_000
"""More than ten times what the fullest case holds."""
DEEPEST = 3
"""How many parts the place of an answer has: ``by_party.cso.market``."""

Json = Mapping[str, Any]


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
    faults = [*_check_version(data), *islice(_check_values(data), MOST_FAULTS)]
    if faults:
        raise CaseFileError(faults)
    faults = list(islice(_check_facts(data, facts), MOST_FAULTS))
    faults += [*_check_guideline(data, guidelines), *islice(_check_tasks(data), MOST_FAULTS)]
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


def _check_version(data: Json) -> Iterable[Fault]:
    version: object = data.get("version", VERSION)
    if version != VERSION or isinstance(version, bool):
        yield Fault("version", "unknown_version", _show(version))


def _check_values(data: Json) -> Iterable[Fault]:
    """Lone surrogates and NUL can neither be saved nor written to a document."""
    for number, (place, value) in enumerate(_walk(data, "")):
        if number >= MOST_VALUES:
            yield Fault("$", "too_many")
            return
        if isinstance(value, str) and ("\0" in value or not _is_unicode(value)):
            yield Fault(place or "$", "bad_text")


def _walk(data: object, place: str) -> Iterable[tuple[str, object]]:
    """Every value and every key, each with its place."""
    yield place, data
    if isinstance(data, dict):
        for key, value in cast(dict[str, object], data).items():
            yield place, key
            yield from _walk(value, f"{place}.{key}" if place else key)
    elif isinstance(data, list):
        for number, value in enumerate(cast(list[object], data)):
            yield from _walk(value, f"{place}.{number}")


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_tasks(data: Json) -> Iterable[Fault]:
    """Two tasks with one id: taken in one by one, the second would replace the first."""
    tasks = data.get("tasks")
    seen: set[str] = set()
    for number, task in enumerate(cast(list[object], tasks) if isinstance(tasks, list) else ()):
        task_id = cast(dict[str, object], task).get("id") if isinstance(task, dict) else None
        if isinstance(task_id, str):
            if task_id in seen:
                yield Fault(f"tasks.{number}.id", "double_id", task_id)
            seen.add(task_id)


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


def _check_answer(
    place: str, name: str, value: object, facts: Mapping[str, Fact]
) -> Iterable[Fault]:
    fact = facts.get(name)
    if fact is None:
        yield Fault(place, "unknown_fact", name, _similar(name, facts))
    elif value is None or value == UNKNOWN:
        return
    elif fact.kind == "number":
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield Fault(place, "wrong_type", _show(value))
        elif not 0 <= value <= sys.float_info.max:
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
    place = _place(error["loc"])
    kind = str(error["type"])
    if kind == "extra_forbidden":
        name = str(error["loc"][-1])
        known = Case.model_fields if len(error["loc"]) == 1 else ()
        return Fault(place, "unknown_key", name, _similar(name, known))
    if kind.endswith("_type"):
        return Fault(place, "wrong_type", _show(error.get("input")))
    return Fault(place, "bad_value", _show(error.get("input")))
