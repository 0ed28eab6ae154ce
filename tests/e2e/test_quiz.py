"""The quiz in a real browser: by keyboard alone, saved before it is judged, and after a restart."""

from __future__ import annotations

import re
import time
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Step
from guidance.domain.learning.quizzing import resolve
from guidance.domain.learning.repetition import Card, Rating
from guidance.repetition import schedule
from guidance.storage.database import connect, migrate
from guidance.storage.learner_repository import LearnerRepository
from tests.e2e.accessibility import serious_faults
from tests.e2e.conftest import watched
from tests.e2e.visits import moved_on, ready_to_answer, scrolled, settled
from tests.running import ROOT, running

ONE = "what_may_be_noted"
SEVERAL = "what_forum_asks_for"
ORDER = "phases_in_order"
MATCH = "kinds_of_money"
WHOSE = "words_on_equal_partners"
KINDS = (ONE, SEVERAL, ORDER, MATCH, WHOSE)
PAUSE = "Klart för nu"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('quiz') / 'cases.sqlite3'}"


@pytest.fixture(scope="module")
def store(database: str) -> LearnerRepository:
    engine = connect(database)
    migrate(engine)
    return LearnerRepository(engine)


@pytest.fixture(scope="module")
def url(
    database: str, store: LearnerRepository, tmp_path_factory: pytest.TempPathFactory
) -> Generator[str]:
    log = tmp_path_factory.mktemp("log") / "log"
    with running(ROOT, log, DATABASE_URL=database) as app:
        yield app.url


@pytest.fixture(params=["light"])
def page(
    request: pytest.FixtureRequest, browser: Browser, url: str, faults: list[str]
) -> Generator[Page]:
    context = browser.new_context(base_url=url, locale="sv-SE", color_scheme=request.param)
    yield watched(context.new_page(), faults)
    context.close()
    assert faults == []


def _learner(store: LearnerRepository, *left: str) -> str:
    """A learner who has answered everything a moment ago, except these."""
    now = datetime.now(UTC)
    steps = [
        Step(
            kind="card",
            key=question.id,
            value=schedule(None, question.id, Rating.GOOD, now).model_dump(mode="json"),
        )
        for question in handbook().quiz
        if question.id not in left
    ]
    return store.create(steps)


def _open(page: Page, token: str, query: str = "amne=alla") -> None:
    page.goto(f"/lar-dig?del=prov&{query}&kurs={token}")
    expect(page.locator("h1")).to_be_visible()
    settled(page)


def _card(store: LearnerRepository, token: str, name: str) -> Card | None:
    return store.open(token).cards.get(name)


def _answered(page: Page) -> None:
    expect(page.locator(".iop-answered h2")).to_be_focused()
    expect(page.get_by_text("Ditt svar är sparat.")).to_be_visible()
    expect(page.get_by_role("button", name="Nästa fråga")).to_be_visible()
    settled(page)


def _on(page: Page) -> None:
    left = page.locator("h1").inner_text()
    page.keyboard.press("Enter")
    moved_on(page, left)


def test_one_is_answered_by_a_digit_and_enter_which_then_goes_on(
    page: Page, store: LearnerRepository
) -> None:
    token = _learner(store, ONE, SEVERAL)
    _open(page, token)
    ready_to_answer(page)
    first = page.locator("h1").inner_text()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    _answered(page)
    assert page.locator("h1").inner_text() == first
    _on(page)
    expect(page.locator("h1")).to_be_focused()
    ready_to_answer(page)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    _answered(page)
    _on(page)
    expect(page.locator("h1")).to_have_text(PAUSE)
    assert _card(store, token, ONE)
    assert _card(store, token, SEVERAL)


def test_digits_choose_several_and_take_one_back(page: Page, store: LearnerRepository) -> None:
    token = _learner(store, SEVERAL)
    _open(page, token)
    boxes = page.locator(".st-key-answer input[type=checkbox]")
    ready_to_answer(page)
    for key in ("1", "2", "1"):
        page.keyboard.press(key)
        expect(boxes.nth(int(key) - 1)).to_be_focused()
    expect(boxes.nth(0)).not_to_be_checked()
    expect(boxes.nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    _answered(page)
    assert _card(store, token, SEVERAL)


def test_rows_are_ordered_by_keyboard_alone(page: Page, store: LearnerRepository) -> None:
    token = _learner(store, ORDER)
    _open(page, token)
    asked = next(question for question in handbook().quiz if question.id == ORDER)
    posed = resolve(handbook(), asked)
    phases = [option.text.sv for option in posed.options]
    rows = page.locator(".iop-quiz-sort li")
    expect(rows).to_have_count(len(phases))
    page.keyboard.press("Enter")
    expect(page.get_by_text("Flytta någon av raderna först.")).to_be_visible()
    for place, name in enumerate(phases):
        row = page.locator(f'.iop-quiz-sort li[data-text="{name}"]')
        row.get_by_role("button", name="Flytta upp").focus()
        for _ in range(len(phases)):
            if rows.nth(place).get_attribute("data-text") == name:
                break
            page.keyboard.press("Enter")
            expect(row.get_by_role("button", name="Flytta upp")).to_be_focused()
    page.locator(".st-key-next button").focus()
    page.keyboard.press("Enter")
    _answered(page)
    expect(page.locator(".iop-answered h2")).to_have_text("Ja, det är ordningen.")
    card = _card(store, token, ORDER)
    assert card
    assert card.last_rating is Rating.GOOD


def test_what_belongs_together_is_chosen_by_keyboard_alone(
    page: Page, store: LearnerRepository
) -> None:
    token = _learner(store, MATCH)
    _open(page, token)
    lists = page.locator(".iop-quiz-match select")
    lists.first.focus()
    for _ in range(lists.count()):
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    expect(page.locator(".st-key-next button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("mer än en gång")).to_be_visible()
    assert _card(store, token, MATCH) is None
    for place in range(lists.count()):
        lists.nth(place).focus()
        for _ in range(place):
            page.keyboard.press("ArrowDown")
    page.locator(".st-key-next button").focus()
    page.keyboard.press("Enter")
    _answered(page)
    assert _card(store, token, MATCH)


def test_whose_words_are_answered_like_one(page: Page, store: LearnerRepository) -> None:
    token = _learner(store, WHOSE)
    _open(page, token)
    expect(page.locator("blockquote q")).to_be_visible()
    ready_to_answer(page)
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    _answered(page)
    assert _card(store, token, WHOSE)


def test_a_digit_after_the_answer_does_not_choose_in_the_next_question(
    page: Page, store: LearnerRepository
) -> None:
    _open(page, _learner(store, ONE, WHOSE))
    ready_to_answer(page)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    _answered(page)
    page.keyboard.press("2")
    _on(page)
    expect(page.locator(".st-key-answer input").first).to_be_attached()
    page.wait_for_timeout(600)
    expect(page.locator(".st-key-answer input:checked")).to_have_count(0)


def _piece_by_piece(socket: WebSocketRoute) -> None:
    """A slow line: a page is drawn in as many pieces as the server sends."""
    server = socket.connect_to_server()

    def later(piece: str | bytes) -> None:
        time.sleep(0.03)
        socket.send(piece)

    server.on_message(later)


PRESS_AS_IT_COMES = """(moment) => {
  const left = document.querySelector('h1').innerText;
  const target = () => document.activeElement ?? document.body;
  const press = () => ['1', 'Enter'].forEach((key) => target()
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  let subject = window.__iopSubject;
  Object.defineProperty(window, '__iopSubject', {
    get: () => subject,
    set: (name) => {
      if (name !== subject && moment === 'named') queueMicrotask(press);
      subject = name;
    },
  });
  const comes = {
    gone: () => document.querySelector('h1')?.innerText !== left
      && !document.querySelector('.st-key-answer input'),
    drawn: () => document.querySelector('.st-key-answer input'),
  };
  const watch = new MutationObserver(() => {
    if (!comes[moment]?.()) return;
    watch.disconnect();
    press();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}"""


@pytest.mark.parametrize("moment", ["named", "gone", "drawn"])
def test_an_answer_by_key_while_a_question_comes_is_not_lost(
    page: Page, store: LearnerRepository, moment: str
) -> None:
    token = _learner(store, ONE, WHOSE)
    page.route_web_socket(re.compile("_stcore/stream"), _piece_by_piece)
    _open(page, token)
    ready_to_answer(page)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    _answered(page)
    left = page.locator("h1").inner_text()
    page.evaluate(PRESS_AS_IT_COMES, moment)
    page.keyboard.press("Enter")
    moved_on(page, left)
    _answered(page)
    assert _card(store, token, ONE)
    assert _card(store, token, WHOSE)


def test_a_double_click_counts_once_and_makes_one_link(
    page: Page, store: LearnerRepository
) -> None:
    page.goto("/lar-dig?del=prov&amne=law")
    page.locator(".st-key-next button").wait_for()
    settled(page)
    _fill(page)
    page.locator(".st-key-next button").dblclick()
    expect(page.locator(".iop-answered")).to_be_visible()
    page.wait_for_timeout(800)
    expect(page.locator(".iop-answered")).to_be_visible()
    token = parse_qs(urlsplit(page.url).query)["kurs"][0]
    assert [card.reps for card in store.open(token).cards.values()] == [1]


def _fill(page: Page) -> None:
    """Any answer, of whichever kind the question is."""
    ready_to_answer(page)
    if page.locator(".iop-quiz-sort").count():
        page.get_by_role("button", name="Flytta ner").first.click()
    elif page.locator(".iop-quiz-match").count():
        for place, choice in enumerate(page.locator(".iop-quiz-match select").all()):
            choice.select_option(index=place + 1)
    else:
        page.keyboard.press("1")
        expect(page.locator(".st-key-answer input:checked")).to_have_count(1)


def test_nothing_above_the_feedback_moves_when_it_appears(
    page: Page, store: LearnerRepository
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    _open(page, _learner(store, SEVERAL))
    ready_to_answer(page)
    heading = page.locator("h1").bounding_box()
    button = page.locator(".st-key-next button").bounding_box()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    _answered(page)
    after = page.locator(".iop-answered").bounding_box()
    assert page.locator("h1").bounding_box() == heading
    assert button
    assert after
    assert abs(after["y"] - button["y"]) < 24
    assert scrolled(page) == 0


def test_a_reload_and_a_restart_show_the_next_question_and_keep_the_answer(
    browser: Browser, tmp_path: Path
) -> None:
    database = f"sqlite:///{tmp_path / 'cases.sqlite3'}"
    with running(ROOT, tmp_path / "log", DATABASE_URL=database) as server:
        page = browser.new_context(base_url=server.url, locale="sv-SE").new_page()
        page.goto("/lar-dig?del=prov")
        page.get_by_role("link", name="Roller", exact=True).click()
        page.locator(".st-key-next button").wait_for()
        settled(page)
        first = page.locator("h1").inner_text()
        _fill(page)
        page.locator(".st-key-next button").click()
        _answered(page)
        page.reload()
        moved_on(page, first)
        second = page.locator("h1").inner_text()
        expect(page.get_by_text("1 av 12 sedda")).to_be_visible()
        address = page.url.removeprefix(server.url)
        page.context.close()
    assert "amne=roles" in address
    with running(ROOT, tmp_path / "log2", DATABASE_URL=database) as server:
        page = browser.new_context(base_url=server.url, locale="sv-SE").new_page()
        page.goto(address)
        expect(page.locator("h1")).to_have_text(second)
        page.get_by_role("link", name="Alla områden och hur långt").click()
        expect(page.get_by_text("1 av 12 sedda")).to_be_visible()
        page.context.close()


@pytest.mark.parametrize("page", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_serious_and_nothing_needs_scrolling_sideways(
    page: Page, store: LearnerRepository, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for name in KINDS:
        _open(page, _learner(store, name))
        _fill(page)
        assert serious_faults(page) == []
        page.locator(".st-key-next button").click()
        _answered(page)
        assert serious_faults(page) == []
        main = page.get_by_test_id("stMain")
        assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    for query in ("", "amne=alla"):
        _open(page, _learner(store), query)
        assert serious_faults(page) == []


@pytest.mark.parametrize("query", ["amne=%00", "amne=" + "x" * 3000, "amne=alla&tillbaka=%3Cb%3E"])
def test_a_hostile_address_shows_the_quiz(page: Page, store: LearnerRepository, query: str) -> None:
    _open(page, _learner(store, ONE), query)
    assert page.locator("[data-testid=stException]").count() == 0
