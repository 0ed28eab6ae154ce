"""Takes the pictures of the README from the real app: `make pictures`."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

from tests.chromium import launched
from tests.e2e.visits import open_example, settled, start
from tests.running import ROOT, running

PICTURES = ROOT / "docs" / "pictures"


class Shot(NamedTuple):
    """A picture: its name, page and extra query, size in pixels, theme."""

    name: str
    path: str
    query: str = ""
    size: tuple[int, int] = (1280, 860)
    theme: str = "light"


SHOTS = (
    Shot("prova", "prova", "&fraga=market"),
    Shot("prova-phone", "prova", "&fraga=market", (390, 780)),
    Shot("bedomning", "bedomning", size=(1280, 1180)),
    Shot("bedomning-dark", "bedomning", size=(1280, 860), theme="dark"),
    Shot("samtal", "samtal", "&fas=talks", (1280, 1100)),
    Shot("checklista", "checklista"),
    Shot("tidplan", "tidplan", size=(1280, 1000)),
    Shot("ladda-ner", "ladda-ner", size=(1280, 1100)),
    Shot("avtalsutkast", "avtalsutkast", "&avsnitt=economy", (1280, 1000)),
)


def _take(page: Page, name: str) -> None:
    settled(page)
    page.wait_for_timeout(1500)
    page.screenshot(path=str(PICTURES / f"{name}.png"))
    print(f"docs/pictures/{name}.png")


def main() -> None:
    """Every picture, from a server of its own with the example case."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = f"sqlite:///{folder}/cases.sqlite3"
        browser = launched(playwright)
        with running(ROOT, Path(folder) / "log", DATABASE_URL=database) as server:
            page = browser.new_page(base_url=server.url, viewport={"width": 1280, "height": 900})
            start(page)
            _take(page, "start")
            open_example(page)
            query = page.url.split("?")[1]
            for shot in SHOTS:
                page.emulate_media(color_scheme="dark" if shot.theme == "dark" else "light")
                page.set_viewport_size({"width": shot.size[0], "height": shot.size[1]})
                page.goto(f"/{shot.path}?{query}{shot.query}")
                page.locator("h1").wait_for()
                _take(page, shot.name)
        browser.close()


if __name__ == "__main__":
    main()
