"""What the walks through the guide do again and again."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def start(page: Page, lang: str = "") -> None:
    """The start page, drawn."""
    page.goto(f"/?lang={lang}" if lang else "/")
    expect(page.locator("h1")).to_be_visible()


def begin(page: Page, title: str = "Öppet hus") -> None:
    """A new case of the idea-based party, at its first question."""
    start(page)
    page.get_by_label("Vad kallar ni samarbetet").fill(title)
    page.get_by_role("button", name="Börja med första frågan").click()
    expect(page.locator(".st-key-answer input").first).to_be_attached()


def open_example(page: Page) -> None:
    """A copy of the example, at its assessment."""
    start(page)
    page.get_by_role("button", name="Öppna exemplet").click()
    expect(page.get_by_role("heading", name="Bedömning", level=1)).to_be_visible()


def moved_on(page: Page, left: str) -> None:
    """The heading that was left is gone; for a moment both may stand there."""
    expect(page.locator("h1", has_text=left)).to_have_count(0)
    expect(page.locator("h1")).to_have_count(1)


def go_to(page: Page, name: str) -> None:
    """Another page of the case, by the links at the top."""
    page.locator(".st-key-nav").get_by_role("link", name=name, exact=True).click()
    expect(page.locator("[class*=st-key-nav-here]").get_by_text(name, exact=True)).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Waits until Streamlit has drawn what was last asked for, also if it was asked just now."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("[data-stale=true]")).to_have_count(0)


def ready_to_answer(page: Page) -> None:
    """Waits until a question of the quiz has something to answer with, and keys are heard."""
    found = page.locator(".st-key-answer :is(input, select, .iop-sort button)")
    expect(found.first).to_be_attached()
    while not page.evaluate("Boolean(window.__iopKeys)"):
        page.wait_for_timeout(50)


def scrolled(page: Page) -> float:
    """How far down the page is scrolled."""
    return page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
