"""The Word file as a program reads it: styles, contents, comments, and every word that went in."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import cast

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle

from guidance.domain.case import Case, Parties
from guidance.domain.draft import draft, schemes
from guidance.domain.model import Lang
from guidance.export.document import (
    Block,
    BulletList,
    Document,
    Figure,
    Heading,
    Kind,
    Paragraph,
    Room,
    Table,
    paragraphs,
)
from guidance.export.exporter import KINDS
from guidance.export.writers.docx import write
from tests.export.making import (
    BOOK,
    EXAMPLE,
    HOSTILE,
    LINES,
    LONG,
    body_texts,
    case_with,
    make,
    opened,
    part,
    view_of,
)

WHOLE: tuple[Kind, ...] = ("checklist", "outline", "case")
"""Documents that hold every text of people; the others take their part of them."""


def _styled(word: Word, style: str) -> list[str]:
    return [p.text for p in word.paragraphs if p.style is not None and p.style.name == style]


def _style(word: Word, name: str) -> ParagraphStyle:
    return cast(ParagraphStyle, word.styles[name])


def _page(word: Word) -> list[float]:
    """Width and height in centimetres."""
    section = word.sections[0]
    return [round(Length(side or 0).cm, 1) for side in (section.page_width, section.page_height)]


@pytest.mark.parametrize("scheme", schemes(BOOK))
def test_headings_have_words_own_styles(scheme: str) -> None:
    word = opened("outline", Case(scheme=scheme))
    for level in (1, 2):
        wanted = [
            h.heading.title.sv
            for h in draft(BOOK, Case(scheme=scheme)).headings
            if h.heading.level == level
        ]
        assert _styled(word, f"Heading {level}") == wanted


def test_headings_are_numbered_by_word_itself() -> None:
    word = opened("outline", Case())
    for level in (1, 2):
        numbers = word.styles[f"Heading {level}"].element.pPr.numPr
        assert (numbers.ilvl.val, numbers.numId.val > 0) == (level - 1, True)
    contents = word.styles["TOC Heading"].element
    assert contents.find(qn("w:basedOn")).get(qn("w:val")) == "Normal"


def test_a_report_without_numbers_has_none() -> None:
    assert opened("case", Case()).styles["Heading 1"].element.pPr.numPr is None


def test_the_contents_are_a_field_and_lead_to_every_heading() -> None:
    word = opened("outline", Case())
    body = word.element.body
    codes = [code.text for code in body.iter(qn("w:instrText"))]
    assert codes == [' TOC \\o "1-2" \\h \\z \\u ']
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert len(links) == len(BOOK.merged.headings)
    assert set(links) <= marks
    shown = _styled(word, "toc 1")
    assert shown[0] == "1\tPartnerskapets namn"


def test_page_numbers_are_fields_and_every_page_says_that_it_is_a_draft() -> None:
    section = opened("outline", EXAMPLE).sections[0]
    codes = [c.text.strip() for c in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert section.footer.paragraphs[0].text.endswith("Sida 1 av 1")
    assert section.header.paragraphs[0].text == "Kvällsöppet på Torget\tUtkast"
    assert not section.different_first_page_header_footer


def test_comments_say_what_the_document_says_beside_its_text() -> None:
    wanted = [
        comment.text
        for block in view_of("outline", EXAMPLE).blocks
        for comment in getattr(block, "comments", ())
    ]
    comments = list(opened("outline", EXAMPLE).comments)
    assert [comment.text for comment in comments] == wanted
    assert {comment.author for comment in comments} == {"IOP-guiden"}
    assert {comment.timestamp for comment in comments} == {None}


def test_guidance_is_in_comments_alone() -> None:
    text = "\n".join(body_texts(opened("outline", Case())))
    assert not [s.id for s in BOOK.sections.values() if s.guidance.sv in text]


def test_missing_places_look_missing() -> None:
    word = opened("outline", Case())
    missing = _styled(word, "IOP Missing")
    assert len(missing) == len(BOOK.sections)
    assert all(text.startswith("[") and text.endswith("]") for text in missing)
    assert word.styles["IOP Missing"].element.rPr.find(qn("w:i")) is not None


@pytest.mark.parametrize(("lang", "spoken"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_language_is_set(lang: Lang, spoken: str) -> None:
    word = opened("outline", Case(lang=lang))
    default = next(word.styles.element.iter(qn("w:lang")))
    assert default.get(qn("w:val")) == spoken
    assert word.core_properties.language == spoken


def test_properties_name_the_case_and_the_guide() -> None:
    about = opened("outline", EXAMPLE).core_properties
    assert (about.title, about.author) == ("Kvällsöppet på Torget", "IOP-guiden")
    assert about.comments == ""


def test_the_template_leaves_no_trace() -> None:
    raw = make("outline", "docx", EXAMPLE)
    with zipfile.ZipFile(BytesIO(raw)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
        assert "docProps/thumbnail.jpeg" not in package.namelist()
    assert b"python-docx" not in everything
    assert b"Macintosh" not in everything


def test_a_header_row_is_repeated_and_named() -> None:
    word = opened("checklist", EXAMPLE)
    assert word.tables
    for table in word.tables:
        marked = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        assert marked == [True] + [False] * (len(table.rows) - 1)


def test_the_checklist_lies_down_and_the_draft_stands() -> None:
    assert _page(opened("checklist", Case())) == [29.7, 21.0]
    assert _page(opened("outline", Case())) == [21.0, 29.7]


@pytest.mark.parametrize("document", KINDS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_people_wrote_comes_out_as_it_went_in(document: Kind, text: str) -> None:
    written = "\n".join(body_texts(opened(document, case_with(text))))
    assert text in written


@pytest.mark.parametrize("document", WHOLE)
def test_line_breaks_are_kept(document: Kind) -> None:
    assert LINES in "\n".join(body_texts(opened(document, case_with(LINES))))


def test_paragraphs_are_kept() -> None:
    word = opened("outline", Case(outline={"background": "Ett\n\nTvå\n\n\nTre"}))
    texts = body_texts(word)
    start = texts.index("Ett")
    assert texts[start : start + 3] == ["Ett", "Två", "Tre"]


@pytest.mark.parametrize("document", WHOLE)
def test_twenty_thousand_characters_fit(document: Kind) -> None:
    text = LONG[:20_000]
    (piece,) = paragraphs(text)
    assert piece in "\n".join(body_texts(opened(document, case_with(text))))


@pytest.mark.parametrize("document", WHOLE)
def test_characters_that_no_xml_can_hold_are_dropped(document: Kind) -> None:
    bad = "Före\x00\x01\x0b\x1f\ufffeefter"
    text = "\n".join(body_texts(opened(document, case_with(bad))))
    assert "Före\nefter" in text


def test_a_title_longer_than_a_property_may_be_is_cut_in_the_property_alone() -> None:
    title = "å" * 300
    word = opened("outline", Case(title=title))
    assert _styled(word, "Title") == [title]
    assert word.core_properties.title == "å" * 255


def test_text_from_right_to_left_runs_from_the_right() -> None:
    word = opened("outline", Case(outline={"background": "שלום עולם", "purpose": "Hej שלום"}))
    turned = [p.text for p in word.paragraphs if list(p._p.iter(qn("w:bidi")))]
    assert turned == ["שלום עולם"]


def test_nothing_that_people_write_becomes_a_field_or_a_link() -> None:
    plain = opened("outline", Case())
    hostile = opened("outline", case_with('{ HYPERLINK "http://exempel.se" } =1+1 http://x.se'))
    for name in ("w:instrText", "w:fldSimple", "w:hyperlink"):
        counts = [len(list(word.element.body.iter(qn(name)))) for word in (plain, hostile)]
        assert counts[0] == counts[1]
    assert "w:externalLink" not in part(make("outline", "docx", EXAMPLE), "word/document.xml")


def test_names_of_parties_may_hold_anything() -> None:
    names = Parties(cso="<Öppna & porten>", public='"Lindvik"\nkommun')
    text = "\n".join(body_texts(opened("outline", Case(parties=names))))
    assert "<Öppna & porten>" in text
    assert '"Lindvik"\nkommun' in text


def test_the_file_opens_again_after_being_saved_by_another_program() -> None:
    stream = BytesIO()
    opened("outline", EXAMPLE).save(stream)
    again = docx.Document(BytesIO(stream.getvalue()))
    assert body_texts(again) == body_texts(opened("outline", EXAMPLE))


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}">'
    '<rect width="{0}" height="{1}" fill="#0F5C56"/></svg>'
)


def _written(*blocks: Block, compact: bool = False, cover: bool = False) -> Word:
    document = Document(
        kind="form",
        lang="sv",
        title="Titel",
        subtitle="",
        compact=compact,
        cover=cover,
        blocks=blocks,
    )
    return docx.Document(BytesIO(write(document)))


def _drawing(width: int, height: int, caption: str = "") -> Figure:
    return Figure(
        svg=SVG.format(width, height), alt="En ruta", caption=caption, width=width, height=height
    )


@pytest.mark.parametrize("size", [(100, 50), (2000, 100), (100, 4000)])
def test_a_drawing_is_a_picture_in_the_line_that_fits_the_page(size: tuple[int, int]) -> None:
    word = _written(_drawing(*size, caption="Bild 1"))
    (shape,) = word.inline_shapes
    page = word.sections[0]
    assert shape.width <= (page.page_width or 0) - (page.left_margin or 0) * 2
    assert shape.height < (page.page_height or 0)
    assert shape.width / shape.height == pytest.approx(size[0] / size[1], rel=0.01)
    assert shape.width <= Pt(size[0])
    properties = shape._inline.docPr
    assert properties.get("descr") == "En ruta"
    assert _styled(word, "Caption") == ["Bild 1"]


def test_a_drawing_that_is_shown_twice_stands_once_in_the_file() -> None:
    word = _written(_drawing(90, 30), _drawing(90, 30), _drawing(90, 40))
    names = {
        shape._inline.graphic.graphicData.pic.blipFill.blip.embed for shape in word.inline_shapes
    }
    blobs = [word.part.related_parts[name].blob for name in names]
    assert [len(word.inline_shapes), len(names)] == [3, 2]
    assert all(blob.startswith(b"\x89PNG") for blob in blobs)
    numbers = [shape._inline.docPr.get("id") for shape in word.inline_shapes]
    assert len(set(numbers)) == 3


def test_room_is_ruled_lines() -> None:
    word = _written(Room(lines=4))
    assert _styled(word, "IOP Room") == [""] * 4
    sides = {edge.tag for edge in word.styles["IOP Room"].element.pPr.find(qn("w:pBdr"))}
    assert sides == {qn("w:bottom"), qn("w:between")}


def test_a_box_can_be_ticked() -> None:
    word = _written(BulletList(items=("Ett", "Två"), marker="box"))
    boxes = list(word.element.body.iter(qn("w:sdt")))
    assert [p.text for p in word.paragraphs if p.style and p.style.name == "IOP Box"] == [
        "\tEtt",
        "\tTvå",
    ]
    assert ["".join(t.text for t in box.iter(qn("w:t"))) for box in boxes] == ["☐", "☐"]


def test_a_heading_may_begin_a_page() -> None:
    word = _written(
        Heading(level=1, text="Ett"), Heading(level=1, text="Två", new_page=True), cover=False
    )
    breaks = {p.text: p.paragraph_format.page_break_before for p in word.paragraphs}
    assert (breaks["Ett"], breaks["Två"]) == (None, True)


def test_a_cover_has_a_page_of_its_own() -> None:
    word = _written(Heading(level=1, text="Ett"), cover=True)
    assert word.paragraphs[-1].paragraph_format.page_break_before is True


def test_words_of_others_are_set_apart() -> None:
    word = _written(Paragraph(text="Ett citat", style="quote"))
    assert _styled(word, "Quote") == ["Ett citat"]
    assert _style(word, "Quote").paragraph_format.left_indent


def test_a_compact_document_takes_less_room() -> None:
    sizes = [
        _style(_written(compact=compact), "Normal").font.size or 0 for compact in (False, True)
    ]
    assert sizes[0] > sizes[1]


def test_the_title_of_a_table_is_said_to_screen_readers() -> None:
    word = _written(Table(caption="Vem gör vad", header=("A",), rows=(("1",),), widths=(1,)))
    caption = next(word.element.body.iter(qn("w:tblCaption")))
    assert caption.get(qn("w:val")) == "Vem gör vad"


def test_the_order_of_properties_is_the_one_that_word_wants() -> None:
    word = _written(
        Heading(level=1, text="שלום", new_page=True), BulletList(items=("שלום",), marker="box")
    )
    wanted = [qn(f"w:{name}") for name in ("pStyle", "pageBreakBefore", "bidi", "spacing")]
    for properties in word.element.body.iter(qn("w:pPr")):
        places = [wanted.index(child.tag) for child in properties]
        assert places == sorted(places)
