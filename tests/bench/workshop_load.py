"""The whole way of a hall through a workshop, measured."""

from __future__ import annotations

import asyncio
import statistics
import time

from components.server.workshop.assets import asset_path
from tests.bench.workshop_hall import Hall, Size
from tests.bench.workshop_http import Line, Site
from tests.bench.workshop_process import memory, processor_time
from tests.bench.workshop_report import Findings
from tests.bench.workshop_room import BenchRoom

GLANCES, PAUSE = 40, 0.05


async def measured(site: Site, room: BenchRoom, size: Size, process: int) -> Findings:
    """All questions and the rush. Raises RuntimeError where a vote was lost or doubled."""
    hall = Hall(site, room, size)
    await hall.open()
    rest, empty = await _at_rest(site), memory(process)
    joined, ways_in = await hall.join()
    full = memory(process)
    start, computed, own = time.monotonic(), processor_time(process), time.process_time()
    questions = [await hall.question(size.vote) for _ in range(size.questions)]
    lasted = time.monotonic() - start
    computed, own = processor_time(process) - computed, time.process_time() - own
    rush = await hall.question(size.rush)
    stored = room.ballots()
    await hall.close()
    if stored != hall.ballots:
        raise RuntimeError(
            f"not the votes that were confirmed: {stored - hall.ballots} too many,"
            f" {hall.ballots - stored} lost"
        )
    return Findings(
        size=size,
        rest=rest,
        joined=joined,
        ways_in=ways_in,
        questions=questions,
        rush=rush,
        stored=stored.total(),
        memory=(empty, full),
        computed=computed,
        own=own,
        lasted=lasted,
        breaks=hall.breaks,
        again=sum(phone.again for phone in hall.phones),
    )


async def _at_rest(site: Site) -> float:
    """The seconds that the idle server takes for a style sheet."""
    line, times = Line(site), list[float]()
    for _ in range(GLANCES):
        await asyncio.sleep(PAUSE)
        start = time.monotonic()
        answer = await line.ask("GET", asset_path("delta.css"), {})
        assert answer.status == 200, answer
        times.append(time.monotonic() - start)
    line.close()
    return statistics.median(times)
