"""The Word file as a program reads it: styles, contents, comments, and every word that went in."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Length

from guidance.domain.case import Case, Parties
from guidance.domain.draft import draft, schemes
from guidance.domain.model import Lang
from guidance.export.document import Kind, paragraphs
from guidance.export.exporter import DOCUMENTS
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


def _styled(word: Word, style: str) -> list[str]:
    return [p.text for p in word.paragraphs if p.style is not None and p.style.name == style]


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


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_people_wrote_comes_out_as_it_went_in(document: Kind, text: str) -> None:
    written = "\n".join(body_texts(opened(document, case_with(text))))
    assert text in written


@pytest.mark.parametrize("document", DOCUMENTS)
def test_line_breaks_are_kept(document: Kind) -> None:
    assert LINES in "\n".join(body_texts(opened(document, case_with(LINES))))


def test_paragraphs_are_kept() -> None:
    word = opened("outline", Case(outline={"background": "Ett\n\nTvå\n\n\nTre"}))
    texts = body_texts(word)
    start = texts.index("Ett")
    assert texts[start : start + 3] == ["Ett", "Två", "Tre"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_twenty_thousand_characters_fit(document: Kind) -> None:
    text = LONG[:20_000]
    (piece,) = paragraphs(text)
    assert piece in "\n".join(body_texts(opened(document, case_with(text))))


@pytest.mark.parametrize("document", DOCUMENTS)
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
