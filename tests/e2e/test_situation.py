"""A worked case in a real browser: by keyboard alone, kept after a reload, on a narrow screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from guidance.bootstrap import handbook
from tests.e2e.accessibility import serious_faults
from tests.e2e.visits import settled

ALINGSAS = "alingsas_bracke"
TITLE = "Alingsås och Bräcke diakoni"
SAVED = "Det du har svarat är sparat."


def _open(page: Page, name: str, **query: str) -> None:
    asked = "&".join(f"{key}={value}" for key, value in {"fall": name, **query}.items())
    page.goto(f"/lar-dig?{asked}")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".iop-footer")).to_be_attached()
    settled(page)


def _radios(page: Page, fact: str) -> Locator:
    return page.locator(f".st-key-case-question-{fact} input")


def _choose(page: Page, words: str, fact: str = "") -> None:
    place = f".st-key-case-question-{fact}" if fact else ".st-key-case-outcomes"
    option = page.locator(place).get_by_test_id("stRadioOption").filter(has_text=words)
    option.click()
    expect(option.locator("input")).to_be_checked()
    expect(page.get_by_text(SAVED)).to_be_visible()
    settled(page)


def _compare(page: Page) -> None:
    page.get_by_role("button", name="Jämför").press("Enter")
    expect(page.locator(".iop-readings")).to_be_visible()
    settled(page)


def _sideways(page: Page) -> int:
    """How much wider than the screen the page is."""
    return page.evaluate(
        "(() => { const main = document.querySelector('[data-testid=stMain]');"
        " return main.scrollWidth - main.clientWidth; })()"
    )


def _tab_to(page: Page, place: str) -> None:
    """On with Tab until the focus is there."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"!!document.activeElement?.closest('{place}')"):
            return
    raise AssertionError(f"Tab does not lead to {place}")


def test_a_case_is_answered_compared_and_left_by_keyboard_alone(page: Page) -> None:
    _open(page, ALINGSAS)
    _tab_to(page, ".st-key-case-outcomes")
    page.keyboard.press("Space")
    expect(page.get_by_text(SAVED)).to_be_visible()
    _tab_to(page, ".st-key-case-question-payment_for_service")
    page.keyboard.press("Space")
    expect(_radios(page, "payment_for_service").first).to_be_checked()
    settled(page)
    expect(_radios(page, "payment_for_service").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(_radios(page, "payment_for_service").nth(1)).to_be_checked()
    settled(page)
    _tab_to(page, ".st-key-compare")
    page.keyboard.press("Enter")
    expect(page.locator(".iop-readings")).to_be_visible()
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator(".iop-differences").first).to_contain_text("Betalning för tjänst")
    _tab_to(page, ".st-key-case-next")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text(TITLE)
    assert "kurs=" in page.url


def test_a_reload_loses_neither_answers_nor_the_comparison(page: Page) -> None:
    _open(page, ALINGSAS)
    _choose(page, "Det här liknar en upphandling")
    _choose(page, "Vet inte", "profit_activity")
    page.reload()
    expect(_radios(page, "profit_activity").last).to_be_checked()
    expect(page.locator(".st-key-case-outcomes input").last).to_be_checked()
    _compare(page)
    page.reload()
    expect(page.locator(".iop-readings")).to_contain_text("Som du sa")
    page.go_back()
    expect(_radios(page, "profit_activity").last).to_be_checked()


def test_answers_are_changed_and_compared_again(page: Page) -> None:
    _open(page, ALINGSAS)
    _choose(page, "Det här talar för ett IOP")
    _compare(page)
    expect(page.locator(".iop-readings")).to_contain_text("Något annat")
    page.get_by_role("button", name="Ändra svaren och jämför igen").click()
    _choose(page, "Det här liknar en upphandling")
    _compare(page)
    expect(page.locator(".iop-readings")).not_to_contain_text("Något annat")


def test_the_list_leads_to_a_case_without_loading_the_page_and_keeps_the_learner(
    page: Page,
) -> None:
    _open(page, "night_walks")
    _choose(page, "Det här liknar en upphandling")
    learner = page.url.split("kurs=")[1].split("&")[0]
    _open(page, "nobody_knows", kurs=learner)
    expect(page.locator(".iop-cases")).to_contain_text("Påbörjad")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("link", name=TITLE).press("Enter")
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    assert page.evaluate("window.sameDocument")
    assert f"kurs={learner}" in page.url
    page.go_back()
    expect(page.locator(".iop-cases")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_serious_and_nothing_runs_off_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    _open(page, "nobody_knows")
    assert serious_faults(page) == []
    _open(page, ALINGSAS)
    _choose(page, "Det här talar för ett IOP")
    _choose(page, "Vet inte", "payment_for_service")
    assert serious_faults(page) == []
    assert _sideways(page) == 0
    _compare(page)
    for fold in page.locator(".iop-comparison summary").all():
        fold.evaluate("summary => { summary.parentElement.open = true; }")
    assert serious_faults(page) == []
    assert _sideways(page) == 0


def test_no_raw_id_is_shown(page: Page) -> None:
    book = handbook()
    _open(page, "vasteras_city_mission")
    _choose(page, "Det här talar för ett IOP")
    _compare(page)
    for fold in page.locator(".iop-comparison summary").all():
        fold.evaluate("summary => { summary.parentElement.open = true; }")
    words = set(re.findall(r"[a-z0-9]+(?:_[a-z0-9]+)+", page.locator("body").inner_text()))
    assert not words & {*book.facts, *book.outcomes, *(update.id for update in book.law)}
