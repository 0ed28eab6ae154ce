"""Searching as people do: typing, walking down the hits, going there and coming back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.accessibility import serious_faults
from tests.e2e.visits import open_example, settled

TYPED = """
words => new Promise(done => {
  const input = document.querySelector('.iop-search input');
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.iop-hit')) return;
    watch.disconnect();
    done(performance.now() - start);
  });
  watch.observe(document.body, { subtree: true, childList: true });
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
})
"""


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Sök i allt som guiden vet")


def status(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("status")


def searched(page: Page, path: str, words: str) -> None:
    """The field with some words typed into it, and what they find."""
    page.goto(path)
    expect(field(page)).to_be_visible()
    settled(page)
    field(page).press_sequentially(words, delay=30)
    expect(status(page)).to_have_text(re.compile(r"träff.* i \d+ slag"))


@pytest.mark.parametrize("path", ["/kallor", "/lar-dig"])
def test_arrows_and_enter_lead_to_the_thing_and_back_to_the_hits(page: Page, path: str) -> None:
    searched(page, path, "vem beslutar")
    expect(page).to_have_url(re.compile(r"q=vem\+beslutar$"))
    field(page).press("ArrowDown")
    first = page.locator(".iop-hit").first
    expect(first).to_be_focused()
    expect(first).to_have_text("Vem beslutar?")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/kallor\?del=motsagelser&post=decision_body$"))
    expect(page.locator("#post-decision_body")).to_be_visible()
    expect(field(page)).to_have_value("")
    page.go_back()
    expect(field(page)).to_have_value("vem beslutar")
    expect(page.locator(".iop-hit").first).to_have_text("Vem beslutar?")


def test_letters_make_no_steps_back_and_a_reload_keeps_them(page: Page) -> None:
    page.goto("/kallor")
    expect(field(page)).to_be_visible()
    steps = page.evaluate("history.length")
    field(page).press_sequentially("registerutdrag", delay=150)
    expect(page.locator(".iop-hit").first).to_be_visible()
    assert page.evaluate("history.length") == steps
    expect(field(page)).to_have_value("registerutdrag")
    page.reload()
    expect(field(page)).to_have_value("registerutdrag")
    expect(page.locator(".iop-hit").first).to_be_visible()


def test_escape_empties_and_an_example_asks(page: Page) -> None:
    searched(page, "/kallor", "avtal")
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")
    expect(field(page)).to_be_focused()
    expect(page.locator(".iop-hit")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/kallor$"))
    page.get_by_role("button", name="registerutdrag").click()
    expect(field(page)).to_have_value("registerutdrag")
    expect(page.locator(".iop-hit mark").first).to_be_visible()


def test_what_is_typed_is_answered_within_a_second(page: Page) -> None:
    page.goto("/kallor")
    expect(field(page)).to_be_visible()
    settled(page)
    times: list[float] = []
    for words in ("förening", "vem beslutar", "upphandlng"):
        times.append(page.evaluate(TYPED, words))
        field(page).fill("")
        expect(page.locator(".iop-hit")).to_have_count(0)
    assert min(times) < 1000, times


def test_all_of_a_kind_unfold_without_a_wait_and_arrows_reach_them(page: Page) -> None:
    searched(page, "/kallor", "avtal")
    group = page.locator(".iop-hit-group", has_text="Visa alla").first
    before = group.locator(".iop-hit").count()
    group.get_by_text("Visa alla").click()
    shown = group.locator(".iop-hit")
    expect(shown.nth(before - 1)).to_be_visible()
    shown.nth(4).focus()
    page.keyboard.press("ArrowDown")
    expect(shown.nth(5)).to_be_focused()


def test_in_a_case_a_question_is_answered_in_proeva(page: Page) -> None:
    open_example(page)
    page.get_by_role("link", name="Källor", exact=True).click()
    expect(field(page)).to_be_visible()
    field(page).press_sequentially("finns det en marknad")
    page.get_by_role("link", name="Finns det en marknad eller konkurrens").click()
    expect(page).to_have_url(re.compile(r"/prova\?.*fraga=market"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("marknad")


def test_what_is_typed_is_text(page: Page) -> None:
    page.goto("/kallor")
    expect(field(page)).to_be_visible()
    field(page).fill("<xyzzyq><img/>")
    expect(page.get_by_text("Inget innehåller")).to_contain_text("<xyzzyq><img/>")
    expect(page.locator(".st-key-search img")).to_have_count(0)
    field(page).fill('avtal<img src=x onerror="document.title=1">')
    expect(page.locator(".iop-hit").first).to_be_visible()
    expect(page.locator(".st-key-search img")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("words", ["", "?q=avtal", "?q=xyzzyq"])
def test_the_search_has_no_serious_accessibility_fault(page: Page, width: int, words: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"/kallor{words}")
    expect(field(page)).to_be_visible()
    settled(page)
    assert serious_faults(page, ".st-key-search") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_an_explanation_is_whole_on_the_screen_and_escape_hides_it(page: Page, width: int) -> None:
    open_example(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(page.url.replace("/bedomning", "/samtal") + "&fas=drafting")
    settled(page)
    terms = page.locator(".iop-term:visible")
    expect(terms.first).to_be_visible()
    for term in terms.all():
        term.focus()
        tip = term.get_by_role("tooltip", include_hidden=True)
        expect(tip).to_be_visible()
        box = tip.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert term.evaluate("term => term.getAttribute('aria-describedby')") == tip.get_attribute(
            "id"
        )
    page.keyboard.press("Escape")
    expect(page.locator(".iop-tip:visible")).to_have_count(0)
    assert serious_faults(page, ".iop-term") == []
