"""The browser that walks through the pages, measures them and takes their pictures."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _program() -> str:
    """The browser's program: CHROMIUM, or the first that is installed."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    assert found, "no Chromium: `make test` installs it or says how"
    return found


def launched(playwright: Playwright, *more: str) -> Browser:
    """Chromium, without a window and without a word to anybody; ``more`` are arguments for it."""
    return playwright.chromium.launch(executable_path=_program(), args=[*ARGUMENTS, *more])
