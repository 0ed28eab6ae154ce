"""What all tests may ask for."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import Engine

from guidance.storage.database import connect, migrate
from tests.chromium import launched
from tests.clock import Clock
from tests.running import ROOT, Running, running

if TYPE_CHECKING:
    from tests.postgresql import PostgreSQL


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """The real app with an empty database of its own; its address is ``server.url``."""
    folder = tmp_path_factory.mktemp("server")
    database = f"sqlite:///{folder / 'cases.sqlite3'}"
    with running(ROOT, folder / "log", DATABASE_URL=database) as app:
        yield app


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A module that names ``STORES`` holds its tests to each of them, but for those that look into
    SQLite’s file.
    """
    stores = getattr(metafunc.module, "STORES", None)
    if stores and "store" in metafunc.fixturenames and "path" not in metafunc.fixturenames:
        metafunc.parametrize("store", stores)


@pytest.fixture(scope="session")
def postgresql() -> Generator[PostgreSQL]:
    """PostgreSQL, where it is installed."""
    from tests.postgresql import postgresql as started

    try:
        with started() as server:
            yield server
    except FileNotFoundError:
        pytest.skip("PostgreSQL is not installed here; SQLite, the default, runs the same test")


@pytest.fixture
def store() -> str:
    """Which database keeps what is saved: ``sqlite`` unless the module names others."""
    return "sqlite"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where SQLite's file is or will be."""
    return tmp_path / "data" / "iop.sqlite3"


@pytest.fixture
def url(store: str, request: pytest.FixtureRequest) -> str:
    """The address of a store that nobody else uses."""
    if store == "postgresql":
        return request.getfixturevalue("postgresql").migrated()
    return f"sqlite:///{request.getfixturevalue('path')}"


@pytest.fixture
def bare_url(store: str, request: pytest.FixtureRequest) -> str:
    """The address of a store without tables."""
    if store == "postgresql":
        return request.getfixturevalue("postgresql").empty()
    return f"sqlite:///{request.getfixturevalue('path')}"


@pytest.fixture
def engine(url: str) -> Generator[Engine]:
    engine = connect(url)
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    """Chromium, one for all tests: Playwright cannot be started a second time beside itself."""
    with sync_playwright() as playwright:
        started = launched(playwright)
        yield started
        started.close()
