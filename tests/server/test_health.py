"""/healthz tells whether the database answers, and nothing else."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.health import health_route
from guidance.storage.errors import StoreUnavailableError


def client(ping: Callable[[], None], timeout: float = 3.0) -> TestClient:
    return TestClient(Starlette(routes=[health_route(ping, timeout)]))


def fine() -> None:
    """A database that answers."""


def unavailable() -> None:
    raise StoreUnavailableError("disk full at /secret/place")


def broken() -> None:
    raise RuntimeError("password=secret")


def test_ok_while_the_database_answers() -> None:
    response = client(fine).get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("ping", [unavailable, broken])
def test_unavailable_without_a_word_about_why(ping: Callable[[], None]) -> None:
    response = client(ping).get("/healthz")
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})


def test_the_reason_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    client(unavailable).get("/healthz")
    assert "StoreUnavailableError: disk full" in caplog.text


def test_the_database_is_asked_in_a_thread_of_its_own() -> None:
    asked_in: list[threading.Thread] = []
    with client(lambda: asked_in.append(threading.current_thread())) as asking:
        loop = asking.portal.call(threading.current_thread) if asking.portal else None
        asking.get("/healthz")
    assert asked_in
    assert asked_in[0] is not loop


def test_a_database_that_hangs_is_unavailable_each_time_that_one_asks() -> None:
    released = threading.Event()

    def hanging() -> None:
        released.wait(30)

    try:
        with client(hanging, timeout=0.2) as asking:
            codes = [asking.get("/healthz").status_code for _ in range(4)]
            assert codes == [503] * 4
    finally:
        released.set()


def test_it_is_well_again_when_the_database_is() -> None:
    faults = [StoreUnavailableError("away")]

    def ping() -> None:
        if faults:
            raise faults.pop()

    asking = client(ping)
    assert [asking.get("/healthz").status_code for _ in range(2)] == [503, 200]
