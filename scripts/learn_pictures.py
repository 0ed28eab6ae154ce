"""Takes the README's pictures of Lär dig and Källor, with a learner who is on the way."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from guidance.bootstrap import handbook, print_study
from guidance.domain.learning.learner import Step
from guidance.domain.learning.lesson import in_order
from guidance.domain.learning.repetition import Rating
from guidance.repetition import schedule
from guidance.storage.database import connect
from guidance.storage.learner_repository import LearnerRepository
from scripts.document_pictures import page_picture
from scripts.pictures import PICTURES, Shot
from tests.chromium import launched
from tests.e2e.visits import settled
from tests.running import ROOT, running

CASE = "alingsas_bracke"
SHOTS = (
    Shot("lar-dig", "lar-dig", size=(1280, 1000)),
    Shot("fall", "lar-dig", f"&fall={CASE}&del=jamforelse", (1280, 1100)),
    Shot("fragor", "lar-dig", "&del=prov", (1280, 1000)),
    Shot("karta", "lar-dig", "&del=karta&fas=talks", (1280, 900)),
    Shot("kallor", "kallor", "&del=kriterier", (1280, 1000)),
    Shot("sok", "kallor", "&q=upphandlng+förening", (1280, 900)),
)


def _steps() -> Iterator[Step]:
    """Four lessons done, a case compared, two questions of three answered, some of them missed."""
    book, now = handbook(), datetime.now(UTC)
    lessons = in_order(book.lessons)
    for lesson in lessons[:4]:
        yield Step(kind="done", key=lesson.id, value=True)
    yield Step(kind="place", value=lessons[4].id)
    for number, question in enumerate(book.quiz):
        if number % 3 == 2:
            continue
        rating = Rating.AGAIN if number % 7 == 0 else Rating.GOOD
        card = schedule(None, question.id, rating, now - timedelta(days=3))
        if rating is Rating.GOOD and number % 2:
            card = schedule(card, question.id, rating, now - timedelta(days=1))
        yield Step(kind="card", key=question.id, value=card.model_dump(mode="json"))
    attempt = {"guess": "iop", "answers": {"market": "no"}, "compared": True}
    yield Step(kind="attempt", key=CASE, value=attempt)


def _take(page: Page, shot: Shot, learner: str) -> None:
    page.set_viewport_size({"width": shot.size[0], "height": shot.size[1]})
    page.goto(f"/{shot.path}?kurs={learner}{shot.query}")
    page.locator("h1").wait_for()
    settled(page)
    page.wait_for_timeout(1500)
    page.screenshot(path=str(PICTURES / f"{shot.name}.png"))
    print(f"docs/pictures/{shot.name}.png")


def main() -> None:
    """Every picture, from a server of its own, and the cheat sheet from its file."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = f"sqlite:///{folder}/cases.sqlite3"
        browser = launched(playwright)
        with running(ROOT, Path(folder) / "log", DATABASE_URL=database) as server:
            learner = LearnerRepository(connect(database)).create(_steps())
            page = browser.new_page(base_url=server.url, locale="sv-SE")
            for shot in SHOTS:
                _take(page, shot, learner)
        browser.close()
        sheet = Path(folder) / "cheat-sheet.pdf"
        sheet.write_bytes(print_study("cheat-sheet", "pdf", "sv"))
        page_picture(sheet, 0, "lathund")


if __name__ == "__main__":
    main()
