"""The draft made the parties' own: order, own headings, what is left out, and text from answers."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.e2e.visits import begin, go_to, open_example, settled

MARKUP = "Nycklar & larm <img src=x onerror=alert(1)> **x**"


def _headings(page: Page) -> list[str]:
    """The main headings as the preview shows them."""
    return page.locator(".iop-paper h4").all_inner_texts()


def _open(page: Page, path: str, **query: str) -> None:
    """Another address of the same case."""
    kept = [pair for pair in urlsplit(page.url).query.split("&") if pair[:4] in {"aren", "vem="}]
    pairs = "&".join([*kept, *(f"{name}={value}" for name, value in query.items())])
    page.goto(f"/{path}?{pairs}")
    expect(page.locator("h1")).to_be_visible()
    settled(page)


def _listening(page: Page) -> None:
    """The lists of sections that are plain HTML hear a click."""
    for _ in range(200):
        if page.evaluate("window.__iopSections !== undefined"):
            return
        page.wait_for_timeout(50)
    raise AssertionError("nobody listens to the buttons")


def _answer(page: Page, number: int) -> None:
    _open(page, "prova", fraga="initiative")
    page.locator(".st-key-answer [data-testid=stRadioOption]").nth(number - 1).click()
    expect(page.locator(".st-key-answer input").nth(number - 1)).to_be_checked()
    expect(page.get_by_text("Svaret är sparat.")).to_be_visible()


def test_headings_are_moved_by_keyboard_and_the_focus_follows(page: Page) -> None:
    open_example(page)
    go_to(page, "Avtalsutkast")
    page.get_by_role("button", name="Ändra ordning").click()
    expect(page.get_by_role("heading", name="Ändra ordning", level=1)).to_be_focused()
    page.get_by_role("button", name="Flytta upp 3 Syfte och mervärde").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Flytta upp 2 Syfte och mervärde")).to_be_focused()
    settled(page)
    page.keyboard.press("Enter")
    status = page.get_by_role("status").filter(has_text="har nu nummer 1")
    expect(status).to_have_text("”Syfte och mervärde” har nu nummer 1. Sparat.")
    expect(page.get_by_role("button", name="Flytta upp 1 Syfte och mervärde")).to_be_focused()
    expect(page.locator(".iop-paper h4").first).to_have_text("1 Syfte och mervärde")
    settled(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Flytta ner 2 Syfte och mervärde")).to_be_focused()
    assert _headings(page)[:2] == ["1 Partnerskapets namn", "2 Syfte och mervärde"]

    page.reload()
    expect(page.get_by_role("button", name="Flytta upp 3 Bakgrund")).to_be_visible()
    page.get_by_role("button", name="Återställ ordningen").click()
    expect(page.locator(".iop-paper h4").nth(1)).to_have_text("2 Bakgrund")
    page.get_by_role("button", name="Ångra", exact=True).click()
    expect(page.locator(".iop-paper h4").nth(1)).to_have_text("2 Syfte och mervärde")


def test_an_own_heading_is_written_with_the_preview_following_every_word(page: Page) -> None:
    begin(page)
    go_to(page, "Avtalsutkast")
    page.get_by_text("Lägg till en egen rubrik").click()
    page.get_by_label("Vad ska rubriken heta?").fill(MARKUP)
    page.get_by_role("button", name="Lägg till rubriken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(MARKUP)
    settled(page)
    field = page.get_by_label("Er text", exact=True)
    here = page.locator(".iop-paper .iop-here")
    expect(here).to_contain_text("[Saknas än.")
    field.press_sequentially("Ett <b>två</b>\n\ntre")
    expect(here.locator("p")).to_have_text(["Ett <b>två</b>", "tre"])
    expect(page.get_by_text("Inte sparat än.")).to_be_visible()
    field.fill("")
    expect(here).to_contain_text("[Saknas än.")
    field.fill("Föreningen har nycklarna.")
    field.blur()
    expect(page.get_by_text("Texten är sparad.")).to_be_visible()

    page.get_by_role("button", name="Märk som klart").click()
    expect(page.locator(".iop-state")).to_contain_text("Klart")
    expect(field).to_have_count(0)
    page.get_by_role("button", name="Ändra texten").click()
    expect(field).to_have_value("Föreningen har nycklarna.")
    page.get_by_role("button", name="Ta bort rubriken").click()
    expect(page.get_by_role("heading", name="Avtalsutkast", level=1)).to_be_visible()
    expect(page.locator(".iop-paper")).not_to_contain_text("nycklarna")
    page.get_by_role("button", name="Ångra", exact=True).click()
    expect(page.locator(".iop-paper")).to_contain_text("Föreningen har nycklarna.")


def test_a_section_is_left_out_with_a_reason_and_taken_in_again(page: Page) -> None:
    begin(page)
    go_to(page, "Avtalsutkast")
    page.get_by_text("tomma avsnitt att ta ställning till").click()
    _listening(page)
    page.get_by_role("button", name="Behöver ni skriva något om ”Avvikelser och tvist”?").click()
    expect(page.get_by_role("heading", name="Avvikelser och tvist", level=1)).to_be_visible()
    settled(page)
    page.locator("summary", has_text="Utelämna avsnittet").click()
    reason = page.get_by_label("Varför behövs det inte?")
    reason.fill("Vi löser det i samtal.")
    page.get_by_role("button", name="Utelämna avsnittet").click()
    expect(page.get_by_role("status").filter(has_text="är utelämnat")).to_be_visible()
    expect(page.get_by_role("heading", name="Utelämnat med avsikt", level=2)).to_be_visible()
    assert _headings(page)[-1] == "Utelämnat med avsikt"
    page.get_by_role("button", name="Avvikelser och tvist · Utelämnat").click()
    page.get_by_role("button", name="Ta med avsnittet igen").click()
    expect(page.get_by_label("Er text", exact=True)).to_be_visible()
    expect(page.locator(".iop-paper")).not_to_contain_text("Vi löser det i samtal.")


def test_when_the_answer_behind_a_text_changes_both_are_offered(page: Page) -> None:
    begin(page)
    _answer(page, 1)
    _open(page, "avtalsutkast", avsnitt="how_made")
    offered = page.locator(".iop-offered").inner_text()
    page.get_by_role("button", name="Använd förslaget").click()
    field = page.get_by_label("Er text", exact=True)
    expect(field).to_have_value(offered)
    field.fill(f"{offered} Vi möttes på en buss.")
    field.blur()
    expect(page.get_by_text("Texten är sparad.")).to_be_visible()

    _answer(page, 2)
    _open(page, "avtalsutkast")
    expect(page.get_by_text("Svaren bakom 1 avsnitt har ändrats")).to_be_visible()
    _listening(page)
    page.locator(".iop-box").get_by_role("button", name="Så kom avtalet till").click()
    expect(page.get_by_text("Svaren har ändrats sedan ni använde förslaget")).to_be_visible()
    expect(field).to_have_value(f"{offered} Vi möttes på en buss.")
    new = page.locator(".iop-offered").inner_text()
    assert new != offered
    page.get_by_role("button", name="Byt till det nya förslaget").click()
    expect(field).to_have_value(new)
    expect(page.locator(".iop-here")).to_contain_text(new)
    page.get_by_role("button", name="Ångra", exact=True).click()
    expect(field).to_have_value(f"{offered} Vi möttes på en buss.")
    expect(page.get_by_role("button", name="Behåll vår text")).to_be_visible()
