"""Källor in a real browser: found by keyboard, readable on a phone, focus on what was asked for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from components.sources.parts import PARTS
from tests.e2e.accessibility import serious_faults
from tests.e2e.visits import scrolled, settled

ADDRESSES = (
    "/kallor",
    *(f"/kallor?del={part.name}" for part in PARTS),
    "/kallor?del=kriterier&post=market.kalmar",
    "/kallor?del=motsagelser&post=who_initiates",
)


def _open(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".iop-footer")).to_be_attached()
    expect(page.locator(".iop-search label")).not_to_be_empty()
    settled(page)


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_serious(themed: Page, address: str) -> None:
    _open(themed, address)
    assert serious_faults(themed) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_phone_of_320_pixels_needs_no_scrolling_sideways(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    _open(page, address)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0


def test_an_entry_of_the_address_is_open_in_sight_and_has_the_focus(page: Page) -> None:
    _open(page, "/kallor?del=motsagelser&post=who_pays_whom_nobody_wrote")
    expect(page.locator(".iop-asked")).to_have_count(0)
    _open(page, "/kallor?del=motsagelser&post=market")
    last = page.locator(".iop-entry-fold").last.get_attribute("id") or ""
    _open(page, f"/kallor?del=motsagelser&post={last.removeprefix('post-')}")
    entry = page.locator(f"#{last}")
    expect(entry).to_have_attribute("open", "")
    expect(entry.locator("summary")).to_be_focused()
    expect(entry).to_have_attribute("aria-current", "true")
    expect(entry.locator("summary")).to_be_in_viewport()


def test_a_term_of_the_address_is_in_sight_and_has_the_focus(page: Page) -> None:
    _open(page, "/kallor?del=ordlista&ord=adaptation_phase")
    heading = page.locator("#post-adaptation_phase h3")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    _open(page, "/kallor?ord=public_procurement")
    expect(page.locator("#post-public_procurement h3")).to_be_focused()


def test_the_matrix_is_walked_by_keyboard_to_the_words_and_back(page: Page) -> None:
    _open(page, "/kallor?del=kriterier")
    region = page.get_by_role("region", name="Kriterier sida vid sida")
    region.focus()
    page.keyboard.press("Tab")
    first = page.locator(".iop-matrix tbody tr:not(.iop-theme) th a").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    cell = page.locator(".iop-matrix a:focus")
    asked = (cell.get_attribute("data-to") or "").split("post=")[1]
    page.keyboard.press("Enter")
    card = page.locator(f"[id='post-{asked}']")
    expect(card.locator("h3")).to_be_focused()
    expect(card.locator("q").first).to_be_visible()
    assert f"post={asked}" in page.url
    settled(page)
    page.get_by_role("link", name="Tillbaka till raden i tabellen").focus()
    page.keyboard.press("Enter")
    fact = asked.split(".")[0]
    expect(page.locator(f"#row-{fact} a")).to_be_focused()


def test_focus_that_moved_without_a_gesture_is_not_taken_back(page: Page) -> None:
    page.goto("/kallor?del=kriterier&post=market.kalmar")
    expect(page.locator("[id='post-market.kalmar'] h3")).to_be_focused()
    back = page.get_by_role("link", name="Tillbaka till raden i tabellen")
    back.focus()
    page.wait_for_timeout(1200)
    expect(back).to_be_focused()


def test_the_heads_of_the_matrix_stay_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _open(page, "/kallor?del=kriterier")
    region = page.locator(".iop-matrix")
    region.scroll_into_view_if_needed()
    region.evaluate("region => region.scrollTo(250, 900)")
    held = region.evaluate(
        """region => {
          const box = region.getBoundingClientRect();
          const head = region.querySelector('thead th:last-child').getBoundingClientRect();
          const first = region.querySelector('tbody th[scope=row]').getBoundingClientRect();
          return [head.top - box.top, first.left - box.left];
        }"""
    )
    assert all(0 <= gap < 3 for gap in held)


def test_a_click_leads_on_without_a_new_page_and_back_again(page: Page) -> None:
    _open(page, "/kallor?lang=en")
    page.evaluate("window.__same = true")
    page.locator(".iop-shelves a[data-to='del=lag']").click()
    expect(page.locator(".iop-parts a[data-to='del=lag']").first).to_have_attribute(
        "aria-current", "page"
    )
    expect(page.locator("h1")).to_be_focused()
    assert "del=lag" in page.url
    assert "lang=en" in page.url
    assert page.evaluate("window.__same")
    page.go_back()
    expect(page.locator(".iop-shelves").first).to_be_visible()
    page.reload()
    expect(page.locator(".iop-shelves").first).to_be_visible()


def test_what_another_part_is_asked_for_gets_the_focus_rather_than_the_heading(page: Page) -> None:
    _open(page, "/kallor?del=brister&post=kalmar_school_forms")
    page.get_by_role("link", name="Registerutdrag").first.click()
    expect(page.locator("#post-register_extracts_school h3")).to_be_focused()
    expect(page.locator("#post-register_extracts_school")).to_be_in_viewport()


def test_typing_narrows_the_entries_down_and_says_how_many_are_left(page: Page) -> None:
    _open(page, "/kallor?del=motsagelser")
    field = page.get_by_label("Sök bland 36 poster")
    field.fill("marknad")
    shown = page.locator(".iop-entry:not([hidden])")
    expect(page.get_by_text("av 36.")).to_be_visible()
    assert 0 < shown.count() < 36
    field.fill("xyzzy")
    expect(page.get_by_text("Ingen post har de orden")).to_be_visible()
    field.fill("")
    expect(shown).to_have_count(36)


def test_a_letter_brings_its_terms_into_sight(page: Page) -> None:
    _open(page, "/kallor?del=ordlista")
    before = scrolled(page)
    page.locator(".iop-letters").get_by_role("link", name="S", exact=True).click()
    expect(page.locator("#letter-s h2")).to_be_in_viewport()
    assert scrolled(page) > before


def test_the_parts_are_one_step_away_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _open(page, "/kallor?del=lag")
    page.get_by_text("Alla delar av Källor").click()
    page.locator(".iop-parts-fold a[data-to='del=brister']").click()
    expect(page.locator("h1")).to_have_text("Fel och oklarheter i dokumenten")


def test_a_question_leads_to_prova_in_a_case(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Öppna exemplet").click()
    expect(page.get_by_role("heading", name="Bedömning", level=1)).to_be_visible()
    query = page.url.split("?")[1]
    _open(page, f"/kallor?{query}&del=motsagelser&post=who_initiates")
    page.locator("#post-who_initiates .iop-ways a").first.click()
    expect(page.locator(".st-key-answer")).to_be_visible()
    assert "/prova" in page.url
    assert "arende=" in page.url


def test_on_paper_everything_that_is_folded_stands_open(page: Page) -> None:
    _open(page, "/kallor?del=motsagelser")
    page.emulate_media(media="print")
    expect(page.locator(".st-key-sources-nav")).to_be_hidden()
    expect(page.locator(".iop-entry-fold .iop-handling").first).to_be_visible()
