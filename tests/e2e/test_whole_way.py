"""From the example idea to a Word file: what one person does with the guide in an afternoon."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.visits import begin, go_to, moved_on, open_example, settled

NOTE = "Fler unga ska ha någonstans att gå på kvällarna – ”Öppet hus” & <b>mer</b> 🌱."


@pytest.fixture
def word_file(page: Page, tmp_path: Path) -> Path:
    """The draft in Word, after the whole way through the guide with a new idea."""
    begin(page, "Öppet hus i Åkerby")
    for _ in range(16):
        if not page.locator(".st-key-answer").count():
            break
        question = page.locator("h1").inner_text()
        page.keyboard.press("1")
        expect(page.get_by_text("Svaret är sparat.")).to_be_visible()
        page.keyboard.press("Enter")
        moved_on(page, question)
    expect(page.get_by_role("heading", name="Så här långt")).to_be_visible()

    page.get_by_role("button", name="Se bedömningen").click()
    expect(page.get_by_role("heading", name="Bedömning", level=1)).to_be_visible()
    expect(page.locator(".iop-summary")).to_contain_text("Gör så här nu")
    expect(page.locator("canvas, .vega-embed svg").first).to_be_visible()

    go_to(page, "Samtal")
    page.get_by_role("button", name="Hur ser parterna på samhällsutmaningen").click()
    expect(page.locator("h1")).to_contain_text("Hur ser parterna på samhällsutmaningen")
    settled(page)
    own = page.get_by_role("textbox", name="Er anteckning")
    own.fill(NOTE)
    own.blur()
    expect(page.get_by_text("Texten är sparad.").first).to_be_visible()

    go_to(page, "Checklista")
    first = page.get_by_role("checkbox").first
    page.locator("label:has(input[type=checkbox])").first.click()
    expect(first).to_be_checked()

    go_to(page, "Avtalsutkast")
    expect(page.get_by_text(NOTE).first).to_be_visible()

    go_to(page, "Ladda ner")
    with page.expect_download() as download:
        page.get_by_role("button", name="Utkastet som Word").click()
    target = tmp_path / download.value.suggested_filename
    download.value.save_as(target)
    return target


def test_the_word_file_holds_what_was_answered_and_said(word_file: Path) -> None:
    document = docx.Document(str(word_file))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert any("Öppet hus i Åkerby" in words for words in texts)
    assert any(NOTE in words for words in texts)
    styles = [str(paragraph.style and paragraph.style.name) for paragraph in document.paragraphs]
    assert sum(style.startswith("Heading") for style in styles) > 10
    assert any("[Saknas än" in words for words in texts)
    assert len(list(document.comments)) > 10


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_the_word_file(word_file: Path, tmp_path: Path) -> None:
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    convert = ["--convert-to", "txt:Text", "--outdir", str(tmp_path), str(word_file)]
    subprocess.run(command + convert, check=True, capture_output=True, timeout=120)
    assert NOTE in (tmp_path / f"{word_file.stem}.txt").read_text(encoding="utf-8")


def test_the_example_can_be_saved_as_a_file_and_opened_again(page: Page, tmp_path: Path) -> None:
    open_example(page)
    headline = page.locator(".iop-headline").inner_text()
    go_to(page, "Ladda ner")
    with page.expect_download() as download:
        page.get_by_role("button", name="Ärendet som fil").click()
    saved = tmp_path / "arende.json"
    download.value.save_as(saved)
    address = page.url

    page.goto("/")
    page.locator("input[type=file]").set_input_files(saved)
    page.get_by_role("button", name="Öppna ärendet ur filen").click()
    expect(page.get_by_role("heading", name="Bedömning", level=1)).to_be_visible()
    assert page.locator(".iop-headline").inner_text() == headline
    assert page.url.split("arende=")[1] != address.split("arende=")[1]
