"""More and more Streamlit sessions in a hall, until their votes take too long."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from typing import NamedTuple

from tests.bench.workshop_http import Site
from tests.bench.workshop_process import memory
from tests.bench.workshop_session import FAULTS, Session
from tests.bench.workshop_times import percentile

STEPS = (100, 200, 400, 800)
EACH = 20.0
"""Seconds in which everybody votes once, as on the plain page."""
WATCHED = 6.0
"""Seconds of them that are measured."""
COMING = 50.0
"""Sessions opened a second: the pace at which a thousand come in 20 seconds."""
GOAL = 0.2
"""Seconds that 95 % of the votes may take."""


class Step(NamedTuple):
    """So many sessions: the seconds of each vote, how many failed, and megabytes a session."""

    sessions: int
    votes: tuple[float, ...]
    failed: int
    memory: float

    @property
    def breaks(self) -> bool:
        """Whether a session failed, or the slowest twentieth of the votes misses the goal."""
        return bool(self.failed) or percentile(self.votes, 95) > GOAL


async def steps(site: Site, code: str, process: int) -> list[Step]:
    """Every step up to the first that breaks."""
    dice = random.Random(4)
    sessions: list[Session] = []
    found: list[Step] = []
    try:
        await _come(sessions, 1, site, code, dice)
        before = memory(process)
        for number in STEPS:
            failed = await _come(sessions, number - len(sessions), site, code, dice)
            held = (memory(process) - before) / (number - 1)
            votes = await _vote(sessions, dice)
            taken = tuple(time for time in votes if time is not None)
            found.append(Step(number, taken, failed + len(votes) - len(taken), held))
            if found[-1].breaks:
                break
    finally:
        await asyncio.gather(*(session.close() for session in sessions), return_exceptions=True)
    return found


async def _come(
    sessions: list[Session], number: int, site: Site, code: str, dice: random.Random
) -> int:
    """So many more; gives how many could not open the page."""
    new = [Session(site, code, random.Random(dice.random())) for _ in range(number)]
    sessions += new

    async def come(place: int, session: Session) -> bool:
        await asyncio.sleep(place / COMING)
        try:
            await session.open()
        except FAULTS:
            return False
        return True

    opened = await asyncio.gather(*(come(n, session) for n, session in enumerate(new)))
    return opened.count(False)


async def _vote(sessions: Sequence[Session], dice: random.Random) -> list[float | None]:
    """What the watched part of a question takes; None for each vote that failed."""

    async def vote(session: Session) -> float | None:
        await asyncio.sleep(dice.random() * WATCHED)
        try:
            return await session.vote()
        except FAULTS:
            return None

    voters = dice.sample(sessions, round(len(sessions) * WATCHED / EACH))
    return await asyncio.gather(*(vote(session) for session in voters))
