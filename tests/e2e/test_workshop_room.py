"""A whole workshop: one facilitator, one projector, five phones, from the plan to the record."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path

import docx
import pytest
import segno
from docx.oxml.ns import qn
from playwright.sync_api import Browser, Page, expect

from tests.e2e.visits import go_to, open_example, settled
from tests.e2e.workshop_people import PROMPT, Phone, Wall, own_browser
from tests.running import Running

MARKET = "Finns det en marknad eller konkurrens att ta hänsyn till?"
NONE, PARTLY, SEVERAL = (
    "Nej, det finns ingen marknad",
    "Delvis, någon erbjuder delar av det",
    "Ja, flera säljer eller kan sälja samma sak",
)
OWN = "Vad börjar vi med i höst?"
DISSENT = "En deltagare vill veta mer först."
THOUGHT = "Fråga grannkommunen – <b>först</b>"
TEXT = qn("w:t")
SIDES = (*("Idéburen organisation",) * 3, *("Offentlig verksamhet",) * 2)


class Hall:
    """Everybody in the room."""

    def __init__(self, page: Page, browser: Browser, url: str, faults: list[str]) -> None:
        self.console = page
        self.wall = Wall(own_browser(browser, url, 1920, 1080, faults))
        self.phones = [Phone(own_browser(browser, url, 390, 844, faults)) for _ in SIDES]

    def click(self, name: str | re.Pattern[str]) -> None:
        """A button on the facilitator's page, and what comes of it."""
        self.console.get_by_role("button", name=name, exact=isinstance(name, str)).first.click()
        settled(self.console)

    def leave(self) -> None:
        for page in (self.wall.page, *(phone.page for phone in self.phones)):
            page.context.close()


@pytest.fixture
def hall(page: Page, browser: Browser, server: Running, faults: list[str]) -> Generator[Hall]:
    hall = Hall(page, browser, server.url, faults)
    yield hall
    hall.leave()


def plan(console: Page) -> None:
    """A fact of the guide and a question of one's own, in an empty plan."""
    open_example(console)
    go_to(console, "Workshop")
    console.get_by_role("button", name="Börja med en tom plan").click()
    expect(console.get_by_text("Planen är tom.")).to_be_visible()
    field = console.get_by_role("combobox", name=re.compile("^Fråga"))
    settled(console)
    field.click()
    field.press_sequentially("marknad eller")
    expect(console.get_by_role("option")).to_have_count(1)
    field.press("Enter")
    expect(field).to_have_value(MARKET)
    settled(console)
    console.get_by_role("button", name="Lägg till frågan").click()
    expect(console.locator(".iop-agenda li")).to_have_text(re.compile(re.escape(MARKET)))
    console.get_by_text("En egen fråga", exact=True).click()
    console.get_by_label("Vad vill ni fråga?").fill(OWN)
    console.get_by_label("Svar att välja på").fill("Läxhjälp\nÖppen verksamhet")
    console.get_by_role("button", name="Lägg till frågan").click()
    expect(console.locator(".iop-agenda li")).to_have_count(2)


def open_wall(hall: Hall) -> None:
    """The wall by the console's link; what stands in its address then runs nothing."""
    hall.console.get_by_role("link", name="Starta workshopen").first.click()
    link = hall.console.get_by_role("link", name="Öppna väggen")
    expect(link).to_be_visible()
    address = link.get_attribute("href")
    assert address
    hall.wall.page.goto(address)
    assert address.rpartition("/")[2] not in hall.wall.page.url
    expect(hall.wall.page.locator(".qr")).to_be_visible()


def everybody_joins(hall: Hall) -> None:
    """By the code on the wall, one by what its picture holds."""
    wall = hall.wall
    *typing, last = zip(hall.phones, SIDES, strict=True)
    for phone, side in typing:
        phone.type_code(wall.address, wall.code).join(side)
    way_in = f"{wall.address}/{wall.code.replace(' ', '')}"
    phone, side = last
    phone.page.goto(way_in)
    phone.join(side)
    wall.counts("5 är med")
    assert wall.qr == paths(way_in)


def paths(address: str) -> list[str]:
    """How the QR code of an address is drawn."""
    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(border=4, dark="#000", light="#fff")
    return re.findall(r' d="([^"]+)"', drawn)


def first_round(hall: Hall) -> None:
    """Four votes, and one of a phone that is without network: kept, sent later, counted once."""
    hall.click("Visa första frågan")
    hall.wall.shows(MARKET)
    for phone in hall.phones:
        expect(phone.heading(MARKET)).to_be_visible(timeout=PROMPT)
    hall.click("Öppna röstningen")
    *present, away = hall.phones
    expect(away.page.get_by_label(NONE)).to_be_visible(timeout=PROMPT)
    away.lose_the_net()
    away.choose(SEVERAL)
    expect(away.page.locator("#status")).to_contain_text("Ingen kontakt. Rösten skickas")
    for phone, option in zip(present, (NONE, NONE, PARTLY, SEVERAL), strict=True):
        phone.vote(option)
    hall.wall.counts("4 av 5 har röstat")
    reload(hall, "Röstningen är öppen")
    away.find_the_net()
    expect(away.page.locator("#status")).to_have_text("Sparat")
    hall.wall.counts("5 av 5 har röstat")
    expect(hall.console.locator(".iop-live")).to_contain_text("5 av 5")


def reload(hall: Hall, stage: str) -> None:
    """The facilitator's computer starts over, and is where the room is."""
    hall.console.reload()
    expect(hall.console.locator(".iop-stage")).to_contain_text(stage)
    settled(hall.console)


def first_result(hall: Hall) -> None:
    """All in one: with two from one side, neither side is shown apart."""
    hall.click("Stäng röstningen")
    hall.wall.shows("Röstningen är stängd")
    for phone in hall.phones:
        expect(phone.page.get_by_text("Röstningen är stängd")).to_be_visible(timeout=PROMPT)
    hall.wall.lacks("%")
    hall.click("Visa resultatet")
    hall.wall.shows("5 röster.", "sidorna inte visas var för sig", "40 %", "20 %")
    hall.wall.lacks("Offentliga")
    expect(hall.phones[0].page.get_by_text("Så röstade rummet")).to_be_visible(timeout=PROMPT)


def second_round(hall: Hall) -> None:
    """They have talked; three change, one of them twice."""
    hall.click("Rösta en gång till")
    hall.click("Öppna röstningen")
    hall.wall.shows("Andra omgången · Rösta nu")
    for phone in hall.phones[:4]:
        phone.vote(SEVERAL)
    hall.phones[4].vote(NONE)
    hall.phones[4].vote(PARTLY)
    hall.wall.counts("5 av 5 har röstat")
    hall.click("Stäng röstningen")
    hall.click("Visa resultatet")
    row = hall.wall.page.locator(".rows li", has_text=SEVERAL)
    expect(row.locator(".share")).to_match_aria_snapshot("- text: först 40 %, nu 80 %")
    arrow = row.locator(".move.up")
    expect(arrow).to_have_attribute("style", "left:40%;width:40%")
    expect(hall.wall.page.locator(".rows li", has_text=NONE).locator(".move.down")).to_be_visible()


def a_thought(hall: Hall) -> None:
    """Sent from a phone, put up, hidden again, and all taken down."""
    hall.phones[1].think(THOUGHT)
    hall.click(re.compile("1 ny tanke"))
    expect(hall.console.get_by_text(THOUGHT)).to_be_visible()
    hall.wall.lacks(THOUGHT)
    hall.click("Visa på väggen")
    hall.wall.shows(THOUGHT)
    hall.click(re.compile("^Dölj tanke"))
    hall.wall.lacks(THOUGHT)
    hall.click("Ta ner från väggen")
    hall.wall.shows("5 röster.")


def agree(hall: Hall) -> None:
    """A fact: it is the case's at once, and what it leads to stands on the wall."""
    hall.console.locator(".st-key-agree label", has_text=NONE).click()
    hall.wall.shows("Rummets svar", NONE, "Ett IOP är möjligt")
    hall.console.locator(".st-key-agree label", has_text=SEVERAL).click()
    hall.wall.shows(SEVERAL, "Stanna upp och fråga en jurist")
    expect(hall.console.locator(".iop-outcome")).to_contain_text("Stanna upp och fråga en jurist")
    dissent = hall.console.get_by_label("Vad sa de som såg det annorlunda?")
    dissent.fill(DISSENT)
    dissent.blur()
    settled(hall.console)


def a_task(hall: Hall) -> None:
    tasks = hall.console.locator(".st-key-console-tasks")
    tasks.get_by_label("Vad ska göras?").fill("Fråga juristen")
    tasks.get_by_label("Vem gör det?").fill("Samordnaren")
    hall.click("Lägg till uppgiften")
    expect(tasks.locator(".iop-given")).to_contain_text("Fråga juristen")


def the_next_question_by_keys(hall: Hall) -> None:
    """The wall runs the room too, and the console follows; only one side votes, so it is shown."""
    hall.wall.page.bring_to_front()
    hall.wall.press("ArrowRight")
    hall.wall.shows(OWN)
    hall.wall.press("o")
    hall.wall.shows("Rösta nu")
    expect(hall.console.locator(".iop-asked")).to_have_text(OWN)
    for phone, option in zip(hall.phones, ("Läxhjälp", "Läxhjälp", "Vet inte"), strict=False):
        phone.vote(option)
    hall.wall.counts("3 av 5 har röstat")
    hall.wall.press("v")
    hall.wall.shows("Idéburna", "67 %", "Ingen har valt: Öppen verksamhet.")


def end(hall: Hall) -> None:
    """Everybody is thanked, and the code opens nothing."""
    code = hall.wall.code.replace(" ", "")
    hall.click("Avsluta workshopen")
    hall.click("Ja, avsluta")
    hall.wall.shows("Tack för i dag!")
    expect(hall.wall.page.locator(".qr")).to_be_hidden()
    for phone in hall.phones:
        expect(phone.heading("Tack för att du var med!")).to_be_visible(timeout=PROMPT)
    answer = hall.phones[0].page.request.get(f"/delta/{code}")
    assert answer.status == 404
    assert "Koden gäller inte längre" in answer.text()


def record(hall: Hall, folder: Path) -> None:
    """The page that stays, and the same as a document."""
    page = hall.console.get_by_test_id("stMain")
    expect(hall.console.get_by_text("Avslutad workshop")).to_be_visible()
    expect(page.locator(".iop-came")).to_contain_text("5")
    for said in (MARKET, "först 40 %, nu 80 %", DISSENT, OWN, "Fråga juristen"):
        expect(page).to_contain_text(said)
    with hall.console.expect_download() as download:
        hall.console.get_by_role("button", name="Workshopprotokollet som Word").click()
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    words = all_words(target)
    for said in (
        MARKET,
        SEVERAL,
        "4 (80 %)",
        DISSENT,
        OWN,
        "2 (67 %)",
        "Fråga juristen",
        "Samordnaren",
    ):
        assert said in words, said


def all_words(file: Path) -> str:
    """What stands in a Word file, also in its tables."""
    texts = docx.Document(str(file)).element.iter(TEXT)
    return "\n".join(words.text or "" for words in texts).replace("\xa0", " ")


def test_a_workshop_from_plan_to_record(hall: Hall, faults: list[str], tmp_path: Path) -> None:
    plan(hall.console)
    open_wall(hall)
    everybody_joins(hall)
    first_round(hall)
    first_result(hall)
    second_round(hall)
    a_thought(hall)
    agree(hall)
    a_task(hall)
    the_next_question_by_keys(hall)
    end(hall)
    record(hall, tmp_path)
    lost = [fault for fault in faults if "ERR_INTERNET_DISCONNECTED" in fault]
    assert lost
    faults[:] = [fault for fault in faults if fault not in lost]
