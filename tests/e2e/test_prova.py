"""Pröva in a real browser: keyboard, focus, history, reload."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.visits import begin, go_to, moved_on, scrolled


def _answer(page: Page, key: str) -> None:
    page.keyboard.press(key)
    expect(page.get_by_text("Svaret är sparat.")).to_be_visible()


def _next(page: Page) -> str:
    """On by Enter; gives the question that was left."""
    left = page.locator("h1").inner_text()
    page.keyboard.press("Enter")
    moved_on(page, left)
    return left


def _checked(page: Page) -> list[bool]:
    return page.evaluate(
        "[...document.querySelectorAll('.st-key-answer input')].map(option => option.checked)"
    )


def test_the_quick_check_is_answered_by_keyboard_alone(page: Page) -> None:
    begin(page)
    for _ in range(16):
        if not page.locator(".st-key-answer").count():
            break
        _answer(page, "1")
        _next(page)
    expect(page.locator("h1")).to_have_text("Så här långt")
    expect(page.get_by_text("16 av 16")).to_have_count(0)


def test_after_next_the_question_is_at_the_top_and_has_the_focus(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    begin(page)
    _answer(page, "1")
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 600)")
    assert scrolled(page) > 100
    page.get_by_role("button", name="Nästa").click()
    expect(page.locator("h1")).to_be_focused()
    assert scrolled(page) == 0


def test_a_click_on_an_answer_shows_the_new_outcome(page: Page) -> None:
    begin(page)
    expect(page.locator(".iop-outcome")).to_contain_text("För lite är känt ännu")
    page.get_by_test_id("stRadioOption").nth(2).click()
    expect(page.locator(".iop-outcome")).not_to_contain_text("För lite är känt ännu")


def test_back_forward_and_reload_lose_nothing(page: Page) -> None:
    begin(page)
    _answer(page, "1")
    first = _next(page)
    _answer(page, "2")
    second = _next(page)
    third = page.locator("h1").inner_text()

    page.go_back()
    expect(page.locator("h1")).to_have_text(second)
    expect(page.locator(".st-key-answer input").nth(1)).to_be_checked()
    page.go_back()
    expect(page.locator("h1")).to_have_text(first)
    page.go_forward()
    page.go_forward()
    expect(page.locator("h1")).to_have_text(third)
    page.go_back()
    expect(page.locator("h1")).to_have_text(second)
    page.reload()
    expect(page.locator("h1")).to_have_text(second)
    expect(page.locator(".st-key-answer input").nth(1)).to_be_checked()
    assert _checked(page).count(True) == 1


def test_the_link_survives_each_change_of_page_and_leads_back(page: Page) -> None:
    begin(page)
    _answer(page, "1")
    token = page.url.split("arende=")[1].split("&")[0]
    for name in ("Bedömning", "Samtal", "Checklista", "Avtalsutkast", "Ladda ner", "Pröva"):
        go_to(page, name)
        assert f"arende={token}" in page.url
        expect(page.locator("h1")).to_be_focused()


def test_switching_language_keeps_case_and_question(page: Page) -> None:
    begin(page)
    page.get_by_role("link", name="In English").click()
    expect(page.get_by_role("link", name="På svenska")).to_be_visible()
    assert "arende=" in page.url
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_text("Don’t know")).to_be_visible()


def test_a_digit_pressed_at_once_after_enter_answers_the_question_to_come(page: Page) -> None:
    begin(page)
    _answer(page, "1")
    first = page.locator("h1").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    moved_on(page, first)
    expect(page.locator(".st-key-answer input").nth(1)).to_be_checked()
    page.go_back()
    expect(page.locator("h1")).to_have_text(first)
    expect(page.locator(".st-key-answer input").nth(0)).to_be_checked()


def test_a_digit_answers_after_next_has_asked_for_an_answer(page: Page) -> None:
    begin(page)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Välj ett svar först.")).to_be_visible()
    _answer(page, "2")
    expect(page.locator(".st-key-answer input").nth(1)).to_be_checked()
