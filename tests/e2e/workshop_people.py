"""Those who meet in a workshop: phones that join and vote, and the wall that all look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import watched

PROMPT = 2_000
"""Milliseconds until what the facilitator does is on every phone."""


@dataclass
class Phone:
    """A participant, with a browser of their own."""

    page: Page

    def type_code(self, address: str, code: str) -> Phone:
        """The way in without a camera: the address and the code, as the wall says them."""
        self.page.goto(address)
        self.page.get_by_label("Kod").fill(code)
        self.page.get_by_role("button", name="Fortsätt").click()
        return self

    def join(self, side: str) -> Phone:
        expect(self.heading("Vilken sida kommer du från?")).to_be_visible()
        self.page.get_by_label(side).check()
        self.page.get_by_role("button", name="Gå med").click()
        expect(self.heading("Du är med")).to_be_visible()
        return self

    def heading(self, words: str) -> Locator:
        return self.page.get_by_role("heading", level=1, name=words)

    def choose(self, option: str) -> None:
        """Press the button for an answer; whether it was kept is another matter."""
        self.page.get_by_label(option, exact=True).check()
        self.page.get_by_role("button", name=re.compile("Rösta|Ändra rösten")).click()

    def vote(self, option: str) -> None:
        self.choose(option)
        expect(self.page.locator("#status")).to_have_text("Sparat")

    def think(self, words: str) -> None:
        """Send a thought about the question that is up."""
        self.page.get_by_label("Skicka en tanke").fill(words)
        self.page.get_by_role("button", name="Skicka", exact=True).click()
        expect(self.page.locator("#status")).to_have_text("Tanken är skickad.")

    def lose_the_net(self) -> None:
        self.page.context.set_offline(True)

    def find_the_net(self) -> None:
        self.page.context.set_offline(False)


@dataclass
class Wall:
    """The projector."""

    page: Page

    @property
    def code(self) -> str:
        return self.page.locator(".code").inner_text()

    @property
    def address(self) -> str:
        return f"http://{self.page.locator('.address').inner_text()}"

    @property
    def qr(self) -> list[str]:
        """What the picture of the way in is drawn of."""
        drawn = "[...document.querySelectorAll('.qr path')].map(e => e.getAttribute('d'))"
        return self.page.evaluate(drawn)

    def shows(self, *words: str) -> None:
        for said in words:
            expect(self.page.locator("#view")).to_contain_text(said)

    def lacks(self, words: str) -> None:
        expect(self.page.locator("#view")).not_to_contain_text(words)

    def counts(self, words: str) -> None:
        expect(self.page.locator("footer")).to_contain_text(words)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)


def own_browser(browser: Browser, url: str, width: int, height: int, faults: list[str]) -> Page:
    """A page in a context of its own: another device, which has never been here."""
    size = {"width": width, "height": height}
    context = browser.new_context(base_url=url, locale="sv-SE", viewport=size)  # type: ignore[arg-type]
    return watched(context.new_page(), faults)
