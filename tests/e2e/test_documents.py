"""Dates of the agreement, and documents taken away through the real page."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.visits import begin, go_to, open_example, settled

TITLE = "Öppet hus i Åkerby"
START, LATER = "2027-01-01", "2027-02-15"
HEADING_MAY_TAKE_FOCUS = 1_000
"""Milliseconds after a page has come."""


def _field(page: Page, label: str) -> Locator:
    return page.get_by_role("textbox", name=label)


def _write(page: Page, label: str, words: str) -> None:
    _field(page, label).fill(words)
    _field(page, label).press("Enter")
    settled(page)


@pytest.fixture
def timeline(page: Page) -> Page:
    """The timeline of a new case by Kalmar's guideline: three years from New Year's Day."""
    begin(page, TITLE)
    go_to(page, "Tidplan")
    page.get_by_role("combobox", name="Riktlinje").click()
    page.get_by_role("option", name="Kalmar").click()
    _write(page, "Avtalets första dag", START)
    page.get_by_role("combobox", name="Hur länge gäller avtalet?").click()
    page.get_by_role("option", name="3 år").click()
    expect(page.get_by_text("1 januari 2027 till 31 december 2029")).to_be_visible()
    settled(page)
    return page


def _payment(page: Page) -> Locator:
    title = page.get_by_text("Första utbetalningen", exact=True)
    return page.get_by_role("listitem").filter(has=title)


def test_start_and_length_give_dates_that_are_there_after_a_reload(timeline: Page) -> None:
    expect(_payment(timeline)).to_contain_text("Den offentliga parten")
    expect(timeline.get_by_role("img", name="Samma dagar står som lista")).to_be_visible()
    timeline.reload()
    expect(_payment(timeline)).to_be_visible()
    expect(_field(timeline, "Avtalets första dag")).to_have_value(START)


def test_a_day_is_moved_by_keyboard_and_stays_moved(timeline: Page) -> None:
    button = _payment(timeline).get_by_role("button", name="Ändra dag")
    button.focus()
    timeline.keyboard.press("Enter")
    own = _field(timeline, "Ny dag för")
    expect(own).to_be_focused()
    own.fill(LATER)
    timeline.keyboard.press("Enter")
    expect(
        timeline.get_by_text("Sparat: Första utbetalningen, måndag 15 februari 2027.")
    ).to_be_visible()
    expect(_payment(timeline)).to_contain_text("vald av er")
    timeline.reload()
    expect(_payment(timeline).locator(f"time[datetime='{LATER}']")).to_be_visible()

    _payment(timeline).get_by_role("button", name="Ändra dag").click()
    timeline.get_by_role("button", name="Tillbaka till guidens dag").click()
    expect(_payment(timeline).locator(f"time[datetime='{LATER}']")).to_have_count(0)


def test_dates_that_make_no_sense_are_refused_with_the_reason(timeline: Page) -> None:
    _write(timeline, "Avtalets första dag", "1027-01-01")
    expect(timeline.get_by_role("alert").filter(has_text="utanför åren")).to_be_visible()
    _write(timeline, "Avtalets första dag", "nyår")
    expect(timeline.get_by_role("alert").filter(has_text="går inte att läsa")).to_be_visible()
    timeline.reload()
    expect(_field(timeline, "Avtalets första dag")).to_have_value(START)


def _taken(page: Page, button: Locator, folder: Path) -> Path:
    with page.expect_download() as download:
        button.click()
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target


def _text_of_word(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)


def test_word_and_pdf_of_the_draft_open_and_hold_its_title(page: Page, tmp_path: Path) -> None:
    begin(page, TITLE)
    go_to(page, "Ladda ner")
    word = _taken(page, page.get_by_role("button", name="Utkastet som Word"), tmp_path)
    assert TITLE in _text_of_word(word)
    pdf = _taken(page, page.get_by_role("button", name="Utkastet som PDF"), tmp_path)
    read = pypdf.PdfReader(pdf)
    assert TITLE in "".join(sheet.extract_text() for sheet in read.pages)


def test_more_formats_are_reached_by_keyboard(page: Page, tmp_path: Path) -> None:
    begin(page, TITLE)
    go_to(page, "Ladda ner")
    more = page.get_by_role("button", name="Fler format för utkastet")
    more.focus()
    page.keyboard.press("Enter")
    plain = page.get_by_role("button", name="Utkastet som Markdown")
    expect(plain).to_be_visible()
    plain.focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    target = tmp_path / "utkast.md"
    download.value.save_as(target)
    assert TITLE in target.read_text(encoding="utf-8")


def test_focus_that_was_moved_without_a_gesture_is_not_taken_back(page: Page) -> None:
    begin(page, TITLE)
    go_to(page, "Ladda ner")
    button = page.get_by_role("button", name="Underlaget som Word")
    button.focus()
    page.wait_for_timeout(HEADING_MAY_TAKE_FOCUS)
    expect(button).to_be_focused()


def test_the_archive_holds_every_document(page: Page, tmp_path: Path) -> None:
    open_example(page)
    go_to(page, "Ladda ner")
    page.get_by_role("button", name="Skapa zip-filen").click()
    ready = page.get_by_role("button", name="Hämta zip-filen")
    expect(ready).to_be_visible()
    with zipfile.ZipFile(_taken(page, ready, tmp_path)) as package:
        assert package.testzip() is None
        names = package.namelist()
    assert "iop-arende.json" in names
    assert {"Word/iop-avtalsutkast.docx", "PDF/iop-infor-motet.pdf"} <= set(names)


def test_the_brief_says_what_was_written_by_hand(page: Page, tmp_path: Path) -> None:
    words = "Varje kväll öppnar vi dörren – ”välkommen in”."
    begin(page, TITLE)
    go_to(page, "Ladda ner")
    page.get_by_role("button", name="Anpassa texten").click()
    page.get_by_role("button", name="Ändra Idén").click()
    own = _field(page, "Er text")
    own.fill(words)
    own.blur()
    expect(page.get_by_text("Texten är sparad.")).to_be_visible()
    word = _taken(page, page.get_by_role("button", name="Underlaget som Word"), tmp_path)
    assert words in _text_of_word(word)
