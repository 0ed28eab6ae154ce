"""The projector: its stream, its keys, and how far its number is behind the truth."""

from __future__ import annotations

import bisect
import json
import re
import time
from collections.abc import Callable, Mapping, Sequence

from tests.bench.workshop_http import Line, Site, Stream
from tests.bench.workshop_phone import JSON

_NUMBER = re.compile(r"\d+")


class Wall:
    """One projector; ``numbers`` has when it said for the first time that so many have voted."""

    def __init__(self, site: Site, path: str) -> None:
        self.key = ""
        self.numbers: list[tuple[int, float]] = []
        self.stream = Stream(site)
        self._path = path

    async def listen(self, news: Callable[[], None]) -> None:
        """Hold the stream open; ``news`` is called after each message."""

        def take(shown: Mapping[str, str]) -> None:
            self._take(shown)
            news()

        await self.stream.follow(f"{self._path}/strom?lang=sv", {}, take)

    @property
    def voted(self) -> int:
        """How many have voted on what is up, as the wall says."""
        return self.numbers[-1][0] if self.numbers else 0

    def behind(self, confirmed: Sequence[float]) -> float:
        """The longest time from the moment that so many votes were confirmed until the wall said
        at least that number. It must have said the last one.
        """
        said = [number for number, _ in self.numbers]
        moments = [
            self.numbers[bisect.bisect_left(said, number)][1]
            for number in range(1, len(confirmed) + 1)
        ]
        return max(moment - truth for moment, truth in zip(moments, sorted(confirmed), strict=True))

    def _take(self, message: Mapping[str, str]) -> None:
        if message["key"] != self.key:
            self.key, self.numbers = message["key"], []
        found = _NUMBER.search(message["voted"])
        if found and int(found[0]) > self.voted:
            self.numbers.append((int(found[0]), time.monotonic()))


class Keyboard:
    """The facilitator's keys on the wall, by the cookie that the facilitator's link leaves."""

    def __init__(self, site: Site) -> None:
        self._line = Line(site)
        self._headers: dict[str, str] = {}
        self.wall = ""

    async def open(self, token: str) -> None:
        """Follow the facilitator's link to the wall."""
        answer = await self._line.ask("GET", f"/vagg/{token}", {})
        assert answer.status == 303, answer
        self.wall, cookie = answer.headers["location"].partition("?")[0], answer.cookie
        self._headers = {**JSON, "Cookie": cookie}
        page = await self._line.ask("GET", self.wall, self._headers)
        assert page.status == 200, page

    async def press(self, act: str) -> float:
        """Take a step; gives when it was asked for."""
        start, body = time.monotonic(), json.dumps({"act": act}).encode()
        answer = await self._line.ask("POST", f"{self.wall}/gor?lang=sv", self._headers, body)
        assert answer.status == 200, answer
        return start

    def close(self) -> None:
        """Hang up."""
        self._line.close()
