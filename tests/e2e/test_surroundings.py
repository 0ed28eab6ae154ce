"""What surrounds every page: the security policy, the fonts, the language, the error notice."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.accessibility import serious_faults
from tests.e2e.conftest import watched
from tests.running import Running

BACKGROUND = {"light": "rgb(251, 250, 247)", "dark": "rgb(19, 24, 30)"}
LOADED_FONTS = """
() => document.fonts.ready.then(() =>
  [...document.fonts].filter(font => font.status === "loaded").map(font => font.family))
"""


both_themes = pytest.mark.parametrize("theme", ["light", "dark"])


@pytest.fixture
def theme() -> Literal["light", "dark"]:
    """What the visitor's system asks for, where a test does not say both."""
    return "light"


@pytest.fixture
def visit(
    browser: Browser, gallery: Running, theme: Literal["light", "dark"], faults: list[str]
) -> Generator[Page]:
    """A page of the gallery in the theme that the visitor's system asks for."""
    context = browser.new_context(base_url=gallery.url, color_scheme=theme)
    yield watched(context.new_page(), faults)
    context.close()
    assert faults == []


def drawn(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_text("All drawn")).to_be_visible()


@both_themes
def test_every_widget_works_under_the_security_policy(visit: Page, tmp_path: Path) -> None:
    drawn(visit, "/")
    chart = visit.get_by_test_id("stVegaLiteChart")
    expect(chart.locator("canvas, svg").first).to_be_visible()
    visit.get_by_text("Yes", exact=True).click()
    visit.get_by_text("Own component").click()
    expect(visit.get_by_text("The component answered")).to_be_visible()

    with visit.expect_download() as download:
        visit.get_by_role("button", name="Download", exact=True).click()
    assert download.value.path().read_bytes() == b"a file"

    chart.hover()
    with visit.expect_download() as picture:
        visit.get_by_role("button", name="Download as PNG").click()
    assert picture.value.path().read_bytes().startswith(b"\x89PNG")

    case = tmp_path / "case.json"
    case.write_text("{}")
    visit.locator("input[type=file]").set_input_files(case)
    expect(visit.get_by_text("case.json").first).to_be_visible()


@both_themes
def test_the_colours_and_the_font_are_ours_in_both_themes(visit: Page, theme: str) -> None:
    drawn(visit, "/")
    expect(visit.get_by_test_id("stApp")).to_have_css("background-color", BACKGROUND[theme])
    heading = visit.get_by_role("heading", name="Gallery")
    family = heading.evaluate("element => getComputedStyle(element).fontFamily")
    assert family.startswith('"Atkinson Hyperlegible Next"')
    loaded = visit.evaluate(LOADED_FONTS)
    assert loaded.count("Atkinson Hyperlegible Next") == 3  # upright, italic, and Sámi letters


def test_a_page_opened_by_its_address_logs_no_error(visit: Page) -> None:
    drawn(visit, "/second")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_page_is_in_its_language_from_the_start(visit: Page, lang: str) -> None:
    visit.goto(f"/?lang={lang}", wait_until="commit")
    assert visit.locator("html").get_attribute("lang") == lang


def test_an_image_in_somebodys_text_is_not_fetched(visit: Page, faults: list[str]) -> None:
    reached: list[str] = []
    visit.on("response", lambda response: reached.append(response.url))
    drawn(visit, "/image")
    expect(visit.locator("img[src^='https://example.com']")).to_have_count(1)
    visit.wait_for_function("document.querySelector('img').complete")
    assert not [url for url in reached if "example.com" in url]
    assert [fault for fault in faults if "img-src" in fault]
    faults.clear()


def test_an_unforeseen_error_is_a_sentence_with_a_number(visit: Page, gallery: Running) -> None:
    visit.goto("/broken")
    notice = visit.get_by_role("alert").filter(has_text="Något gick fel")
    expect(notice).to_be_visible()
    number = notice.inner_text().rstrip(".").split()[-1]
    assert f"error {number}: ValueError" in gallery.log.read_text()
    expect(visit.get_by_text("secret-in-the-error")).to_have_count(0)


@both_themes
def test_the_surroundings_have_no_serious_accessibility_fault(visit: Page) -> None:
    drawn(visit, "/second")
    assert serious_faults(visit) == []
