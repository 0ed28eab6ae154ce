"""Lär dig in a browser: step one, a worked case, the questions, and back after each restart."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from guidance.bootstrap import handbook
from guidance.domain.learning.lesson import QuizActivity, SituationActivity
from tests.e2e.accessibility import serious_faults
from tests.e2e.conftest import watched
from tests.e2e.visits import moved_on, ready_to_answer, settled, start
from tests.running import ROOT, Running, running

BOOK = handbook()
LESSONS = BOOK.lessons
PLACES = {
    "path": "/lar-dig",
    "step": f"/lar-dig?steg={LESSONS[3].id}",
    "last step": f"/lar-dig?steg={LESSONS[-1].id}",
    "map": "/lar-dig?del=karta",
    "stop": "/lar-dig?del=karta&fas=talks",
    "apart": "/lar-dig?del=karta&fas=adaptation",
}


@contextmanager
def _server(folder: Path, log: str) -> Generator[Running]:
    """The app on the same database each time; killed, as a machine that loses its power."""
    url = f"sqlite:///{folder / 'cases.sqlite3'}"
    with running(ROOT, folder / log, DATABASE_URL=url) as server:
        yield server
        server.process.send_signal(signal.SIGKILL)
        server.process.wait()


@contextmanager
def _visit(browser: Browser, server: Running) -> Generator[Page]:
    faults: list[str] = []
    context = browser.new_context(base_url=server.url, locale="sv-SE")
    yield watched(context.new_page(), faults)
    context.close()
    assert faults == []


def _heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", name=words, level=1)).to_be_visible()
    settled(page)


def _do(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def _learner(page: Page) -> str:
    return parse_qs(urlsplit(page.url).query)["kurs"][0]


def _to_the_case(page: Page, title: str) -> str:
    """From the start page through the first step to a worked case; gives the learner's link."""
    start(page)
    page.get_by_role("link", name="Till Lär dig").click()
    _heading(page, "Lär dig")
    _do(page, "Börja")
    _heading(page, LESSONS[0].title.sv)
    expect(page.locator("h1")).to_be_focused()
    _do(page, "Klar, nästa steg")
    _heading(page, LESSONS[1].title.sv)
    expect(page.get_by_text("Sparat.")).to_be_visible()
    token = _learner(page)
    expect(page.get_by_role("textbox", name="Din länk till Lär dig")).to_have_value(
        f"{urlsplit(page.url).scheme}://{urlsplit(page.url).netloc}/lar-dig?kurs={token}"
    )
    page.get_by_role("link", name=f"Öppna fallet ”{title}”").click()
    _heading(page, title)
    return token


def test_a_learner_walks_from_step_one_to_a_case_to_the_questions_and_back_after_restarts(
    browser: Browser, tmp_path: Path
) -> None:
    case = LESSONS[1].activity
    assert isinstance(case, SituationActivity)
    title = next(s for s in BOOK.situations if s.id == case.situation).title.sv
    quiz = next(lesson for lesson in LESSONS if isinstance(lesson.activity, QuizActivity))

    with _server(tmp_path, "log1") as server, _visit(browser, server) as page:
        token = _to_the_case(page, title)
        page.locator(".st-key-case-outcomes label").nth(1).click()
        expect(page.get_by_text("Det du har svarat är sparat.")).to_be_visible()
        _do(page, "Jämför")
        expect(page.get_by_role("button", name="Jämför", exact=True)).to_have_count(0)
        settled(page)

    with _server(tmp_path, "log2") as server, _visit(browser, server) as page:
        page.goto(f"/lar-dig?kurs={token}")
        _heading(page, "Lär dig")
        expect(page.get_by_text("1 av 10 steg klara")).to_be_visible()
        row = page.locator(".iop-cases li", has_text=title)
        expect(row).not_to_contain_text("Inte påbörjad")
        page.get_by_role("link", name=quiz.title.sv).click()
        _heading(page, quiz.title.sv)
        page.get_by_role("link", name="Till frågorna").click()
        expect(page.get_by_text("Ny fråga")).to_be_visible()
        _answer_one(page)
        page.get_by_role("link", name=f"Tillbaka till steget ”{quiz.title.sv}”").click()
        _heading(page, quiz.title.sv)
        _do(page, "Klar, nästa steg")
        moved_on(page, quiz.title.sv)

    following = LESSONS[LESSONS.index(quiz) + 1]
    with _server(tmp_path, "log3") as server, _visit(browser, server) as page:
        page.goto(f"/lar-dig?kurs={token}")
        expect(page.get_by_text("2 av 10 steg klara")).to_be_visible()
        _do(page, f"Fortsätt med steg {following.order}: {following.title.sv}")
        _heading(page, following.title.sv)
        page.goto(f"/lar-dig?kurs={token}&del=prov")
        settled(page)
        expect(page.get_by_text("1 av 12 sedda")).to_be_visible()


def _answer_one(page: Page) -> None:
    """Some answer to whatever question is put, of any kind."""
    settled(page)
    ready_to_answer(page)
    for place, box in enumerate(page.locator(".st-key-answer select").all(), start=1):
        names = box.locator("option").count() - 1
        box.select_option(index=min(place, names))
    for button in page.get_by_role("button", name="Flytta ner").all()[:1]:
        button.click()
    options = page.locator(".st-key-answer :is([type=radio], [type=checkbox])")
    if options.count():
        page.keyboard.press("1")
        expect(options.first).to_be_checked()
    page.get_by_role("button", name="Svara", exact=True).click()
    expect(page.get_by_text("Ditt svar är sparat.")).to_be_visible()


def test_what_was_done_is_deleted_in_two_steps_and_the_link_ends(page: Page) -> None:
    page.goto(f"/lar-dig?steg={LESSONS[0].id}")
    _do(page, "Klar, nästa steg")
    _heading(page, LESSONS[1].title.sv)
    token = _learner(page)
    page.get_by_role("link", name="Alla steg").click()
    _heading(page, "Lär dig")
    _do(page, "Ta bort det jag har gjort")
    _do(page, "Ta bort för gott")
    expect(page.get_by_text("Det du hade gjort är borttaget.")).to_be_visible()
    assert "kurs=" not in page.url
    page.goto(f"/lar-dig?kurs={token}")
    expect(page.get_by_text("Länken leder inte till något som du har lärt dig")).to_be_visible()


def test_the_map_is_walked_by_arrow_keys_and_enter(page: Page) -> None:
    page.goto("/lar-dig?del=karta")
    _heading(page, "Processkartan")
    stops = page.get_by_role("navigation", name="Processkartan").get_by_role("link")
    expect(stops).to_have_count(len(BOOK.phases))
    while not page.evaluate("Boolean(window.__iopWaysHeard)"):
        page.wait_for_timeout(50)
    expect(stops.nth(1)).to_have_accessible_name("Fas 2 av 6: Formulering")
    expect(stops.last).to_have_accessible_name("Vid sidan av: Anpassning")
    stops.first.focus()
    page.keyboard.press("ArrowRight")
    expect(stops.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(stops.last).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    _heading(page, "Uppföljning och utvärdering")
    expect(page.locator("h1")).to_be_focused()
    assert "fas=follow_up" in page.url
    expect(page.locator("[aria-current=step]")).to_contain_text("Uppföljning")
    page.go_back()
    _heading(page, "Processkartan")


def test_a_link_opens_in_a_new_tab_as_links_do(page: Page) -> None:
    page.goto("/lar-dig?lang=en")
    first = page.locator(".iop-path a").first
    with page.context.expect_page() as opened:
        first.click(modifiers=["ControlOrMeta"])
    expect(opened.value.get_by_role("heading", name=LESSONS[0].title.en)).to_be_visible()
    assert "steg=" not in page.url


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("place", list(PLACES))
def test_axe_finds_nothing_serious(
    browser: Browser, server: Running, place: str, width: int, theme: str
) -> None:
    context = browser.new_context(
        base_url=server.url,
        color_scheme="dark" if theme == "dark" else "light",
        viewport={"width": width, "height": 900},
    )
    page = context.new_page()
    page.goto(PLACES[place])
    expect(page.locator(".iop-footer")).to_be_attached()
    settled(page)
    found = serious_faults(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("place", list(PLACES))
def test_a_phone_of_320_pixels_needs_no_scrolling_sideways(page: Page, place: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(PLACES[place])
    expect(page.locator(".iop-footer")).to_be_attached()
    settled(page)
    wider = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wider <= 0
