"""A change that no case can have is refused, and nothing of its batch is written."""

from __future__ import annotations

from datetime import date

import pytest

from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.storage.errors import BadChangeError
from guidance.storage.repository import CaseRepository

STORES = ("sqlite", "postgresql")

GOOD = Change(kind="fact", key="need", party="agreed", value="yes")


def nested(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth):
        value = [value]
    return value


BAD = {
    "unknown option": Change(kind="lang", value="de"),
    "text that is too long": Change(kind="title", value="x" * 301),
    "a mapping where text belongs": Change(kind="decision", key="talks", value={"a": "b"}),
    "text where a mapping belongs": Change(kind="task", key="call", value="ring"),
    "a list where a mapping belongs": Change(kind="task", key="call", value=[1, 2]),
    "a task without its phase": Change(kind="task", key="call", value={"text": "ring"}),
    "an unknown field": Change(kind="checklist", key="item", value={"colour": "red"}),
    "a negative amount": Change(kind="fact", key="need", party="agreed", value=-1),
    "no number": Change(kind="fact", key="need", party="agreed", value=float("nan")),
    "half a character": Change(kind="fact", key="need", party="agreed", value="\ud800"),
    "no JSON": Change(kind="task", key="call", value={"phase": "talks", "due": date(2026, 1, 1)}),
    "endless depth": Change(kind="fact", key="need", party="agreed", value=nested(100_000)),
    "a key that is no id": Change(kind="fact", key="Need!", party="agreed", value="yes"),
    "no key to take away": Change(kind="fact", key="", party="agreed", value=None),
    "half a character to take away": Change(kind="fact", key="\ud800", party="cso", value=None),
    "no party": Change(kind="fact", key="need", value="yes"),
    "an unknown party": Change(kind="note", key="why", party="others", value="text"),
    "a name for both parties": Change(kind="party_name", party="agreed", value="text"),
    "a second address for the title": Change(kind="title", key="title", value="text"),
    "a second address for a decision": Change(
        kind="decision", key="talks", party="cso", value="text"
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_change_writes_nothing(repository: CaseRepository, name: str) -> None:
    token = repository.create()
    with pytest.raises(BadChangeError) as caught:
        repository.save(token, [GOOD, BAD[name], GOOD])
    assert caught.value.place == (BAD[name].kind, BAD[name].key, BAD[name].party)
    assert caught.value.reason
    assert repository.open(token) == Case()
    assert repository.history(token, "fact", "need", "agreed") == []
    assert repository.revision(token) == 0


def test_a_bad_change_creates_no_case(repository: CaseRepository) -> None:
    with pytest.raises(BadChangeError):
        repository.create([GOOD, BAD["unknown option"]])


def test_what_people_wrote_is_not_in_the_error(repository: CaseRepository) -> None:
    secret = {"phase": "talks", "text": "hemligt", "person": "hemligt" * 100}
    with pytest.raises(BadChangeError) as caught:
        repository.create([Change(kind="task", key="call", value=secret)])
    assert "hemligt" not in str(caught.value)
    assert caught.value.__suppress_context__
