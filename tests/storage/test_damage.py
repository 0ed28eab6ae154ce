"""A stored value that can no longer be read is named, and costs nothing but itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from guidance.domain.change import Change
from guidance.storage.errors import Address, DamagedCaseError
from guidance.storage.repository import CaseRepository

NEED: Address = ("fact", "need", "agreed")
CHANGES = [
    Change(kind="title", value="Läxhjälp"),
    Change(kind="fact", key="need", party="agreed", value="yes"),
    Change(kind="task", key="call", value={"phase": "talks", "text": "ring"}),
]

DAMAGES: dict[str, tuple[str, Address]] = {
    "half of a value": ("value = '\"ye' where key = 'need'", NEED),
    "nothing": ("value = '' where key = 'need'", NEED),
    "bytes that are no text": ("value = cast(x'22ff22' as text) where key = 'need'", NEED),
    "bytes": ("value = x'22ff22' where key = 'need'", NEED),
    "a value no longer allowed": ("value = '-1' where key = 'need'", NEED),
    "an unknown kind": ("kind = 'gone' where key = 'need'", ("gone", "need", "agreed")),
    "a key that is no id": ("key = 'NEED' where key = 'need'", ("fact", "NEED", "agreed")),
    "a task that is no mapping": ("value = '[1]' where key = 'call'", ("task", "call", "")),
    "a task without phase": ("value = '{}' where key = 'call'", ("task", "call", "")),
}


def run(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.text_factory = bytes
        return connection.execute(statement).fetchall()


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_value_is_named_and_the_rest_can_be_read(
    repository: CaseRepository, path: Path, name: str
) -> None:
    token = repository.create(CHANGES)
    damage, place = DAMAGES[name]
    run(path, f"update entries set {damage}")
    stored = run(path, "select * from entries order by position")

    with pytest.raises(DamagedCaseError) as caught:
        repository.open(token)
    assert caught.value.places == (place,)
    assert repr(place) in str(caught.value)
    readable = caught.value.readable
    assert readable.title == "Läxhjälp"
    assert (readable.facts, len(readable.tasks)) == (
        ({"need": "yes"}, 0) if place[0] == "task" else ({}, 1)
    )
    assert run(path, "select * from entries order by position") == stored


def test_every_damaged_value_is_named(repository: CaseRepository, path: Path) -> None:
    token = repository.create(CHANGES)
    run(path, "update entries set value = '{'")
    with pytest.raises(DamagedCaseError) as caught:
        repository.open(token)
    assert caught.value.places == (("title", "", ""), NEED, ("task", "call", ""))


def test_a_damaged_case_can_be_saved_and_mended(repository: CaseRepository, path: Path) -> None:
    token = repository.create(CHANGES)
    run(path, "update entries set value = '{' where key in ('need', 'call')")
    repository.save(token, [CHANGES[1].model_copy(update={"value": "no"})])
    with pytest.raises(DamagedCaseError) as caught:
        repository.open(token)
    assert caught.value.readable.facts == {"need": "no"}
    repository.save(token, [CHANGES[2].model_copy(update={"value": None})])
    assert repository.open(token).tasks == ()


def test_a_damaged_value_in_the_history_hides_no_other(
    repository: CaseRepository, path: Path
) -> None:
    token = repository.create(CHANGES)
    repository.save(token, [CHANGES[1].model_copy(update={"value": "no"})])
    run(path, "update history set value = '{' where value = '\"yes\"'")
    past = repository.history(token, *NEED)
    assert [(p.value, p.damaged) for p in past] == [(None, True), ("no", False)]
