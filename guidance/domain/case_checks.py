"""What pydantic cannot see in a case file: values that no case can hold, and unknown ids."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, cast

from guidance.domain.case import VERSION, Term
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.fault import Fault
from guidance.domain.refusal import is_sensible, objections

MOST_VALUES = 50_000
"""More than ten times what the fullest case holds."""

Json = Mapping[str, Any]

MOST_ENTRIES = 1_000
"""In one list or mapping: no page and no document is made for more."""

MOST_OWN_HEADINGS = 200
_LISTS = (
    "notes decisions tasks checklist outline moved order own_headings left_out ready taken brief "
    "workshops"
)
LISTS = frozenset(_LISTS.split())
"""The fields that hold several things, but for the answers, whose ids are all known."""


def check_version(data: Json) -> Iterable[Fault]:
    """A version of the format that this guide does not know."""
    version: object = data.get("version", VERSION)
    if version != VERSION or isinstance(version, bool):
        yield Fault("version", "unknown_version", show(version))


def check_amounts(data: Json) -> Iterable[Fault]:
    """More tasks, headings or texts than a cooperation has, by field."""
    places: dict[str, object] = {name: data.get(name) for name in sorted(LISTS)}
    places |= {f"order.{name}": ids for name, ids in _mapping(data.get("order")).items()}
    for place, value in places.items():
        most = MOST_OWN_HEADINGS if place == "own_headings" else MOST_ENTRIES
        if isinstance(value, list | dict) and len(cast(list[object], value)) > most:
            yield Fault(place, "too_many")


def check_values(data: Json) -> Iterable[Fault]:
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


def check_tasks(data: Json) -> Iterable[Fault]:
    """Two tasks with one id: taken in one by one, the second would replace the first."""
    tasks = data.get("tasks")
    seen: set[str] = set()
    for number, task in enumerate(cast(list[object], tasks) if isinstance(tasks, list) else ()):
        task_id = cast(dict[str, object], task).get("id") if isinstance(task, dict) else None
        if isinstance(task_id, str):
            if task_id in seen:
                yield Fault(f"tasks.{number}.id", "double_id", task_id)
            seen.add(task_id)


def check_facts(data: Json, facts: Mapping[str, Fact]) -> Iterable[Fault]:
    """Unknown facts and options in every view, and values of the wrong kind."""
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
        yield Fault(place, "unknown_fact", name, similar(name, facts))
    elif value is None or value == UNKNOWN:
        return
    elif fact.kind == "number":
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield Fault(place, "wrong_type", show(value))
        elif not 0 <= value <= sys.float_info.max:
            yield Fault(place, "bad_number", show(value))
    elif not isinstance(value, str):
        options = ", ".join(o.id for o in fact.options)
        yield Fault(place, "wrong_type", show(value), options)
    elif fact.option(value) is None:
        ids = [o.id for o in fact.options]
        yield Fault(place, "unknown_option", value, similar(value, ids) or ", ".join(ids))


def check_guideline(data: Json, guidelines: Sequence[str]) -> Iterable[Fault]:
    """A guideline that nobody has."""
    name = data.get("guideline")
    if isinstance(name, str) and name not in guidelines:
        hint = similar(name, guidelines) or ", ".join(guidelines)
        yield Fault("guideline", "unknown_guideline", name, hint)


def check_term(data: Json) -> Iterable[Fault]:
    """A term that makes no sense: the timeline would refuse it, with the same reason."""
    term = _mapping(data.get("term"))
    given = Term.model_construct(
        start=_day(term.get("start")),
        months=_whole(term.get("months")),
        end=_day(term.get("end")),
        follow_ups=_whole(term.get("follow_ups")),
    )
    for field, code in objections(given):
        yield Fault(f"term.{field}", code)


def check_moved(data: Json) -> Iterable[Fault]:
    """Days of milestones far outside any agreement."""
    for name, value in _mapping(data.get("moved")).items():
        day = _day(value)
        if day and not is_sensible(day):
            yield Fault(f"moved.{name}", "day_out_of_range")


def _mapping(value: object) -> Mapping[str, object]:
    return cast(dict[str, object], value) if isinstance(value, dict) else {}


def _day(value: object) -> date | None:
    """The day that a text names; what is no day is pydantic's to refuse."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def similar(name: str, known: Iterable[str]) -> str:
    """The ids that may be meant; only the start of a long name is compared, which takes time."""
    return ", ".join(get_close_matches(name[:100], list(known), n=2))


def show(value: object) -> str:
    """A value as it stands in the file, shortened."""
    return json.dumps(value, ensure_ascii=False)[:200]
