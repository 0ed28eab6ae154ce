"""From a click on an answer to the new outcome on the screen, in Chromium.

Beside it, in turns, a bare page with the same widgets: at the same settings and at Streamlit's
default settings. Goals: 1.3 times the former at most, half of the latter or less.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.running import ROOT, running

ROUNDS, CLICKS = 6, 12
HERE = Path(__file__).parent
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]

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


def _clicks(page: Page) -> list[float]:
    """Milliseconds from click to change, going between the first and the third option."""
    return [page.evaluate(CLICK, (0, 2)[n % 2]) for n in range(CLICKS)]


def _open_question(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("button", name="Börja med första frågan").click()
    page.locator(".st-key-answer input").first.wait_for(state="attached")


def _open_bare(page: Page, url: str) -> None:
    page.goto(url)
    page.locator(".st-key-answer input").first.wait_for(state="attached")


def run() -> list[str]:
    """The three medians and the two ratios."""
    names = ("Pröva", "bare page, same settings", "bare page, default settings")
    folders = (ROOT, HERE / "bare", HERE / "bare_default")
    times: dict[str, list[float]] = {name: [] for name in names}
    with ExitStack() as stack, tempfile.TemporaryDirectory() as temporary:
        logs = Path(temporary)
        pages: list[Page] = []
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM
        )
        for number, folder in enumerate(folders):
            database = f"sqlite:///{logs / 'cases.sqlite3'}"
            server = stack.enter_context(
                running(
                    folder,
                    logs / f"{number}.log",
                    DATABASE_URL=database,
                    STREAMLIT_SERVER_HEADLESS="true",
                    STREAMLIT_BROWSER_SERVER_ADDRESS="localhost",
                    STREAMLIT_BROWSER_GATHER_USAGE_STATS="false",
                )
            )
            pages.append(browser.new_page())
            (_open_question if folder is ROOT else _open_bare)(pages[-1], server.url)
            _clicks(pages[-1])
        for _ in range(ROUNDS):
            for name, page in zip(names, pages, strict=True):
                times[name] += _clicks(page)
        browser.close()
    ours, same, default = (median(times[name]) for name in names)
    lines = [f"{name}: {median(times[name]):.0f} ms from click to change" for name in names]
    return [
        *lines,
        f"ratio to the bare page at the same settings: {ours / same:.2f} (goal 1.3 or less)",
        f"ratio to the bare page at default settings: {ours / default:.2f} (goal 0.5 or less)",
    ]
