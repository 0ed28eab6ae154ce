"""A participant's phone: what the browser and delta.js send, without the screen."""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple
from urllib.parse import urlencode

from tests.bench.workshop_http import BROKEN, Answer, Line, Site, Stream

Habit = Literal["once", "twice", "lost"]
"""How a vote travels: once; twice, with the same serial; or with an answer that never arrives, so
that it is sent again.
"""

SIDES = ("cso", "public", "other")
PATIENCE = 8.0
"""Seconds that delta.js waits for an answer."""
PAUSE, LONGEST_PAUSE = 1.0, 10.0
"""Seconds until it sends again; they double."""
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json", "Accept": "application/json"}

_FILE = re.compile(r'(?:href|src)="(/delta/fil/[^"]+)"')
_TOKEN = re.compile(r'name="token" value="(\w+)"')
_OPTION = re.compile(r'name="option" value="(\w+)"')


class Sent(NamedTuple):
    """A vote that the server confirmed, by ``time.monotonic``."""

    item: str
    side: str
    option: str
    at: float


class Phone:
    """One phone; ``dice`` decides its side and its votes."""

    def __init__(self, site: Site, code: str, dice: random.Random) -> None:
        self.path = f"/delta/{code}"
        self.dice = dice
        self.side = dice.choice(SIDES)
        self.shown: Mapping[str, Any] = {}
        self.times: list[float] = []
        self.again = 0
        self.stream = Stream(site)
        self._line = Line(site)
        self._cookie = ""
        self._token = ""
        self._files: set[str] = set()
        self._serial = 0

    async def join(self) -> None:
        """Read the page, choose a side, and read the page that follows."""
        first = await self._page("GET", self.path)
        self._cookie = first.cookie
        found = _TOKEN.search(first.body.decode())
        assert found, first
        self._token = found[1]
        chosen = urlencode({"token": self._token, "side": self.side}).encode()
        answer = await self._page("POST", f"{self.path}/med?lang=sv", FORM, chosen)
        assert answer.status == 303, answer
        await self._page("GET", answer.headers["location"])

    async def listen(self, news: Callable[[], None]) -> None:
        """Hold the stream open; ``news`` is called after each message."""

        def take(shown: Mapping[str, Any]) -> None:
            self.shown = shown
            news()

        await self.stream.follow(f"{self.path}/strom?lang=sv", self._headers(), take)

    async def vote(self, habit: Habit) -> Sent:
        """Choose an option of what is shown and send it until it is confirmed."""
        item, option = self.shown["item"], self.dice.choice(_OPTION.findall(self.shown["html"]))
        self._serial = max(self._serial + 1, round(time.time() * 1000))
        told = {"item": item, "round": self.shown["round"], "option": option}
        body = json.dumps({"token": self._token, **told, "serial": self._serial}).encode()
        path, headers = f"{self.path}/rost?lang=sv", self._headers(JSON)
        if habit == "lost":
            await self._line.lose("POST", path, headers, body)
        await self._confirmed(path, headers, body)
        at = time.monotonic()
        if habit == "twice":
            await self._confirmed(path, headers, body)
        return Sent(item, self.side, option, at)

    def leave(self) -> None:
        """Switch the phone off."""
        self._line.close()

    async def _confirmed(self, path: str, headers: Mapping[str, str], body: bytes) -> None:
        """As delta.js does it: what was not answered, or with "later", is sent again."""
        pause = PAUSE
        while True:
            start = time.monotonic()
            status = 0
            try:
                async with asyncio.timeout(PATIENCE):
                    status = (await self._line.ask("POST", path, headers, body)).status
            except (TimeoutError, *BROKEN):
                self._line.close()
            self.times.append(time.monotonic() - start)
            if status == 200:
                return
            assert status in (0, 429) or status >= 500, status
            self.again += 1
            await asyncio.sleep(pause * (0.75 + self.dice.random() / 2))
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _page(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes = b""
    ) -> Answer:
        """A page, with the files that it needs and the phone does not have yet."""
        answer = await self._line.ask(method, path, self._headers(headers), body)
        for file in _FILE.findall(answer.body.decode()):
            if file not in self._files:
                self._files.add(file)
                await self._line.ask("GET", file, self._headers())
        return answer

    def _headers(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        cookie = {"Cookie": self._cookie} if self._cookie else {}
        return {**cookie, **(more or {})}
