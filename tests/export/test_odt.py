"""The OpenDocument text as programs read it: styles, contents, comments, and every word."""

# lxml has no types of its own.
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree
from odfdo import Document as Odf

from guidance.domain.case import Case
from guidance.domain.model import Lang
from guidance.export.document import Document, Heading, Kind, Paragraph, Room, paragraphs
from guidance.export.exporter import KINDS
from guidance.export.writers.odt import write
from tests.export.every_block import FIGURE, every_block, every_text
from tests.export.making import EXAMPLE, HOSTILE, LINES, LONG, case_with, make, view_of

XML = ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml")


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _xml(raw: bytes, name: str) -> etree._Element:
    return etree.fromstring(_parts(raw)[name])


def _find(root: etree._Element, path: str) -> list[etree._Element]:
    return root.findall(path, {key: value for key, value in root.nsmap.items() if key})


def _get(element: etree._Element, name: str) -> str:
    prefix, local = name.split(":")
    return element.get(f"{{{element.nsmap[prefix]}}}{local}") or ""


def _said(element: etree._Element) -> str:
    """What a reader sees: spaces, tabs and breaks as characters, comments and numbers left out."""
    local = etree.QName(element).localname
    if local in {"annotation", "number", "table-of-content"}:
        return ""
    signs = {"line-break": "\n", "tab": "\t", "s": " " * int(_get(element, "text:c") or "1")}
    inside = "".join(_said(child) + (child.tail or "") for child in element)
    return signs.get(local, element.text or "") + inside


def _texts(raw: bytes) -> list[str]:
    content = _xml(raw, "content.xml")
    names = {"p", "h"}
    inside = [e for e in content.iter() if etree.QName(e).localname in names]
    return [_said(e) for e in inside]


def _styled(raw: bytes, name: str) -> list[str]:
    """Texts in a style, also where it was made to begin a page or run from the right."""
    content = _xml(raw, "content.xml")
    made = {
        _get(s, "style:name"): _get(s, "style:parent-style-name")
        for s in _find(content, ".//style:style")
    }
    found = [*_find(content, ".//text:p"), *_find(content, ".//text:h")]
    styles = [(e, _get(e, "text:style-name")) for e in found]
    return [_said(e) for e, style in styles if made.get(style, style) == name]


@pytest.fixture(scope="module")
def full() -> bytes:
    return write(every_block())


def test_the_type_comes_first_and_the_manifest_names_every_part(full: bytes) -> None:
    with zipfile.ZipFile(BytesIO(full)) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert len(package.namelist()) == len(set(package.namelist()))
    manifest = _xml(full, "META-INF/manifest.xml")
    named = {_get(e, "manifest:full-path") for e in _find(manifest, "manifest:file-entry")}
    assert named == (set(_parts(full)) | {"/"}) - {"mimetype", "META-INF/manifest.xml"}


def test_every_style_and_typeface_that_is_named_exists(full: bytes) -> None:
    roots = [_xml(full, name) for name in ("content.xml", "styles.xml")]
    there, used = set[str](), set[str]()
    for root in roots:
        for element in root.iter():
            for key, value in element.attrib.items():
                name = etree.QName(key).localname
                declares = etree.QName(element).localname in {
                    "style", "list-style", "page-layout", "font-face", "master-page"
                }  # fmt: skip
                if name == "name" and declares:
                    there.add(value)
                elif name.endswith(("style-name", "font-name", "font-name-complex")):
                    used.add(value)
    assert used - there == set()
    assert "Heading_20_1" in used & there


def test_the_typeface_lies_in_the_file(full: bytes) -> None:
    uris = [_get(e, "xlink:href") for e in _find(_xml(full, "content.xml"), ".//svg:font-face-uri")]
    assert len(uris) == 4
    assert all(_parts(full)[uri][:4] == b"\x00\x01\x00\x00" for uri in uris)


def test_headings_have_levels_and_numbers_that_count(full: bytes) -> None:
    headings = _find(_xml(full, "content.xml"), ".//text:h")
    shown = [
        (_get(h, "text:outline-level"), _get(h, "text:style-name"), _said(h)) for h in headings
    ]
    assert [(level, text) for level, _, text in shown] == [
        ("1", "Första rubriken"),
        ("2", "Underrubriken"),
        ("3", "Längst ned"),
        ("1", "Ny sida"),
        ("1", "Bilaga"),
    ]
    counted = [not _get(h, "text:is-list-header") for h in headings]
    assert counted == [True, True, False, True, False]
    levels = _find(_xml(full, "styles.xml"), ".//text:outline-level-style")
    assert [_get(level, "style:num-format") for level in levels] == ["1", "1", ""]


def test_numbers_that_counting_does_not_give_are_text() -> None:
    blocks = (Heading(level=1, text="Tre", number="3"), Heading(level=1, text="A", number="A"))
    document = Document(kind="case", lang="sv", title="T", subtitle="S", blocks=blocks)
    assert _styled(write(document), "Heading_20_1") == ["3 Tre", "A A"]


def test_contents_lead_to_every_heading_and_know_their_pages(full: bytes) -> None:
    content = _xml(full, "content.xml")
    (index,) = _find(content, ".//text:table-of-content")
    links = _find(index, ".//text:a")
    marks = {_get(mark, "text:name") for mark in _find(content, ".//text:bookmark-start")}
    assert [_said(link).split("\t")[:2] for link in links[:2]] == [
        ["1", "Första rubriken"],
        ["1.1", "Underrubriken"],
    ]
    assert len(links) == 4
    assert {_get(link, "xlink:href").removeprefix("#") for link in links} <= marks
    refs = _find(index, ".//text:bookmark-ref")
    assert {_get(ref, "text:reference-format") for ref in refs} == {"page"}


def test_comments_stand_over_their_paragraphs() -> None:
    document = view_of("outline", EXAMPLE)
    wanted = [c.text for b in document.blocks for c in getattr(b, "comments", ())]
    notes = _find(_xml(make("outline", "odt", EXAMPLE), "content.xml"), ".//office:annotation")
    said = ["\n".join(_said(p) for p in _find(note, "text:p")) for note in notes]
    assert said == wanted
    assert {_find(note, "dc:creator")[0].text for note in notes} == {"IOP-guiden"}
    assert {_find(note, "dc:date")[0].text for note in notes} == {"2025-01-01T00:00:00"}


def test_a_given_moment_dates_comments_and_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    raw = write(every_block())
    assert _find(_xml(raw, "meta.xml"), ".//dc:date")[0].text == "2027-01-15T08:00:00Z"
    assert _find(_xml(raw, "content.xml"), ".//dc:date")[0].text == "2027-01-15T08:00:00"


@pytest.mark.parametrize(("lang", "spoken"), [("sv", ("sv", "SE")), ("en", ("en", "GB"))])
def test_the_language_is_set(lang: Lang, spoken: tuple[str, str]) -> None:
    raw = write(every_block(lang))
    letters = _find(_xml(raw, "styles.xml"), ".//style:default-style/style:text-properties")[0]
    assert (_get(letters, "fo:language"), _get(letters, "fo:country")) == spoken
    assert Odf(BytesIO(raw)).meta.language == "-".join(spoken)


def test_another_reader_finds_the_title_and_the_tables(full: bytes) -> None:
    opened = Odf(BytesIO(full))
    assert opened.meta.title == "Allt & <b>lite</b> till"
    (table,) = opened.body.get_tables()
    assert table.get_values() == [["Vad", "Vem"], ["Skriva", "=1+1"], ["Läsa\nigen", ""]]
    assert "Det viktigaste" in opened.get_formatted_text()


def test_a_header_row_repeats(full: bytes) -> None:
    (table,) = _find(_xml(full, "content.xml"), ".//table:table")
    (header,) = _find(table, "table:table-header-rows/table:table-row")
    assert [_said(cell) for cell in header] == ["Vad", "Vem"]


def test_figures_have_words_for_those_who_do_not_see_them(full: bytes) -> None:
    (frame,) = _find(_xml(full, "content.xml"), ".//draw:frame")
    assert _find(frame, "svg:desc")[0].text == "En tidslinje med en start i mars"
    assert _find(frame, "svg:title")[0].text == "Figur 1"
    assert _get(frame, "svg:width") == "10.58cm"
    image = _get(_find(frame, "draw:image")[0], "xlink:href")
    assert _parts(full)[image].startswith(b"\x89PNG")


def test_room_and_boxes(full: bytes) -> None:
    assert _styled(full, "IOP_20_Room") + _styled(full, "IOP_20_Room_20_End") == ["", "", ""]
    lists = _find(_xml(full, "content.xml"), ".//text:list")
    assert [_get(made, "text:style-name") for made in lists] == ["IOP_20_Bullets", "IOP_20_Boxes"]
    signs = _find(_xml(full, "styles.xml"), ".//text:list-level-style-bullet")
    assert [_get(sign, "text:bullet-char") for sign in signs] == ["•", "☐"]


def test_every_page_says_what_the_document_is_not_yet_and_its_number(full: bytes) -> None:
    (master,) = _find(_xml(full, "styles.xml"), ".//style:master-page")
    header, footer = (_said(_find(master, f"style:{part}")[0]) for part in ("header", "footer"))
    assert header == "Allt & <b>lite</b> till\tUtkast"
    assert footer.endswith("juridisk rådgivning.\tSida 1 av 1")


@pytest.mark.parametrize(
    ("wide", "size"), [(True, ("29.7cm", "21cm")), (False, ("21cm", "29.7cm"))]
)
def test_wide_pages_lie_down(wide: bool, size: tuple[str, str]) -> None:
    styles = _xml(write(every_block(wide=wide)), "styles.xml")
    paper = _find(styles, ".//style:page-layout-properties")[0]
    assert (_get(paper, "fo:page-width"), _get(paper, "fo:page-height")) == size


def test_compact_documents_take_less_space() -> None:
    def size(compact: bool) -> float:
        styles = _xml(write(every_block(compact=compact)), "styles.xml")
        body = next(
            style
            for style in _find(styles, ".//style:style")
            if _get(style, "style:name") == "Text_20_body"
        )
        return float(_get(_find(body, "style:text-properties")[0], "fo:font-size")[:-2])

    assert size(compact=True) < size(compact=False)


def _made_styles(raw: bytes, wish: str) -> list[str]:
    made = _find(_xml(raw, "content.xml"), ".//style:style")
    return [
        _get(style, "style:parent-style-name")
        for style in made
        if any(_get(child, wish) for child in style)
    ]


def test_new_pages_begin_after_the_cover_and_where_asked(full: bytes) -> None:
    assert _made_styles(full, "fo:break-before") == ["Heading_20_1"]
    content = _xml(full, "content.xml")
    headings = {_said(h): _get(h, "text:style-name") for h in _find(content, ".//text:h")}
    assert headings["Första rubriken"] == headings["Ny sida"] != headings["Bilaga"]


def test_a_quotation_stays_with_its_source_and_a_label_with_its_lines() -> None:
    blocks = (
        Paragraph(text="Ord", style="quote"),
        Paragraph(text="Kalmar", style="note"),
        Paragraph(text="Vem?"),
        Room(lines=2),
    )
    raw = write(Document(kind="form", lang="sv", title="T", subtitle="S", blocks=blocks))
    assert _made_styles(raw, "fo:keep-with-next") == ["Quotations", "Text_20_body"]


def test_a_figure_is_never_larger_than_its_page() -> None:
    tall = FIGURE.model_copy(update={"width": 4000, "height": 8000})
    blocks = (tall,)
    raw = write(Document(kind="form", lang="sv", title="T", subtitle="S", blocks=blocks))
    (frame,) = _find(_xml(raw, "content.xml"), ".//draw:frame")
    sides = [float(_get(frame, f"svg:{side}")[:-2]) for side in ("width", "height")]
    assert sides[1] <= 22
    assert sides[0] == pytest.approx(sides[1] / 2, abs=0.02)


def test_text_from_right_to_left_runs_from_the_right(full: bytes) -> None:
    assert _made_styles(full, "style:writing-mode") == ["Text_20_body"]


@pytest.mark.parametrize("document", KINDS)
@pytest.mark.parametrize("text", [*HOSTILE.values(), LINES], ids=[*HOSTILE, "lines"])
def test_what_people_wrote_comes_out_as_it_went_in(document: Kind, text: str) -> None:
    case = case_with(text)
    wanted = any(text in line for line in every_text(view_of(document, case)))
    assert (text in "\n".join(_texts(make(document, "odt", case)))) == wanted


def test_twenty_thousand_characters_fit() -> None:
    text = LONG[:20_000]
    (piece,) = paragraphs(text)
    assert piece in "\n".join(_texts(make("outline", "odt", case_with(text))))


def test_spaces_tabs_and_breaks_are_kept() -> None:
    text = "  a   b \t c\n  d\t\n e  "
    block = Paragraph(text=text)
    document = Document(kind="case", lang="sv", title="T", subtitle="S", blocks=(block,))
    raw = write(document)
    assert _styled(raw, "Text_20_body") == [text]
    assert not re.search(rb">[^<]*  [^<]*</text:p>", _parts(raw)["content.xml"])


def test_nothing_that_people_write_becomes_a_link_or_a_field() -> None:
    plain, hostile = (
        make("outline", "odt", Case()),
        make("outline", "odt", case_with("http://x.se")),
    )
    for path in (".//text:a", ".//text:bookmark-ref", ".//office:event-listeners"):
        counts = [len(_find(_xml(raw, "content.xml"), path)) for raw in (plain, hostile)]
        assert counts[0] == counts[1]


def test_the_template_of_the_library_leaves_no_trace(full: bytes) -> None:
    everything = b"".join(_parts(full)[name] for name in XML)
    assert b"odfdo" not in everything.lower()
    assert b"LibreOffice" not in everything
    assert set(_parts(full)) >= set(XML)
