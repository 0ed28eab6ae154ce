"""A killed server, a restart, a lost connection: what the screen showed as saved is there."""

from __future__ import annotations

import signal
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.visits import begin, moved_on
from tests.running import ROOT, running

ANSWERS = 6


def _database(folder: Path) -> str:
    return f"sqlite:///{folder / 'cases.sqlite3'}"


def _answer_some(page: Page) -> list[str]:
    """Answers questions one by one; gives each question that the screen showed as saved."""
    shown: list[str] = []
    for _ in range(ANSWERS):
        question = page.locator("h1").inner_text()
        page.keyboard.press("1")
        expect(page.get_by_text("Svaret är sparat.")).to_be_visible()
        shown.append(page.url.split("fraga=")[1])
        page.keyboard.press("Enter")
        moved_on(page, question)
    return shown


def test_a_killed_server_loses_no_answer_that_the_screen_showed_as_saved(
    browser: Browser, tmp_path: Path
) -> None:
    with running(ROOT, tmp_path / "log", DATABASE_URL=_database(tmp_path)) as server:
        page = browser.new_context(base_url=server.url, locale="sv-SE").new_page()
        begin(page)
        saved = _answer_some(page)
        address = page.url.split("/prova?")[1].split("&fraga=")[0]
        page.keyboard.press("1")
        server.process.send_signal(signal.SIGKILL)
        server.process.wait()
        page.context.close()

    with running(ROOT, tmp_path / "log2", DATABASE_URL=_database(tmp_path)) as server:
        page = browser.new_context(base_url=server.url, locale="sv-SE").new_page()
        for fact in saved:
            page.goto(f"/prova?{address}&fraga={fact}")
            expect(page.locator(".st-key-answer input").first).to_be_checked()
        page.context.close()


def test_without_its_database_the_app_says_so_and_shows_no_traceback(
    browser: Browser, tmp_path: Path
) -> None:
    blocked = tmp_path / "not-a-folder"
    blocked.write_text("a file stands where the folder should be")
    url = f"sqlite:///{blocked / 'cases.sqlite3'}"
    with running(ROOT, tmp_path / "log", DATABASE_URL=url) as server:
        page = browser.new_context(base_url=server.url, locale="sv-SE").new_page()
        page.goto("/")
        page.get_by_role("button", name="Börja med första frågan").click()
        expect(page.get_by_text("Databasen går inte att nå just nu")).to_be_visible()
        assert "Traceback" not in page.locator("body").inner_text()
        page.context.close()


def test_an_unknown_link_is_explained(page: Page) -> None:
    page.goto("/bedomning?arende=finns-inte")
    expect(page.get_by_text("Länken leder inte till något ärende")).to_be_visible()
    expect(page.get_by_role("link", name="Till start")).to_be_visible()


def test_two_visitors_see_each_others_answers_and_overwrite_nothing(page: Page) -> None:
    begin(page)
    page.keyboard.press("1")
    expect(page.get_by_text("Svaret är sparat.")).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".st-key-answer input").first).to_be_checked()
    first = other.locator("h1").inner_text()
    other.get_by_role("button", name="Nästa").click()
    moved_on(other, first)
    other.keyboard.press("2")
    expect(other.get_by_text("2 av 16")).to_be_visible()
    page.reload()
    expect(page.get_by_text("2 av 16")).to_be_visible()
