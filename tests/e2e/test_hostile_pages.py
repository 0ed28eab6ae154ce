"""The real pages with texts, addresses and files that were made to do harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guidance.domain.case_file import to_json
from tests.e2e.visits import begin, go_to, settled, start
from tests.export.hostile_texts import TEXTS, hostile_case

MARKUP = "<img src=x onerror=alert(1)> [a](javascript:b) ![c](http://d.invalid) :red[e] $x^2$ **f**"


@pytest.fixture
def hostile(page: Page) -> Page:
    """A case with markup in every field, opened from its file."""
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    start(page)
    page.locator("input[type=file]").first.set_input_files(
        {
            "name": "a.json",
            "mimeType": "application/json",
            "buffer": to_json(hostile_case(MARKUP)).encode(),
        }
    )
    page.get_by_role("button", name="Öppna ärendet ur filen").click()
    expect(page.locator(".st-key-nav")).to_be_visible()
    settled(page)
    return page


@pytest.mark.parametrize("name", ["Avtalsutkast", "Tidplan", "Checklista", "Ladda ner"])
def test_what_people_wrote_is_text_on_the_page(hostile: Page, name: str) -> None:
    go_to(hostile, name)
    main = hostile.locator("[data-testid=stMain]")
    expect(
        main.locator("img[src=x], a[href^=javascript], img[src*=invalid], .katex")
    ).to_have_count(0)
    if name == "Avtalsutkast":
        expect(main.get_by_text(MARKUP).first).to_be_visible()


def test_names_to_choose_from_are_text(hostile: Page) -> None:
    go_to(hostile, "Checklista")
    for box in hostile.get_by_role("combobox").all():
        settled(hostile)
        box.focus()
        box.press("ArrowDown")
        expect(hostile.get_by_role("option").first).to_be_visible()
        expect(hostile.get_by_role("option").locator("a, img, strong, .katex")).to_have_count(0)
        hostile.keyboard.press("Escape")


@pytest.mark.parametrize("place", ["avtalsutkast", "tidplan", "ladda-ner"])
def test_an_address_that_makes_no_sense_shows_the_page(page: Page, place: str) -> None:
    begin(page)
    asked = page.url.partition("?")[2]
    for said in ("%3Cscript%3Ealert(1)%3C/script%3E", "%00", "..%2F..%2Fetc", "x" * 2000):
        page.goto(f"/{place}?{asked}&avsnitt={said}&dag={said}&del={said}")
        expect(page.locator("h1").first).to_be_visible()
        settled(page)
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        expect(page.get_by_text("Något gick fel")).to_have_count(0)


def test_a_picture_called_a_template_is_refused_in_words(page: Page, tmp_path: Path) -> None:
    begin(page)
    go_to(page, "Ladda ner")
    fake = tmp_path / "mall.docx"
    fake.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    page.locator("input[type=file]").first.set_input_files(fake)
    expect(page.get_by_text("det här är ingen Word-fil")).to_be_visible()
    fake.write_bytes(b"")
    page.locator("input[type=file]").first.set_input_files(fake)
    settled(page)
    expect(page.locator("[data-testid=stException]")).to_have_count(0)


def test_a_case_file_with_too_many_headings_is_refused_in_words(page: Page) -> None:
    start(page)
    data = {"own_headings": {f"x{number}": TEXTS["html"] for number in range(1000)}}
    page.locator("input[type=file]").first.set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(data).encode()}
    )
    expect(page.get_by_text("own_headings: filen innehåller fler poster")).to_be_visible()
