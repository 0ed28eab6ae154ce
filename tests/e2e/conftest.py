"""Pages of the app that complain about every fault that they log."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    expect,
)

from tests.running import ROOT, Running, running

TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", event =>
  console.error("security policy:", event.violatedDirective, event.blockedURI));
"""
PATIENCE = 30_000
"""Milliseconds that a page may take to show what a test expects; a busy machine needs some."""
OWN_HOSTS = ("127.0.0.1", "localhost", "")

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Walk once more where a walk failed: the machine may have been too busy for a browser. What
    needed it stands in the report as R; a fault of the app fails both times.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in ``page``: console errors, violations of the policy, outside requests.

    Not empty at the end of the test, it fails; a test that expects a fault takes it out.
    """
    return []


@pytest.fixture
def page(browser: Browser, server: Running, faults: list[str]) -> Generator[Page]:
    """A new page of the app, for a visitor that nobody has seen; Swedish, 1280 × 720, light."""
    context = browser.new_context(base_url=server.url, locale="sv-SE")
    yield watched(context.new_page(), faults)
    context.close()
    assert faults == []


def watched(page: Page, faults: list[str]) -> Page:
    """The page, which from now on adds what goes wrong in it to ``faults``."""

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    def request(asked: Request) -> None:
        if urlsplit(asked.url).hostname not in (*OWN_HOSTS, None):
            faults.append(f"outside request: {asked.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", request)
    page.add_init_script(TELL_VIOLATIONS)
    return page


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """The app's surroundings, settings and static files around tests/e2e/gallery."""
    folder = tmp_path_factory.mktemp("gallery") / "app"
    shutil.copytree(Path(__file__).parent / "gallery", folder)
    shutil.copytree(ROOT / "pages" / "static", folder / "static")
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    with running(folder, folder / "log") as app:
        yield app


@pytest.fixture(params=["light", "dark"])
def themed(
    request: pytest.FixtureRequest, browser: Browser, server: Running, faults: list[str]
) -> Generator[Page]:
    """A page of the app in each theme."""
    context = browser.new_context(base_url=server.url, color_scheme=request.param)
    yield watched(context.new_page(), faults)
    context.close()
    assert faults == []
