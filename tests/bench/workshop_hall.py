"""A hall full of people: they join, and vote question by question while walls show how many."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple

from tests.bench.workshop_http import Site
from tests.bench.workshop_phone import Habit, Phone, Sent
from tests.bench.workshop_room import Ballots, BenchRoom
from tests.bench.workshop_wall import Keyboard, Wall

WALLS = 2
HABITS: tuple[tuple[Habit, float], ...] = (("once", 0.90), ("twice", 0.05), ("lost", 0.05))
LONGEST = 20.0
"""Seconds after which what is waited for will not come: the bench fails."""


class Size(NamedTuple):
    """How many people, and the seconds over which they come, vote, and vote in a rush."""

    people: int
    questions: int
    join: float
    vote: float
    rush: float


class Question(NamedTuple):
    """What one question showed, in seconds: every answer to a vote, how late our own timers were,
    how far the walls' number was behind, and how long the last phone waited for the question.
    """

    sent: tuple[Sent, ...]
    answers: tuple[float, ...]
    late: tuple[float, ...]
    behind: float
    spread: float


class Hall:
    """Phones, walls and the facilitator's keyboard on one room of one server."""

    def __init__(self, site: Site, room: BenchRoom, size: Size) -> None:
        dice = random.Random(4)
        self.size = size
        self.phones = [
            Phone(site, room.code, random.Random(dice.random())) for _ in range(size.people)
        ]
        self.walls: list[Wall] = []
        self.sent: list[Sent] = []
        self._site = site
        self._room = room
        self._keys = Keyboard(site)
        self._dice = dice
        self._late: list[float] = []
        self._news = asyncio.Event()
        self._streams: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Open the walls."""
        await self._keys.open(self._room.token)
        self.walls = [Wall(self._site, self._keys.wall) for _ in range(WALLS)]
        for wall in self.walls:
            self._keep(wall.listen(self._tell))

    async def join(self) -> tuple[float, list[float]]:
        """All come in, evenly by chance; the seconds until all hold a stream, and of each page."""
        start = time.monotonic()
        times = await asyncio.gather(*(self._join(phone) for phone in self.phones))
        await self._until(lambda: all(phone.shown for phone in self.phones))
        return time.monotonic() - start, times

    async def question(self, window: float) -> Question:
        """The next question, from its going up to its result."""
        before = {phone: len(phone.times) for phone in self.phones}
        spread = await self._step("next")
        spread = max(spread, await self._step("open"))
        sent = await asyncio.gather(*(self._vote(phone, window) for phone in self.phones))
        self.sent += sent
        await self._until(lambda: all(wall.voted >= len(sent) for wall in self.walls))
        confirmed = [vote.at for vote in sent]
        behind = max(wall.behind(confirmed) for wall in self.walls)
        answers = [time for phone in self.phones for time in phone.times[before[phone] :]]
        await self._step("close")
        await self._step("show")
        late, self._late = tuple(self._late), []
        return Question(tuple(sent), tuple(answers), late, behind, spread)

    async def close(self) -> None:
        """All go home."""
        for task in self._streams:
            task.cancel()
        await asyncio.gather(*self._streams, return_exceptions=True)
        for phone in self.phones:
            phone.leave()
        self._keys.close()

    @property
    def breaks(self) -> int:
        """How many streams broke and were opened again."""
        return sum(one.stream.breaks for one in (*self.phones, *self.walls))

    @property
    def ballots(self) -> Ballots:
        """What the server has confirmed."""
        return Counter((vote.item, vote.side, vote.option) for vote in self.sent)

    async def _join(self, phone: Phone) -> float:
        await asyncio.sleep(self._dice.random() * self.size.join)
        start = time.monotonic()
        await phone.join()
        self._keep(phone.listen(self._tell))
        return time.monotonic() - start

    async def _vote(self, phone: Phone, window: float) -> Sent:
        habit = self._dice.choices(*zip(*HABITS, strict=True))[0]
        planned = time.monotonic() + self._dice.random() * window
        await asyncio.sleep(planned - time.monotonic())
        self._late.append(time.monotonic() - planned)
        return await phone.vote(habit)

    async def _step(self, act: str) -> float:
        """Press a key; the seconds until the last phone shows what came of it."""
        keys = {phone.shown["key"] for phone in self.phones}
        start = await self._keys.press(act)
        await self._until(lambda: all(phone.shown["key"] not in keys for phone in self.phones))
        return time.monotonic() - start

    async def _until(self, true: Callable[[], bool]) -> None:
        """Wait for the streams. Raises what ended one of them, or says where each was."""
        try:
            async with asyncio.timeout(LONGEST):
                while not true():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            for task in self._streams:
                if task.done():
                    await task
            where = Counter(phone.shown.get("key", "") for phone in self.phones)
            walls = [(wall.key, wall.voted) for wall in self.walls]
            raise RuntimeError(f"no news for {LONGEST:.0f} s: {where}, walls {walls}") from None

    def _tell(self) -> None:
        self._news.set()

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        self._streams.append(asyncio.create_task(work))
