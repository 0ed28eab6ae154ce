"""Takes the pictures of a workshop from the real app: plan, console, wall, phone."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from guidance.content.example import example_case
from guidance.domain.change import as_changes
from guidance.domain.workshop import transitions
from guidance.domain.workshop.plan import Item, Plan, Side
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State, Turnout
from guidance.storage.database import connect
from guidance.storage.repository import CaseRepository
from guidance.workshop.repository import RoomRepository
from scripts.pictures import PICTURES
from tests.chromium import launched
from tests.e2e.visits import settled
from tests.running import ROOT, running

PLAN = Plan(
    title="Öppet hus: första träffen",
    guideline="kalmar",
    starts="13:00",
    items=(
        Item(id="market", kind="fact", ref="market", minutes=15),
        Item(id="initiative", kind="fact", ref="initiative", minutes=10),
        Item(
            id="first",
            kind="own",
            title="Vad börjar vi med i höst?",
            options=("Läxhjälp", "Öppen verksamhet", "Sommarläger"),
            minutes=20,
        ),
        Item(id="far", kind="own", title="Hur långt har vi kommit?", minutes=10),
    ),
)
FIRST: dict[Side, dict[str, int]] = {
    "cso": {"no": 9, "partly": 2, "unknown": 1},
    "public": {"no": 3, "partly": 6, "unknown": 4},
    "other": {"no": 2, "partly": 1},
}
HOST = "iop.example.se"
"""Where the pictures' app seems to be: people's phones cannot reach the machine's own name."""

NOTES = (
    "Ingen annan erbjuder det här i dag",
    "Två företag i grannkommunen gör något liknande",
    "Fråga näringslivskontoret",
)


Step = Callable[[State], State | Refusal]
EVERYBODY = Turnout(28, 28)


class Held(NamedTuple):
    """A workshop in the server's own store."""

    rooms: RoomRepository
    id: int
    case: str
    token: str

    def do(self, *steps: Step) -> None:
        """Take steps of ``transitions``."""
        for step in steps:
            self.rooms.change(self.id, step)

    def vote(self) -> None:
        """Everybody joins and votes; three send a thought."""
        number = 0
        for side, votes in FIRST.items():
            for option, many in votes.items():
                for _ in range(many):
                    number += 1
                    self.rooms.join(self.id, f"device-{number}", side)
                    self.rooms.vote(self.id, "market", 1, f"device-{number}", option, 1)
        for number, words in enumerate(NOTES, 1):
            self.rooms.note(self.id, "market", f"device-{number}", words, f"nonce-{number}")


def _held(database: str) -> Held:
    engine = connect(database)
    case = CaseRepository(engine).create(as_changes(example_case()))
    rooms = RoomRepository(engine)
    secrets = rooms.create(PLAN, case)
    return Held(rooms, secrets.id, case, secrets.token)


def _picture(page: Page, name: str) -> None:
    page.wait_for_timeout(1500)
    page.screenshot(path=str(PICTURES / f"{name}.png"))
    print(f"docs/pictures/{name}.png")


def _opened(browser: Browser, url: str, size: tuple[int, int], theme: str = "light") -> Page:
    page = browser.new_page(
        base_url=url,
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if theme == "dark" else "light",
        locale="sv-SE",
    )
    page.set_default_timeout(30_000)
    return page


def _facilitator(page: Page, held: Held, part: str, name: str) -> None:
    page.goto(f"/workshop?arende={held.case}&rum={held.id}&del={part}")
    page.locator("h1").wait_for()
    settled(page)
    _picture(page, name)


def _phone(page: Page, held: Held) -> None:
    page.goto(f"/delta/{held.rooms.room_by_id(held.id).code}")
    page.get_by_label("Idéburen organisation").check()
    page.get_by_role("button", name="Gå med").click()
    page.locator("form#vote").wait_for()
    _picture(page, "workshop-phone")


def main() -> None:
    """Every picture, from a server of its own."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = f"sqlite:///{folder}/cases.sqlite3"
        browser = launched(playwright, f"--host-resolver-rules=MAP {HOST} 127.0.0.1")
        with running(ROOT, Path(folder) / "log", DATABASE_URL=database) as server:
            held, url = _held(database), server.url.replace("127.0.0.1", HOST)
            console = _opened(browser, url, (1280, 1000))
            _facilitator(console, held, "plan", "workshop-plan")
            held.do(lambda state: transitions.go_next(PLAN, state), transitions.open_voting)
            _phone(_opened(browser, url, (390, 780)), held)
            held.vote()
            _facilitator(console, held, "kor", "workshop-console")
            held.do(lambda state: transitions.show_result(PLAN, state, EVERYBODY))
            for theme in ("light", "dark"):
                wall = _opened(browser, url, (1280, 720), theme)
                wall.goto(f"/vagg/{held.token}")
                _picture(wall, f"workshop-wall-{theme}")
        browser.close()


if __name__ == "__main__":
    main()
