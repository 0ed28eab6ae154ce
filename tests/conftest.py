"""What all tests may ask for."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import launched
from tests.running import ROOT, Running, running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """The real app with an empty database of its own; its address is ``server.url``."""
    folder = tmp_path_factory.mktemp("server")
    database = f"sqlite:///{folder / 'cases.sqlite3'}"
    with running(ROOT, folder / "log", DATABASE_URL=database) as app:
        yield app


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    """Chromium, one for all tests: Playwright cannot be started a second time beside itself."""
    with sync_playwright() as playwright:
        started = launched(playwright)
        yield started
        started.close()
