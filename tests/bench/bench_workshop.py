"""A thousand phones in a workshop, on two cores, while the console and two walls are open.

They come, hold a stream open and vote on ten questions, over real HTTP against one process with
SQLite. Beside it, in the same run, the reason for the plain page: a Streamlit session a phone, in
growing numbers until that breaks. What others do on the machine is in its load average: above two
processes for two cores the times are not the server's.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Page

from tests.bench.bench_click import HEADLESS
from tests.bench.workshop_browser import chromium, loaded, meanwhile, open_console
from tests.bench.workshop_hall import Size
from tests.bench.workshop_http import Site
from tests.bench.workshop_load import measured
from tests.bench.workshop_process import load, two_cores
from tests.bench.workshop_report import Findings, beside, plain, ratios
from tests.bench.workshop_room import QUESTIONS, BenchRoom
from tests.bench.workshop_streamlit import Step, steps
from tests.running import ROOT, Running, running

FULL = Size(people=1_000, questions=QUESTIONS, join=20, vote=20, rush=3)
QUICK = Size(people=1_000, questions=2, join=20, vote=20, rush=3)
BARE = Path(__file__).parent / "bare_vote"


def run() -> Iterator[str]:
    """All measurements; about five minutes."""
    return _bench(FULL)


def quick() -> Iterator[str]:
    """The same with two questions; about two minutes."""
    return _bench(QUICK)


def _bench(size: Size) -> Iterator[str]:
    with two_cores(), tempfile.TemporaryDirectory() as folder:
        yield f"load average before: {load()}"
        found, page = _plain(Path(folder), size)
        yield from plain(found)
        yield f"load average between: {load()}"
        sessions, streamlit = _sessions(Path(folder))
        yield from beside(sessions)
        yield from ratios(found, page, sessions, streamlit)
        yield f"load average after: {load()}"


def _plain(folder: Path, size: Size) -> tuple[Findings, int]:
    """What the hall showed, and the bytes that one more phone loads."""
    with _serving(ROOT, folder / "plain") as (server, room), chromium() as browser:
        with open_console(browser, server.url + room.console, size.people) as console:
            work = partial(measured, Site.of(server.url), room, size, server.process.pid)
            found = meanwhile(console, lambda: asyncio.run(work()))
        return found, loaded(browser, partial(_join, f"{server.url}/delta/{room.code}"))


def _sessions(folder: Path) -> tuple[list[Step], int]:
    """What more and more sessions showed, and the bytes that one phone loads."""
    with _serving(BARE, folder / "streamlit") as (server, room):
        room.open_first()
        with chromium() as browser:
            size = loaded(browser, partial(_see, f"{server.url}/?kod={room.code}"))
        return asyncio.run(steps(Site.of(server.url), room.code, server.process.pid)), size


@contextmanager
def _serving(app: Path, folder: Path) -> Generator[tuple[Running, BenchRoom]]:
    """A server on a store of its own, and a workshop in it."""
    folder.mkdir()
    database = f"sqlite:///{folder / 'rooms.sqlite3'}"
    with running(app, folder / "log", DATABASE_URL=database, **HEADLESS) as server:
        yield server, BenchRoom.make(database)


def _join(address: str, page: Page) -> None:
    page.goto(address)
    page.get_by_label("Annan").check()
    page.get_by_role("button", name="Gå med").click()
    page.locator("#view h1").wait_for()


def _see(address: str, page: Page) -> None:
    page.goto(address)
    page.get_by_role("button", name="Rösta").wait_for()
