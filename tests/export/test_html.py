"""The web page as a parser and a browser read it: every word, no way out, and fit for everybody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from guidance.domain.case import Case
from guidance.domain.model import LANGS, Lang
from guidance.export.document import Document, Figure, Kind, paragraphs
from guidance.export.exporter import KINDS
from guidance.export.writers.html import write
from guidance.export.writers.web.drawing import ForeignDrawingError, drawing
from tests.export.every_block import FIGURE, every_block, every_text
from tests.export.making import EXAMPLE, HOSTILE, LINES, LONG, case_with, make, view_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'
LARGEST = 250_000


def _page(raw: bytes) -> HtmlElement:
    return html.document_fromstring(raw.decode())


def _texts(raw: bytes) -> list[str]:
    body = _page(raw).find("body")
    return [e.text_content() for e in body.iter("h1", "h2", "h3", "h4", "p", "li", "td", "dd")]


@pytest.fixture(scope="module")
def full() -> bytes:
    return write(every_block())


@pytest.mark.parametrize("document", KINDS)
@pytest.mark.parametrize("text", [*HOSTILE.values(), LINES], ids=[*HOSTILE, "lines"])
def test_what_people_wrote_is_text_and_never_markup(document: Kind, text: str) -> None:
    quiet, loud = (make(document, "html", case_with(said)) for said in ("Tyst", text))
    wanted = any(text in said for said in every_text(view_of(document, case_with(text))))
    assert any(text in shown for shown in _texts(loud)) == wanted
    for tag in ("a", "b", "img", "script", "ul", "table", "p"):
        counts = [len(list(_page(raw).iter(tag))) for raw in (quiet, loud)]
        assert counts[0] == counts[1], tag


def test_twenty_thousand_characters_fit() -> None:
    text = LONG[:20_000]
    (piece,) = paragraphs(text)
    assert piece in _texts(make("outline", "html", case_with(text)))


@pytest.mark.parametrize("document", KINDS)
def test_the_page_stands_alone(document: Kind) -> None:
    raw = make(document, "html", EXAMPLE)
    page, text = _page(raw), raw.decode()
    assert not list(page.iter("script", "link", "img", "iframe", "object", "form", "base"))
    assert not [name for e in page.iter() for name in e.attrib if name.lower().startswith("on")]
    assert all(link.get("href", "").startswith("#") for link in page.iter("a"))
    sources = set(re.findall(r"url\(([^)]{0,20})", text))
    assert sources == {"data:font/woff2;base"}
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == [
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
    ]
    assert len(raw) <= LARGEST


@pytest.mark.parametrize(("lang", "spoken"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_language_and_title_are_set(lang: Lang, spoken: str) -> None:
    page = _page(write(every_block(lang)))
    assert page.get("lang") == spoken
    assert page.findtext(".//title") == "Allt & <b>lite</b> till – Varje sorts block"
    assert [h.text_content() for h in page.iter("h1")] == ["Allt & <b>lite</b> till"]


def test_contents_lead_to_every_heading(full: bytes) -> None:
    page = _page(full)
    links = page.xpath("//nav//a/@href")
    assert len(links) == 4
    assert {link.removeprefix("#") for link in links} <= set(page.xpath("//main//@id"))


def test_ids_are_unique(full: bytes) -> None:
    ids = _page(full).xpath("//@id")
    assert len(ids) == len(set(ids)) > 4


def test_comments_stand_beside_the_text_in_order() -> None:
    wanted = [
        comment.text
        for block in view_of("outline", EXAMPLE).blocks
        for comment in getattr(block, "comments", ())
    ]
    page = _page(make("outline", "html", EXAMPLE))
    assert [p.text_content() for p in page.xpath("//aside/p")] == wanted


def test_tables_have_a_caption_and_headers(full: bytes) -> None:
    (table,) = _page(full).iter("table")
    assert table.findtext("caption") == "En tabell"
    assert [th.get("scope") for th in table.iter("th")] == ["col", "col"]
    assert [td.get("data-label") for td in table.iter("td")] == ["Vad", "Vem"] * 2


def test_figures_have_words_for_those_who_do_not_see_them(full: bytes) -> None:
    (figure,) = _page(full).iter("figure")
    (image,) = figure.xpath("div[@role='img']")
    assert image.get("aria-label") == "En tidslinje med en start i mars"
    assert figure.findtext("figcaption") == "Figur 1"
    assert "Start i mars" in figure.text_content()


def test_room_boxes_quotations_and_new_pages(full: bytes) -> None:
    page = _page(full)
    assert len(page.xpath("//*[@class='room']/i")) == 3
    assert [li.text_content() for li in page.xpath("//ul[@class='box']/li")] == [
        "☐ ruta ett",
        "☐ ruta två",
    ]
    assert page.findtext(".//blockquote/p") == "Någons\negna ord"
    assert [h.text_content() for h in page.find_class("new-page")] == ["2 Ny sida"]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<a href='http://exempel.se'><text>x</text></a>",
        "<image href='http://exempel.se/x.png'/>",
        "<use href='http://exempel.se#x'/>",
        "<style>*{fill:url(http://exempel.se)}</style>",
        "<rect onclick='alert(1)'/>",
        "<rect style='fill:red'/>",
        "<rect fill='url(http://exempel.se#a)'/>",
        "<rect fill='URL( //exempel.se#a)'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<x:p xmlns:x='urn:x'/>",
        "<?xml-stylesheet href='http://exempel.se/x.css'?>",
    ],
)
def test_a_drawing_that_could_act_or_fetch_is_refused(inside: str) -> None:
    with pytest.raises(ForeignDrawingError):
        drawing(SVG.format(inside))


@pytest.mark.parametrize(
    "svg",
    ["", "<svg/>", "<p>x</p>", "<svg xmlns='http://www.w3.org/2000/svg'>", "text"],
)
def test_what_is_no_drawing_is_refused(svg: str) -> None:
    with pytest.raises(ForeignDrawingError):
        drawing(svg)


def test_no_entity_of_a_drawing_is_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hemligt", "utf-8")
    doctype = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    with pytest.raises(ForeignDrawingError):
        drawing(doctype + SVG.format("<text>&x;</text>"))


def test_a_drawing_takes_the_size_of_its_page() -> None:
    made = drawing(SVG.format("<text>&lt;b> å</text>"))
    assert 'viewBox="0 0 9 9"' in made
    assert 'width="9"' not in made
    assert "&lt;b&gt; å" in made


def test_further_letters_come_only_where_they_are_needed() -> None:
    def faces(text: str) -> int:
        document = Document(kind="case", lang="sv", title=text, subtitle="S")
        return write(document).decode().count("@font-face")

    assert [faces("Hej å"), faces("Áŋŋel")] == [1, 2]


def test_a_title_cannot_leave_the_style_sheet() -> None:
    title = '"}</style><script>x</script>\\'
    document = Document(kind="case", lang="sv", title=title, subtitle="S")
    page = _page(write(document))
    assert not list(page.iter("script"))
    assert r"\22 \7d \3c \2f style\3e \3c script" in page.findtext(".//style")
    assert page.find(".//h1").text_content() == title


def _shown(browser: Browser, raw: bytes, width: int, scheme: str, tmp_path: Path) -> Page:
    """The page in a browser that may fetch nothing but the file."""
    path = tmp_path / "page.html"
    path.write_bytes(raw)
    page = browser.new_page(
        viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else None
    )
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda made: complaints.append(made.url))
    page.goto(path.as_uri())
    page.wait_for_function("document.fonts.status === 'loaded'")
    own = (path.as_uri(), "data:")
    assert [said for said in complaints if not said.startswith(own)] == []
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("document", ["every", "outline", "checklist"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    browser: Browser, tmp_path: Path, document: str, width: int, scheme: str
) -> None:
    raw = write(every_block()) if document == "every" else make(_kind(document), "html", EXAMPLE)
    page = _shown(browser, raw, width, scheme, tmp_path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found] == []
    page.close()


def _kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind == name)


def test_printed_pages_say_draft_and_their_number(
    browser: Browser, tmp_path: Path, full: bytes
) -> None:
    page = _shown(browser, full, 1280, "light", tmp_path)
    path = tmp_path / "printed.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    page.close()
    pages = [leaf.extract_text() for leaf in PdfReader(path).pages]
    assert len(pages) >= 4
    assert all("UTKAST" in text.replace("\n", "") for text in pages)
    assert all(f"Sida {n} av {len(pages)}" in text for n, text in enumerate(pages, 1))


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_case_makes_a_page(lang: Lang) -> None:
    for document in KINDS:
        assert _page(make(document, "html", Case(lang=lang))).find(".//h1") is not None


def test_a_figure_that_is_foreign_stops_the_page() -> None:
    foreign = Figure.model_validate({**FIGURE.model_dump(), "svg": SVG.format("<script/>")})
    with pytest.raises(ForeignDrawingError):
        write(every_block().model_copy(update={"blocks": (foreign,)}))
