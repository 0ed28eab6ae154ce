"""Several people and processes work at the same time: nothing that was saved is lost."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import Engine

from guidance.domain.change import Change
from guidance.storage.database import connect
from guidance.storage.repository import CaseRepository

STORES = ("sqlite", "postgresql")

WRITERS, ANSWERS = 4, 20


def go(*processes: subprocess.Popen[str]) -> None:
    """Let processes that are ready begin together."""
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()


def expect_everything(repository: CaseRepository, token: str) -> None:
    written = {f"writer{n}_{i}" for n in range(WRITERS) for i in range(ANSWERS)}
    assert repository.open(token).facts.keys() - {"shared"} == written
    past = [p.value for p in repository.history(token, "fact", "shared", "agreed")]
    assert sorted(past) == sorted(written)
    assert repository.open(token).facts["shared"] == past[-1]
    assert repository.revision(token) == WRITERS * ANSWERS


def test_threads_that_write_different_answers_lose_none(
    repository: CaseRepository, url: str
) -> None:
    token, together = repository.create(), Barrier(WRITERS)

    def work(number: int) -> None:
        engine = connect(url)
        mine = CaseRepository(engine)
        together.wait()
        for i in range(ANSWERS):
            key = f"writer{number}_{i}"
            own = Change(kind="fact", key=key, party="agreed", value="yes")
            mine.save(token, [own, Change(kind="fact", key="shared", party="agreed", value=key)])
        engine.dispose()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(work, range(WRITERS)))
    expect_everything(repository, token)


def test_processes_that_write_different_answers_lose_none(
    repository: CaseRepository, url: str, writers: Callable[..., subprocess.Popen[str]]
) -> None:
    token = repository.create()
    processes = [writers(url, token, f"writer{n}", str(ANSWERS)) for n in range(WRITERS)]
    go(*processes)
    for process in processes:
        output, _ = process.communicate(timeout=60)
        assert process.returncode == 0, output
    expect_everything(repository, token)


def test_processes_that_start_together_on_no_file_all_get_their_tables(
    url: str, writers: Callable[..., subprocess.Popen[str]]
) -> None:
    processes = [writers(url, "", f"writer{n}", "1") for n in range(WRITERS)]
    go(*processes)
    tokens: list[str] = []
    for process in processes:
        output, _ = process.communicate(timeout=60)
        assert process.returncode == 0, output
        tokens.append(output.splitlines()[0])
    engine = connect(url)
    for number, token in enumerate(tokens):
        assert f"writer{number}_0" in CaseRepository(engine).open(token).facts
    engine.dispose()


def test_many_people_open_a_case_while_it_is_written(engine: Engine) -> None:
    repository = CaseRepository(engine)
    token = repository.create()

    def work(number: int) -> int:
        pair = [
            Change(kind="fact", key="need", party=party, value=str(number))
            for party in ("cso", "public")
        ]
        repository.save(token, pair)
        answers = repository.open(token).by_party
        return answers.cso == answers.public

    with ThreadPoolExecutor(20) as pool:
        assert all(pool.map(work, range(100)))
