"""A change to a case: one value at one address, so that edits of different things never collide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, cast

from guidance.domain.case import Case
from guidance.domain.model import Frozen

Kind = Literal[
    "title",
    "example",
    "guideline",
    "lang",
    "scheme",
    "party_name",
    "fact",
    "note",
    "decision",
    "task",
    "checklist",
    "section",
    "uid",
    "term",
    "moved",
    "order",
    "own_heading",
    "left_out",
    "ready",
    "taken",
    "brief",
    "workshop",
]

SINGLE: tuple[Kind, ...] = ("title", "example", "guideline", "lang", "scheme", "uid")
"""What a case has one of, which is nobody's in particular."""

KEYED: dict[Kind, str] = {
    "decision": "decisions",
    "checklist": "checklist",
    "section": "outline",
    "term": "term",
    "moved": "moved",
    "order": "order",
    "own_heading": "own_headings",
    "left_out": "left_out",
    "ready": "ready",
    "taken": "taken",
    "brief": "brief",
    "workshop": "workshops",
}
"""What a case has one of a key: the field that holds the values by key."""


class Change(Frozen):
    """Set the value at an address; ``None`` takes it away.

    ``kind`` says what is changed; ``key`` which one (a fact, question, phase, task, item, section,
    milestone, scheme or workshop; empty for what a case has one of); ``party`` whose (``cso``,
    ``public``, ``agreed``; empty where it is nobody's). ``value`` is JSON: text, number,
    true/false, a list, a mapping or None.
    """

    kind: Kind
    key: str = ""
    party: str = ""
    value: Any = None


def address(change: Change) -> tuple[str, str, str]:
    """Where the change writes: two changes collide only at the same address."""
    return change.kind, change.key, change.party


def _put(mapping: dict[str, Any], key: str, value: Any) -> None:
    if value is None:
        mapping.pop(key, None)
    else:
        mapping[key] = value


def _write(data: dict[str, Any], change: Change) -> None:
    kind, key, party, value = change.kind, change.key, change.party, change.value
    if kind in SINGLE:
        _put(data, kind, value)
    elif kind == "party_name":
        _put(data.setdefault("parties", {}), party, value)
    elif kind == "fact":
        place = data if party == "agreed" else data.setdefault("by_party", {})
        _put(place.setdefault("facts" if party == "agreed" else party, {}), key, value)
    elif kind == "note":
        _put(data.setdefault("notes", {}).setdefault(key, {}), party, value)
    elif kind == "task":
        _put(data.setdefault("tasks", {}), key, value)
    else:
        _put(data.setdefault(KEYED[kind], {}), key, value)


def _named(task: Any, key: str) -> Any:
    return {**cast(dict[str, Any], task), "id": key} if isinstance(task, dict) else task


def fold(changes: Iterable[Change], start: Case | None = None) -> Case:
    """The case after all changes, in their order. Raises ValidationError on a bad value."""
    data = start.model_dump(mode="json") if start else {}
    data["tasks"] = {task["id"]: task for task in data.get("tasks", ())}
    for change in changes:
        _write(data, change)
    data["tasks"] = [_named(task, key) for key, task in data["tasks"].items()]
    return Case.model_validate(data)


def apply(case: Case, change: Change) -> Case:
    """The case after one change. Raises pydantic's ValidationError on a bad value."""
    return fold([change], case)


def as_changes(case: Case) -> list[Change]:
    """The changes that build this case from an empty one: how a file is taken in."""
    data = case.model_dump(mode="json", exclude_defaults=True)
    out = [Change(kind=kind, value=data[kind]) for kind in SINGLE if kind in data]
    out += [Change(kind="party_name", party=p, value=v) for p, v in data.get("parties", {}).items()]
    views = {"agreed": data.get("facts", {}), **data.get("by_party", {})}
    out += [
        Change(kind="fact", key=fact, party=party, value=value)
        for party, answers in views.items()
        for fact, value in answers.items()
        if value is not None
    ]
    out += [
        Change(kind="note", key=question, party=party, value=text)
        for question, talk in data.get("notes", {}).items()
        for party, text in talk.items()
    ]
    out += [Change(kind="task", key=t["id"], value=t) for t in data.get("tasks", ())]
    out += [
        Change(kind=kind, key=key, value=value)
        for kind, field in KEYED.items()
        for key, value in data.get(field, {}).items()
        if value is not None
    ]
    return out
