"""Every page of the example, in both languages and themes: no error, no raw id, nothing serious."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from guidance.bootstrap import handbook
from tests.e2e.accessibility import serious_faults
from tests.e2e.visits import open_example, settled
from tests.running import Running

PATHS = (
    "",
    "prova",
    "bedomning",
    "samtal",
    "checklista",
    "tidplan",
    "avtalsutkast",
    "ladda-ner",
    "workshop",
    "lar-dig",
    "kallor",
)
SIZES = {"phone": (390, 844), "desk": (1280, 900)}


@pytest.fixture(scope="module")
def address(browser: Browser, server: Running) -> str:
    """The query of a copy of the example."""
    context = browser.new_context(base_url=server.url)
    page = context.new_page()
    open_example(page)
    query = page.url.split("?")[1]
    context.close()
    return query


def _open(page: Page, path: str, query: str, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"/{path}?{query}")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".iop-footer")).to_be_attached()
    settled(page)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("size", list(SIZES))
def test_axe_finds_nothing_serious(themed: Page, address: str, path: str, size: str) -> None:
    _open(themed, path, address, size)
    assert serious_faults(themed) == []


def _ids() -> set[str]:
    book = handbook()
    ids = {*book.facts, *book.sections, *book.roles, *book.outcomes}
    ids |= {c.id for g in book.guidelines.values() for c in g.criteria}
    return {name for name in ids if "_" in name}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_no_page_shows_an_error_or_a_raw_id(page: Page, address: str, path: str, lang: str) -> None:
    _open(page, path, f"{address}&lang={lang}", "desk")
    words = page.locator("[data-testid=stMain]").inner_text()
    assert page.locator("[data-testid=stException], [data-testid=stAlert]").count() == 0
    assert set(re.findall(r"[a-z]+(?:_[a-z0-9]+)+", words)) & _ids() == set()
    assert "{" not in words
    assert "None" not in words.split()


@pytest.mark.parametrize("path", PATHS)
def test_a_phone_of_320_pixels_needs_no_scrolling_sideways(
    page: Page, address: str, path: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/{path}?{address}")
    expect(page.locator("h1")).to_be_visible()
    settled(page)
    main = page.get_by_test_id("stMain")
    wider = main.evaluate("main => main.scrollWidth - main.clientWidth")
    assert wider <= 0
