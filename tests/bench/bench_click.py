"""From a click on an answer to the new outcome on the screen, in Chromium.

Beside it, in turns, a bare page with the same widgets and the same HTML: at our settings and at
Streamlit's default settings. Goals: 1.3 times the former at most, half of the latter or less.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

from tests.chromium import launched
from tests.running import ROOT, running

ROUNDS, CLICKS = 6, 12
HERE = Path(__file__).parent
HEADLESS = {
    "STREAMLIT_SERVER_HEADLESS": "true",
    "STREAMLIT_BROWSER_SERVER_ADDRESS": "localhost",
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
}
CLICK = """
option => new Promise(done => {
  const panel = () => document.querySelector('.iop-outcome')?.innerText;
  const before = panel();
  const start = performance.now();
  const watch = new MutationObserver(() => {
    const now = panel();
    if (now && now !== before) { watch.disconnect(); done(performance.now() - start); }
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  document.querySelectorAll('.st-key-answer input[type=radio]')[option].click();
})
"""


class Contestant(NamedTuple):
    """A page to measure: its name and the folder it starts in."""

    name: str
    folder: Path


OURS = Contestant("Pröva", ROOT)
SAME = Contestant("bare page, same settings", HERE / "bare")
DEFAULT = Contestant("bare page, default settings", HERE / "bare_default")
ALL = (OURS, SAME, DEFAULT)


def _clicks(page: Page) -> list[float]:
    """Milliseconds from click to change, going between the first and the third option."""
    times: list[float] = []
    for number in range(CLICKS):
        times.append(page.evaluate(CLICK, (0, 2)[number % 2]))
        page.wait_for_timeout(120)
    return times


def _open(page: Page, url: str, contestant: Contestant) -> None:
    page.goto(url)
    if contestant is OURS:
        page.get_by_role("button", name="Börja med första frågan").click()
    page.locator(".st-key-answer input").first.wait_for(state="attached")
    _clicks(page)


def _measure() -> dict[Contestant, float]:
    times: dict[Contestant, list[float]] = {contestant: [] for contestant in ALL}
    with ExitStack() as stack, tempfile.TemporaryDirectory() as temporary:
        logs = Path(temporary)
        playwright = stack.enter_context(sync_playwright())
        browser = launched(playwright)
        pages: dict[Contestant, Page] = {}
        for number, contestant in enumerate(ALL):
            variables = {"DATABASE_URL": f"sqlite:///{logs / 'cases.sqlite3'}", **HEADLESS}
            log = logs / f"{number}.log"
            server = stack.enter_context(running(contestant.folder, log, **variables))
            pages[contestant] = browser.new_page()
            _open(pages[contestant], server.url, contestant)
        for _ in range(ROUNDS):
            for contestant, page in pages.items():
                times[contestant] += _clicks(page)
        browser.close()
    return {contestant: median(found) for contestant, found in times.items()}


def run() -> list[str]:
    """The medians and the ratios."""
    found = _measure()
    ours = found[OURS]
    lines = [f"{contestant.name}: {time:.0f} ms" for contestant, time in found.items()]
    goals = {SAME: " (goal 1.3 or less)", DEFAULT: " (goal 0.5 or less)"}
    ratios = [
        f"Pröva to {other.name}: {ours / found[other]:.2f}{goals.get(other, '')}"
        for other in ALL[1:]
    ]
    return [*lines, *ratios]
