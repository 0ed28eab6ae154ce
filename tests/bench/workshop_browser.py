"""What only a browser can tell: the console that is open meanwhile, and what a phone loads."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.chromium import launched

T = TypeVar("T")
LOOK = 200
"""Milliseconds between two looks whether the work is done."""
SETTLED = 2000


@contextmanager
def chromium() -> Generator[Browser]:
    """The browser, as long as it is needed."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@contextmanager
def open_console(browser: Browser, address: str, people: int) -> Generator[Page]:
    """The facilitator's page, which has to say at the end that all have voted."""
    page = browser.new_page(locale="sv-SE")
    page.goto(address)
    page.locator("h1").first.wait_for(timeout=60_000)
    yield page
    expect(page.get_by_text(f"{people} av {people}", exact=True)).to_be_visible(timeout=10_000)
    page.close()


def meanwhile(page: Page, work: Callable[[], T]) -> T:
    """Do the work in a thread, while the page's events are taken care of here."""
    with ThreadPoolExecutor(1) as pool:
        doing = pool.submit(work)
        while not doing.done():
            page.wait_for_timeout(LOOK)
        return doing.result()


def loaded(browser: Browser, visit: Callable[[Page], None]) -> int:
    """The bytes that come over the net for the files of a visit, packed as they are sent."""
    context = browser.new_context(locale="sv-SE", viewport={"width": 390, "height": 844})
    page = context.new_page()
    sizes: list[float] = []

    def count(event: dict[str, Any]) -> None:
        sizes.append(event["encodedDataLength"])

    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", count)
    visit(page)
    page.wait_for_timeout(SETTLED)
    context.close()
    return round(sum(sizes))
