"""What is deleted is gone from the tables and from the files."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.domain.change import Change
from guidance.storage.errors import CaseNotFoundError
from guidance.storage.repository import CaseRepository

SECRET = "HEMLIGHET"


def note(key: int, text: str) -> Change:
    return Change(kind="note", key=f"q{key}", party="cso", value=text)


def fill(repository: CaseRepository, seed: int) -> tuple[str, list[str]]:
    """A secret case among others, of so many sizes that pages are split."""
    draw = random.Random(seed)
    secret, others = repository.create(), [repository.create() for _ in range(12)]
    for _ in range(120):
        repository.save(draw.choice(others), [note(draw.randrange(60), "o" * draw.randrange(200))])
        size = draw.randrange(1, draw.choice([12, 12, 12, 300]))
        repository.save(secret, [note(draw.randrange(60), f"{SECRET} " * size)])
    return secret, others


def found(path: Path) -> int:
    return sum(file.read_bytes().count(SECRET.encode()) for file in path.parent.iterdir())


def count(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"select count(*) from {table}").fetchone()[0]


@pytest.mark.parametrize("seed", range(3))
def test_nothing_of_a_deleted_case_stays_in_the_files(
    repository: CaseRepository, path: Path, seed: int
) -> None:
    secret, others = fill(repository, seed)
    assert found(path)
    kept = [repository.open(token) for token in others]
    repository.delete(secret)
    assert found(path) == 0
    assert [repository.open(token) for token in others] == kept


def test_a_deleted_case_is_gone_with_its_entries_and_history(
    repository: CaseRepository, path: Path
) -> None:
    token = repository.create([note(1, "a"), note(2, "b")])
    repository.delete(token)
    assert [count(path, table) for table in ("cases", "entries", "history")] == [0, 0, 0]
    with pytest.raises(CaseNotFoundError):
        repository.open(token)
    with pytest.raises(CaseNotFoundError):
        repository.save(token, [note(1, "a")])


def test_an_unknown_case_cannot_be_deleted(repository: CaseRepository) -> None:
    kept = repository.create([note(1, "a")])
    with pytest.raises(CaseNotFoundError):
        repository.delete("okänd")
    assert repository.open(kept).notes["q1"].cso == "a"


def test_an_expired_case_can_be_deleted(engine: Engine, path: Path) -> None:
    repository = CaseRepository(engine, retention_days=-1)
    repository.delete(repository.create())
    assert count(path, "cases") == 0


def test_nothing_of_a_purged_case_stays_in_the_files(engine: Engine, path: Path) -> None:
    repository = CaseRepository(engine, retention_days=-1)
    repository.create([note(1, SECRET)])
    assert found(path)
    assert repository.purge() == 1
    assert found(path) == 0


def test_a_reader_does_not_keep_a_case_from_being_deleted(
    repository: CaseRepository, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    token = repository.create([note(1, SECRET)])
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("begin")
        reader.execute("select * from entries").fetchall()
        repository.delete(token)
        assert reader.in_transaction
    assert "a reader keeps traces" in caplog.text
    with pytest.raises(CaseNotFoundError):
        repository.open(token)
    repository.delete(repository.create())
    assert found(path) == 0
