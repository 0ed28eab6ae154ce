"""The facilitator’s console by keyboard: the wall’s keys, their card, and fields left alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.visits import go_to, open_example, settled


@pytest.fixture
def console(page: Page) -> Page:
    """A workshop with what the guide proposes, before its first question."""
    open_example(page)
    go_to(page, "Workshop")
    page.locator(".st-key-workshop-plan button").click()
    page.get_by_role("link", name="Starta workshopen").first.click()
    expect(page.locator(".st-key-console")).to_be_visible()
    settled(page)
    return page


def offers(page: Page, *steps: str) -> None:
    """Which steps have a button now."""
    for step in steps:
        expect(page.locator(f".st-key-step-{step} button")).to_be_visible()
    settled(page)


def press(page: Page, key: str, *steps: str) -> None:
    page.keyboard.press(key)
    offers(page, *steps)


def test_the_walls_keys_run_the_workshop_from_the_console(console: Page) -> None:
    asked = console.locator(".iop-asked")
    press(console, "ArrowRight", "open", "next")
    first = asked.inner_text()
    press(console, "o", "close", "show")
    press(console, "c", "show", "second")
    press(console, "v", "hide", "second")
    press(console, "h", "show", "second")
    press(console, "r", "open")
    expect(console.locator(".iop-stage")).to_contain_text("Andra omgången")
    press(console, "n", "open")
    expect(console.locator(".iop-stage")).to_contain_text("tankarna")
    console.keyboard.press("t")
    expect(console.locator(".st-key-step-timer")).to_contain_text("Stoppa")
    settled(console)
    console.keyboard.press("ArrowRight")
    expect(asked).not_to_have_text(first)
    settled(console)
    console.keyboard.press("ArrowLeft")
    expect(asked).to_have_text(first)


def test_a_key_that_makes_no_sense_says_why_once(console: Page) -> None:
    said = console.get_by_test_id("stAlert")
    console.keyboard.press("o")
    expect(said).to_contain_text("Ingen fråga är uppe")
    press(console, "ArrowRight", "open")
    expect(said).to_have_count(0)


def test_the_card_of_keys_opens_and_closes_by_keys(console: Page) -> None:
    card = console.locator(".iop-keys-card")
    keys = card.locator(".iop-key-list")
    expect(keys).to_be_hidden()
    console.keyboard.press("?")
    expect(keys).to_be_visible()
    expect(card.locator("summary")).to_be_focused()
    console.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def test_who_writes_in_a_field_presses_no_keys(console: Page) -> None:
    press(console, "ArrowRight", "open")
    field = console.locator(".st-key-field-open_points textarea")
    field.click()
    field.press_sequentially("hoc?")
    console.keyboard.press("ArrowRight")
    console.keyboard.press("Tab")
    expect(console.locator(".iop-kept")).to_contain_text("Sparat")
    offers(console, "open")
    expect(console.locator(".iop-keys-over")).to_have_count(0)
    expect(field).to_have_value("hoc?")
