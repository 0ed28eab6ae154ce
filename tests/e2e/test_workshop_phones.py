"""Phones and the wall in Chromium, against the real server; the facilitator acts in the store."""

from __future__ import annotations

import json
import re
import signal
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from guidance.domain.workshop import transitions as t
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.state import Turnout
from guidance.storage.database import connect, migrate
from guidance.workshop.repository import RoomRepository
from tests.e2e.conftest import watched
from tests.running import ROOT, Running, running

PLAN = Plan(
    title="Mötesplats vid ån",
    items=(
        Item(id="a", kind="own", title="Ska vi börja i höst?", options=("Ja", "Nej"), minutes=5),
        Item(id="b", kind="fact", ref="operates_public_task"),
        Item(
            id="c",
            kind="own",
            title=("Hur ser vi till att alla får samma bild av vad samverkan betyder? " * 3)[:199],
            options=tuple(f"Idéburna organisationernas samverkansråd {n}" for n in range(1, 9)),
        ),
    ),
)


@dataclass
class Room:
    """A workshop in the running server's own store."""

    rooms: RoomRepository
    token: str
    code: str
    id: int

    def step(self, *steps: Callable[..., object]) -> None:
        for make in steps:
            self.rooms.change(self.id, lambda state, make=make: make(state))  # type: ignore[misc]

    def next(self) -> None:
        self.rooms.change(self.id, lambda state: t.go_next(PLAN, state))

    def show(self) -> None:
        self.rooms.change(self.id, lambda state: t.show_result(PLAN, state, Turnout(1, 1)))

    def votes(self) -> list[tuple[str, str, int]]:
        item = self.rooms.room(self.token).state.item
        return sorted((c.side, c.option, c.votes) for c in self.rooms.counts(self.id, item, 1))


def database(folder: Path) -> str:
    return f"sqlite:///{folder / 'cases.sqlite3'}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workshop")


@pytest.fixture(scope="module")
def site(folder: Path) -> Generator[Running]:
    with running(ROOT, folder / "log", DATABASE_URL=database(folder)) as app:
        yield app


def new_room(folder: Path) -> Room:
    engine = connect(database(folder))
    migrate(engine)
    rooms = RoomRepository(engine)
    secrets = rooms.create(PLAN)
    return Room(rooms, secrets.token, secrets.code, rooms.room(secrets.token).id)


@pytest.fixture
def room(folder: Path, site: Running) -> Room:
    return new_room(folder)


def phone(browser: Browser, url: str, code: str, **options: object) -> Page:
    size = {"width": 320, "height": 568}
    context = browser.new_context(base_url=url, locale="sv-SE", viewport=size, **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"/delta/{code}")
    return page


def join(page: Page, side: str = "Idéburen organisation") -> Page:
    page.get_by_label(side).check()
    page.get_by_role("button", name="Gå med").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Vilken sida kommer du från?")
    return page


def vote(page: Page, option: str) -> None:
    page.get_by_label(option, exact=True).check()
    page.get_by_role("button", name=re.compile("Rösta|Ändra rösten")).click()


def narrow(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_phone_follows_the_room_by_itself(browser: Browser, site: Running, room: Room) -> None:
    faults: list[str] = []
    page = watched(phone(browser, site.url, room.code), faults)
    page.reload()
    join(page)
    expect(page.get_by_role("heading", name="Du är med")).to_be_visible()
    room.next()
    expect(page.get_by_role("heading", name="Ska vi börja i höst?")).to_be_visible(timeout=2000)
    room.step(t.open_voting)
    expect(page.get_by_label("Ja")).to_be_visible(timeout=2000)
    assert page.locator("#say").text_content() == "Ska vi börja i höst?"
    vote(page, "Ja")
    expect(page.locator("#status")).to_have_text("Sparat")
    vote(page, "Nej")
    expect(page.locator("#status")).to_have_text("Sparat")
    assert room.votes() == [("cso", "o2", 1)]
    page.reload()
    expect(page.get_by_label("Nej")).to_be_checked()
    page.get_by_label("Skicka en tanke").fill("Vi behöver mer tid")
    page.get_by_role("button", name="Skicka").click()
    expect(page.locator("#status")).to_have_text("Tanken är skickad.")
    assert [note.text for note in room.rooms.notes(room.id, "a")] == ["Vi behöver mer tid"]
    room.step(t.close_voting)
    expect(page.get_by_text("Röstningen är stängd")).to_be_visible(timeout=2000)
    room.show()
    expect(page.get_by_text("Så röstade rummet")).to_be_visible(timeout=2000)
    room.next()
    assert narrow(page)
    room.rooms.end(room.id)
    expect(page.get_by_role("heading", name="Tack för att du var med!")).to_be_visible(timeout=2000)
    assert faults == []
    page.context.close()


def test_a_vote_without_network_is_kept_sent_once_and_the_phone_catches_up(
    browser: Browser, site: Running, room: Room
) -> None:
    page = join(phone(browser, site.url, room.code))
    room.next()
    room.step(t.open_voting)
    expect(page.get_by_label("Ja")).to_be_visible(timeout=2000)
    page.context.set_offline(True)
    vote(page, "Ja")
    kept = "Ingen kontakt. Rösten skickas så snart nätet är tillbaka."
    expect(page.locator("#status")).to_have_text(kept)
    assert room.votes() == []
    page.context.set_offline(False)
    expect(page.locator("#status")).to_have_text("Sparat", timeout=5000)
    assert room.votes() == [("cso", "o1", 1)]
    page.context.set_offline(True)
    room.next()
    page.wait_for_timeout(1000)
    page.context.set_offline(False)
    expect(page.locator("h1")).not_to_have_text("Ska vi börja i höst?", timeout=4000)
    page.context.close()


def test_an_answer_that_got_lost_makes_no_second_vote(
    browser: Browser, site: Running, room: Room
) -> None:
    page = join(phone(browser, site.url, room.code))
    room.next()
    room.step(t.open_voting)
    expect(page.get_by_label("Ja")).to_be_visible(timeout=2000)
    sent: list[str] = []

    def lose_first(route: object, request: Request) -> None:
        sent.append(request.post_data or "")
        if len(sent) == 1:
            route.fetch()  # type: ignore[attr-defined]
            route.abort()  # type: ignore[attr-defined]
        else:
            route.continue_()  # type: ignore[attr-defined]

    page.route("**/rost**", lose_first)
    vote(page, "Ja")
    expect(page.locator("#status")).to_have_text("Sparat", timeout=6000)
    assert len(sent) == 2
    assert json.loads(sent[0])["serial"] == json.loads(sent[1])["serial"]
    assert room.votes() == [("cso", "o1", 1)]
    page.context.close()


def test_a_thought_too_many_is_refused_in_words_and_stops_no_other(
    browser: Browser, site: Running, room: Room
) -> None:
    page = join(phone(browser, site.url, room.code))
    room.next()
    (cookie,) = (one for one in page.context.cookies() if one.get("name") == "iop_delta")
    for number in range(20):
        room.rooms.note(room.id, "a", str(cookie.get("value")), "En till", f"n{number}")
    for item, said in (("a", "Fler tas inte emot"), ("b", "Tanken är skickad.")):
        expect(page.get_by_label("Skicka en tanke")).to_be_visible()
        page.get_by_label("Skicka en tanke").fill(f"Om {item}")
        page.get_by_role("button", name="Skicka", exact=True).click()
        expect(page.locator("#status")).to_contain_text(said)
        heading = page.locator("h1").inner_text()
        room.next()
        expect(page.locator("h1")).not_to_have_text(heading)
    assert [note.text for note in room.rooms.notes(room.id, "b")] == ["Om b"]
    page.context.close()


def test_a_wall_past_midnight_shows_a_code_that_is_valid(
    browser: Browser, site: Running, room: Room, folder: Path
) -> None:
    page = wall(browser, site, room, 1280, 720)
    code = page.locator(".code").inner_text()
    with connect(database(folder)).begin() as connection:
        connection.exec_driver_sql(f"DELETE FROM room_codes WHERE room_id = {room.id}")
    page.wait_for_timeout(2000)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="Ska vi börja i höst?")).to_be_visible()
    expect(page.locator(".code")).not_to_have_text(code)
    page.context.close()


def test_a_wall_whose_workshop_was_removed_says_so(
    browser: Browser, site: Running, room: Room
) -> None:
    page = wall(browser, site, room, 1280, 720)
    room.rooms.remove(room.id)
    expect(page.locator("#say")).to_contain_text("workshop")
    assert "Ingen kontakt" not in page.locator("#say").inner_text()
    page.context.close()


def test_a_browser_without_streams_asks_instead(
    browser: Browser, site: Running, room: Room
) -> None:
    page = phone(browser, site.url, room.code)
    page.add_init_script("delete window.EventSource")
    join(page)
    room.next()
    expect(page.get_by_role("heading", name="Ska vi börja i höst?")).to_be_visible(timeout=3500)
    page.context.close()


def test_a_phone_without_a_script_votes(browser: Browser, site: Running, room: Room) -> None:
    page = join(phone(browser, site.url, room.code, java_script_enabled=False))
    room.next()
    room.step(t.open_voting)
    expect(page.get_by_label("Nej")).to_be_visible(timeout=5000)
    page.get_by_label("Nej").check()
    page.wait_for_timeout(2500)
    expect(page.get_by_label("Nej")).to_be_checked()
    page.get_by_role("button", name="Rösta").click()
    expect(page.get_by_text("Din röst: Nej")).to_be_visible()
    page.get_by_role("link", name="Ändra rösten").click()
    vote(page, "Ja")
    expect(page.get_by_text("Din röst: Ja")).to_be_visible()
    assert room.votes() == [("cso", "o1", 1)]
    room.step(t.close_voting)
    expect(page.get_by_text("Röstningen är stängd")).to_be_visible(timeout=5000)
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_faults(browser: Browser, site: Running, room: Room, scheme: str) -> None:
    page = phone(browser, site.url, room.code, color_scheme=scheme)
    axe = Axe()
    found = [axe.run(page).response["violations"]]
    join(page)
    room.next()
    room.step(t.open_voting)
    expect(page.get_by_label("Ja")).to_be_visible()
    found.append(axe.run(page).response["violations"])
    for number, side in enumerate(("cso", "cso", "cso", "public", "public", "public")):
        room.rooms.join(room.id, f"d{number}", side)
        room.rooms.vote(room.id, "a", 1, f"d{number}", "o1" if number < 4 else "o2", 1)
    room.show()
    expect(page.get_by_text("Så röstade rummet")).to_be_visible()
    found.append(axe.run(page).response["violations"])
    page.goto(f"/vagg/{room.token}")
    strict = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
    found.append(axe.run(page, options=strict).response["violations"])
    room.step(t.second_round, t.open_voting)
    expect(page.get_by_text("Rösta nu")).to_be_visible()
    found.append(axe.run(page, options=strict).response["violations"])
    for number in range(6):
        room.rooms.vote(room.id, "a", 2, f"d{number}", "o1" if number % 2 else "o2", 2)
    room.rooms.agree(room.id, Agreement(item="a", option="o1"))
    room.show()
    expect(page.get_by_text("Rummets svar")).to_be_visible()
    expect(page.locator(".move").first).to_be_visible()
    found.append(axe.run(page, options=strict).response["violations"])
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for faults in found for v in faults] == []
    page.context.close()


SIZES = [(1920, 1080), (1280, 720), (1024, 768), (3840, 2160)]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_wall_never_scrolls_and_is_read_from_afar(
    browser: Browser, site: Running, room: Room, width: int, height: int
) -> None:
    page = wall(browser, site, room, width, height)
    faults: list[str] = []
    watched(page, faults)
    page.reload()
    for key in ("ArrowRight", "ArrowRight", "o"):
        page.keyboard.press(key)
        page.wait_for_timeout(500)
    expect(page.get_by_text("Rösta nu")).to_be_visible(timeout=2000)
    assert fits(page)
    assert size_of(page, "h1") >= 0.05 * height
    for number, side in enumerate(["cso", "public", "other"] * 4):
        room.rooms.join(room.id, f"d{number}", side)  # type: ignore[arg-type]
        room.rooms.vote(room.id, "b", 1, f"d{number}", "unknown", 1)
    expect(page.locator("#voted")).to_have_text("12 av 12 har röstat", timeout=2000)
    for key in ("v", "t"):
        page.keyboard.press(key)
        page.wait_for_timeout(300)
    expect(page.locator(".rows")).to_be_visible(timeout=2000)
    assert fits(page)
    assert faults == []
    page.context.close()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_longest_of_everything_fits_on_the_wall(
    browser: Browser, site: Running, room: Room, width: int, height: int
) -> None:
    page = wall(browser, site, room, width, height)
    for number in range(12):
        room.rooms.join(room.id, f"d{number}", ("cso", "public", "other")[number % 3])  # type: ignore[arg-type]
    room.step(lambda state: t.begin(PLAN, state, "c"), t.open_voting)
    vote_all(room, 1)
    expect(page.get_by_text("Rösta nu")).to_be_visible()
    smallest = {"h1": 0.05, ".options": 0.03}
    assert fits(page)
    assert [what for what, least in smallest.items() if size_of(page, what) < least * height] == []
    room.show()
    room.step(t.second_round, t.open_voting)
    vote_all(room, 2)
    room.show()
    expect(page.locator(".move").first).to_be_visible()
    assert fits(page)
    expect(page.get_by_text("3 svar till står på telefonerna.")).to_be_visible()
    assert size_of(page, ".share") > 0.022 * height
    room.rooms.agree(room.id, Agreement(item="c", option="o1", text="Vi är överens. " * 20))
    expect(page.locator(".agreed")).to_be_visible()
    assert fits(page)
    for number in range(5):
        room.rooms.note(room.id, "c", f"d{number}", "En lång tanke. " * 20, f"nonce-{number}")
    room.step(t.show_notes)
    expect(page.get_by_text("Och 3 till.")).to_be_visible()
    assert fits(page)
    assert size_of(page, ".notes") > 0.03 * height
    page.context.close()


def vote_all(room: Room, round_: int) -> None:
    """Twelve votes for eight options, elsewhere in each round."""
    for number in range(12):
        option = f"o{(number + 3 * round_) % 8 + 1}"
        room.rooms.vote(room.id, "c", round_, f"d{number}", option, round_)


def wall(browser: Browser, site: Running, room: Room, width: int, height: int) -> Page:
    size = {"width": width, "height": height}
    context: BrowserContext = browser.new_context(base_url=site.url, viewport=size)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"/vagg/{room.token}")
    return page


def fits(page: Page) -> bool:
    return page.evaluate(
        "[...document.querySelectorAll('body, main')].every(e => e.scrollHeight <= e.clientHeight"
        " && e.scrollWidth <= e.clientWidth)"
    )


def side_of(page: Page, what: str) -> float:
    box = page.locator(what).bounding_box()
    assert box
    return min(box["width"], box["height"])


def size_of(page: Page, what: str) -> float:
    return page.evaluate(f"parseFloat(getComputedStyle(document.querySelector('{what}')).fontSize)")


def test_the_walls_card_shows_the_keys_and_a_refusal_its_reason(
    browser: Browser, site: Running, room: Room
) -> None:
    page = wall(browser, site, room, 1280, 720)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Tangenter")).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("o")
    expect(page.locator("#say")).to_have_text("Ingen fråga är uppe. Gå till en fråga först.")
    page.context.close()


def test_the_wall_turns_dark_by_a_key_and_stays_so(
    browser: Browser, site: Running, room: Room
) -> None:
    page = wall(browser, site, room, 1280, 720)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.keyboard.press("l")
    dark = page.evaluate(paper)
    assert light != dark
    page.reload()
    page.wait_for_function(f"{paper} === '{dark}'")
    page.emulate_media(color_scheme="dark")
    page.keyboard.press("l")
    assert page.evaluate(paper) == light
    page.context.close()


def test_the_wall_says_that_it_has_lost_the_server_and_goes_on_by_itself(
    browser: Browser, site: Running, room: Room
) -> None:
    page = wall(browser, site, room, 1280, 720)
    page.context.set_offline(True)
    expect(page.locator("#say")).to_have_text("Ingen kontakt med servern. Sidan försöker igen.")
    room.next()
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Ska vi börja i höst?")).to_be_visible()
    expect(page.locator("#say")).to_have_text("")
    page.context.close()


def test_before_the_first_question_the_way_in_is_all_that_counts(
    browser: Browser, site: Running, room: Room
) -> None:
    page = wall(browser, site, room, 1920, 1080)
    assert side_of(page, ".qr svg") >= 0.5 * 1080
    assert size_of(page, ".code") >= 0.15 * 1080
    assert size_of(page, ".address") >= 0.05 * 1080
    room.next()
    expect(page.get_by_role("heading", name="Ska vi börja i höst?")).to_be_visible()
    assert side_of(page, ".qr svg") <= 0.15 * 1080
    assert size_of(page, "h1") > 2 * size_of(page, ".code")
    room.rooms.end(room.id)
    expect(page.get_by_role("heading", name="Tack för i dag!")).to_be_visible()
    expect(page.locator(".qr")).to_be_hidden()
    page.context.close()


def test_a_killed_server_keeps_confirmed_votes_and_phones_go_on_by_themselves(
    browser: Browser, tmp_path: Path
) -> None:
    with running(ROOT, tmp_path / "log", DATABASE_URL=database(tmp_path)) as first:
        room = new_room(tmp_path)
        page = join(phone(browser, first.url, room.code))
        room.next()
        room.step(t.open_voting)
        vote(page, "Ja")
        expect(page.locator("#status")).to_have_text("Sparat")
        first.process.send_signal(signal.SIGKILL)
        first.process.wait()
        vote(page, "Nej")
        expect(page.locator("#status")).to_contain_text("Ingen kontakt.")
        assert room.votes() == [("cso", "o1", 1)]
    port = int(first.url.rpartition(":")[2])
    with running(ROOT, tmp_path / "log2", port, DATABASE_URL=database(tmp_path)):
        expect(page.locator("#status")).to_have_text("Sparat", timeout=20_000)
        assert room.votes() == [("cso", "o2", 1)]
        room.step(t.close_voting)
        expect(page.get_by_text("Röstningen är stängd")).to_be_visible(timeout=4000)
        page.context.close()


def test_a_server_that_is_told_to_stop_does_not_wait_for_open_streams(
    browser: Browser, tmp_path: Path
) -> None:
    with running(ROOT, tmp_path / "log", DATABASE_URL=database(tmp_path)) as server:
        room = new_room(tmp_path)
        page = join(phone(browser, server.url, room.code))
        page.wait_for_timeout(1500)
        start = time.monotonic()
        server.process.terminate()
        server.process.wait(timeout=9)
        assert time.monotonic() - start < 8
        page.context.close()
