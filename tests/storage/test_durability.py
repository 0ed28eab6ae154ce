"""What was confirmed survives a killed process; what could not be saved spoils nothing."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from guidance.domain.change import Change
from guidance.storage.database import connect
from guidance.storage.errors import StoreUnavailableError
from guidance.storage.repository import CaseRepository

NOBODY = 65_534


def note(key: str, text: str) -> Change:
    return Change(kind="note", key=key, party="cso", value=text)


def check(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("pragma integrity_check").fetchone()[0]


def on_connect(engine: Engine, pragma: str) -> None:
    def run(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"pragma {pragma}")

    event.listen(engine, "connect", run)


@contextmanager
def ordinary_user(path: Path) -> Generator[None]:
    """Root may write everywhere: be nobody for a while, who may at least come to this path."""
    if os.geteuid() != 0:
        yield
        return
    modes = {folder: stat.S_IMODE(folder.stat().st_mode) for folder in path.parents}
    for folder, mode in modes.items():
        folder.chmod(mode | 0o011)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        for folder, mode in modes.items():
            folder.chmod(mode)


@pytest.mark.parametrize("confirmed", [1, 40])
def test_every_confirmed_answer_survives_a_killed_process(
    repository: CaseRepository,
    url: str,
    path: Path,
    writers: Callable[..., subprocess.Popen[str]],
    confirmed: int,
) -> None:
    token = repository.create()
    process = writers(url, token, "answer", "1000000")
    assert process.stdin
    assert process.stdout
    process.stdin.write("\n")
    process.stdin.flush()
    assert process.stdout.readline() == "ready\n"
    printed = [process.stdout.readline().strip() for _ in range(confirmed)]
    process.kill()
    printed += process.stdout.read().split()

    assert check(path) == "ok"
    case = repository.open(token)
    assert case.facts.keys() >= set(printed)
    for key in printed:
        assert str(case.facts[key]).startswith(f"answer {key.removeprefix('answer_')} ")
    assert len(case.facts) - 1 <= len(printed) + 1
    assert len(repository.history(token, "fact", "shared", "agreed")) == len(case.facts) - 1
    repository.save(token, [note("after", "still works")])


def test_a_full_disk_keeps_what_was_there(url: str, path: Path, repository: CaseRepository) -> None:
    token = repository.create([note("before", "kept")])
    tight = connect(url)
    on_connect(tight, "max_page_count = 60")
    saved: list[str] = []

    def fill() -> None:
        for number in range(100):
            batch = [note(f"q{number}", "x" * 9000), note(f"r{number}", "y" * 9000)]
            CaseRepository(tight).save(token, batch)
            saved.append(f"q{number}")

    with pytest.raises(StoreUnavailableError, match="full"):
        fill()
    tight.dispose()
    assert saved

    notes = repository.open(token).notes
    assert notes.keys() == {"before", *saved, *(key.replace("q", "r") for key in saved)}
    assert repository.revision(token) == len(saved)
    assert check(path) == "ok"
    repository.save(token, [note("after", "there is room again")])


def test_a_read_only_file_can_be_opened_but_not_saved(
    engine: Engine, url: str, path: Path, repository: CaseRepository
) -> None:
    token = repository.create([note("before", "kept")])
    engine.dispose()
    path.chmod(0o444)
    path.parent.chmod(0o777)
    with ordinary_user(path):
        other = connect(url)
        with pytest.raises(StoreUnavailableError, match="readonly"):
            CaseRepository(other).save(token, [note("late", "lost")])
        assert CaseRepository(other).open(token).notes.keys() == {"before"}
        other.dispose()
    path.chmod(0o644)
    assert repository.open(token).notes.keys() == {"before"}


def test_a_read_only_folder_makes_the_store_unavailable(
    engine: Engine, url: str, path: Path, repository: CaseRepository
) -> None:
    token = repository.create([note("before", "kept")])
    engine.dispose()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    with ordinary_user(path):
        other = connect(url)
        with pytest.raises(StoreUnavailableError):
            CaseRepository(other).save(token, [note("late", "lost")])
        other.dispose()
        with pytest.raises(StoreUnavailableError):
            connect(f"sqlite:///{path.parent}/new/iop.sqlite3")
    path.parent.chmod(0o755)
    path.chmod(0o644)
    assert repository.open(token).notes.keys() == {"before"}


def test_a_store_that_stays_locked_is_unavailable(
    engine: Engine, path: Path, repository: CaseRepository
) -> None:
    token = repository.create([note("before", "kept")])
    engine.dispose()
    on_connect(engine, "busy_timeout = 50")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreUnavailableError, match="locked"):
            repository.save(token, [note("late", "lost")])
        assert repository.open(token).notes.keys() == {"before"}
    repository.save(token, [note("later", "kept")])


def test_a_file_that_is_no_database_makes_the_store_unavailable_and_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("Something that somebody needs. " * 99)
    before = path.read_bytes()
    with pytest.raises(StoreUnavailableError, match="not a database"):
        CaseRepository(connect(f"sqlite:///{path}")).ping()
    assert path.read_bytes() == before


def test_a_store_without_tables_is_unavailable(url: str) -> None:
    with pytest.raises(StoreUnavailableError, match=r"no such table: cases$"):
        CaseRepository(connect(url)).ping()


def test_what_people_wrote_is_not_in_the_error(engine: Engine, repository: CaseRepository) -> None:
    token = repository.create()
    with engine.begin() as connection:
        connection.exec_driver_sql("drop table history")
    with pytest.raises(StoreUnavailableError) as caught:
        repository.save(token, [note("before", "hemligt")])
    assert "hemligt" not in f"{caught.value} {caught.value.__cause__}"
    with pytest.raises(StoreUnavailableError):
        repository.create([note("before", "hemligt")])
    assert repository.revision(token) == 0
