"""Texts, sizes and templates made to do harm: every document stays text, and is made in time."""

from __future__ import annotations

import csv
import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO, StringIO
from pathlib import Path

import icalendar
import openpyxl
import pytest
from lxml import (
    etree,  # pyright: ignore[reportAttributeAccessIssue]
    html,
)
from pypdf import PdfReader

from guidance.bootstrap import subject
from guidance.cli.parser import main
from guidance.domain.case import Case, Talk
from guidance.domain.case_file import to_json
from guidance.domain.draft import questions
from guidance.domain.model import Lang
from guidance.export.document import Detail
from guidance.export.exporter import (
    BUILDERS,
    KINDS,
    TO_READ,
    Format,
    build,
    formats,
)
from guidance.export.size import TooLargeError, check_size, weight
from guidance.export.subject import Subject
from guidance.export.writers.csv_text import COMMANDS
from guidance.export.writers.word_template import TemplateError, fill
from tests.export.hostile_texts import END, PLAIN, START, TEXTS, hostile_case
from tests.export.making import BOOK
from tests.export.reading_back import bare, read_back, texts
from tests.export.test_word_template import PLAIN as DOCUMENT
from tests.export.test_word_template import codes
from tests.export.word_templates import changed, parts, related, repacked, template, with_xml

EMPTY = {"spaces", "only_lines", "only_controls", "only_widthless"}


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_in_every_field_comes_out_as_text(name: str) -> None:
    made = subject(hostile_case(START + TEXTS[name] + END))
    for document in ("outline", "record", "workshop", "checklist", "case"):
        wanted = [text for text in texts(BUILDERS[document](made)) if text]
        for chosen in ("docx", "odt", "html", "md"):
            found = read_back(chosen, build(document, chosen, made))
            assert [text for text in wanted if text not in found] == [], (document, chosen)


@pytest.mark.parametrize("name", sorted(PLAIN))
def test_every_text_comes_out_of_a_pdf(name: str) -> None:
    made = subject(hostile_case(START + TEXTS[name] + END))
    found = read_back("pdf", build("outline", "pdf", made))
    assert bare(START + TEXTS[name] + END) in found


@pytest.mark.parametrize("name", TEXTS)
def test_a_field_that_holds_nothing_but_the_text_stops_no_document(name: str) -> None:
    lang: Lang = "sv" if name < "n" else "en"
    made = subject(hostile_case(TEXTS[name]), "cso" if lang == "sv" else "public", lang)
    for document in KINDS:
        for chosen in formats(document):
            assert build(document, chosen, made)


@pytest.mark.parametrize("name", TEXTS)
def test_a_table_holds_no_formula_and_no_link(name: str) -> None:
    for said in (START + TEXTS[name] + END, TEXTS[name]):
        made = subject(hostile_case(said))
        for document in ("checklist", "record"):
            raw = build(document, "xlsx", made)
            page = openpyxl.load_workbook(BytesIO(raw)).worksheets[0]
            cells = [cell for row in page.iter_rows() for cell in row]
            assert not [c for c in cells if c.data_type == "f" or c.hyperlink]
            assert name in EMPTY or bare(said) in read_back("xlsx", raw)
            text = build(document, "csv", made)
            assert not [cell for cell in _cells(text) if cell.startswith(COMMANDS)]
            assert name in EMPTY or bare(said) in read_back("csv", text)


def _cells(raw: bytes) -> list[str]:
    """The cells of a table in Swedish."""
    text = StringIO(raw.decode("utf-8-sig"), newline="")
    return [cell for row in csv.reader(text, delimiter=";") for cell in row]


@pytest.mark.parametrize("name", TEXTS)
def test_a_calendar_holds_events_and_nothing_that_a_text_brought(name: str) -> None:
    raw = build("checklist", "ics", subject(hostile_case(START + TEXTS[name] + END)))
    calendar = icalendar.Calendar.from_ical(raw)
    found = {key for part in calendar.walk() for key in part}
    assert not found & {"ATTACH", "URL", "ATTENDEE", "ORGANIZER"}
    assert START in read_back("ics", raw)
    assert max(map(len, raw.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("name", sorted(PLAIN | {"xml", "markdown", "ics", "controls"}))
def test_nothing_that_a_text_brings_is_interpreted(name: str) -> None:
    quiet, loud = (subject(hostile_case(said)) for said in ("Tyst", TEXTS[name]))
    for document in ("outline", "record", "workshop"):
        assert _doing(build(document, "html", loud)) == _doing(build(document, "html", quiet))
        assert _fields(build(document, "docx", loud)) == _fields(build(document, "docx", quiet))
        links = [
            annotation.get_object().get("/A", {}).get("/URI")
            for page in PdfReader(BytesIO(build(document, "pdf", loud))).pages
            for annotation in page.get("/Annots", ())
        ]
        assert [link for link in links if link] == []


def _doing(raw: bytes) -> set[str]:
    """What in a web page acts, fetches or leads out of it."""
    page = html.fromstring(raw.decode())
    acting = {str(e.tag) for e in page.iter("script", "iframe", "img", "object", "form", "base")}
    acting |= {key for e in page.iter("*") for key in e.attrib if key.startswith("on")}
    leading = {str(e.get("href")) for e in page.iter("a", "link") if e.get("href")}
    policy = {str(e.get("content")) for e in page.iter("meta") if e.get("http-equiv")}
    return acting | policy | {link for link in leading if not link.startswith("#")}


def _fields(raw: bytes) -> set[str]:
    """The names of all elements of a Word file that are more than text, and where it leads."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        roots = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        ]
    codes = {e.text or "" for r in roots for e in r.iter("{*}instrText")}
    codes |= {str(e.tag) for r in roots for e in r.iter("{*}fldSimple", "{*}object", "{*}altChunk")}
    return codes | {str(e.get("Target")) for r in roots for e in r.iter("{*}Relationship")}


# Size


def _noted(text: str, fields: int) -> Case:
    talk = Talk(cso=text, public=text, agreed=text)
    return Case(notes={question.id: talk for question in questions(BOOK)[: fields // 3]})


@pytest.mark.parametrize("text", ["a\n" * 10_000, "שלום " * 4000, "x" * 20_000])
def test_a_document_that_nobody_could_open_is_refused_with_the_place(text: str) -> None:
    made = subject(_noted(text, 90))
    with pytest.raises(TooLargeError) as caught:
        build("record", "pdf", made)
    headings = [b.text for b in BUILDERS["record"](made).blocks if b.block == "heading"]
    assert caught.value.place in headings
    assert caught.value.place in caught.value.say("sv")
    assert build("record", "md", made)


def test_a_draft_that_is_full_to_the_last_letter_is_not_too_large() -> None:
    full = Case(outline=dict.fromkeys(BOOK.sections, ("Ett vanligt ord. " * 1200)[:20_000]))
    made = BUILDERS["outline"](subject(full))
    for chosen in TO_READ:
        check_size(made, chosen)


def test_what_takes_longer_weighs_more() -> None:
    common = weight("Vanlig text. " * 100)
    assert common == 1300
    for text in ("a\n" * 650, "שלום " * 260, "x" * 1300, "👩‍👩‍👧" * 260):
        assert weight(text) > 3 * common


def test_the_command_says_what_is_too_large_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.json"
    case.write_text(to_json(_noted("a\n" * 10_000, 90)), encoding="utf-8")
    out = str(tmp_path / "ut.pdf")
    asked = ["--document", "record", "--format", "pdf", "--out", out]
    assert main(["export", str(case), *asked]) == 2
    said = capsys.readouterr().err
    assert said.startswith("record, pdf: Dokumentet är för stort för det här formatet.")
    assert [path.name for path in tmp_path.iterdir()] == ["case.json"]


# Templates


def test_a_template_full_of_our_own_signs_is_filled() -> None:
    signs = " ".join(f"iop{number}x{number};" for number in range(200_000))
    raw = changed(
        template("{{ title }}", "MARK"),
        "word/document.xml",
        lambda old: old.replace(b"MARK", signs.encode()),
    )
    made = parts(fill(raw, DOCUMENT, {}))["word/document.xml"]
    assert signs.encode() in made
    assert "Kvällsöppet".encode() in made


def test_tags_are_counted_over_all_parts_and_before_they_are_read() -> None:
    content = parts(template("{{ title }}"))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    text = "<w:p><w:r><w:t>" + "{{title}}" * 1500 + "</w:t></w:r></w:p>"
    one = f"<w:hdr {space}>{text}</w:hdr>".encode()
    assert codes(repacked({**content, "word/header8.xml": one})) == set()
    more = {f"word/header{number}.xml": one for number in range(10, 110)}
    assert "too_many" in codes(repacked({**content, **more}))
    assert codes(template("{{title}}" * 20_000)) == {"too_many"}
    core = content["docProps/core.xml"].replace(
        b"</cp:coreProperties>",
        b"<cp:category>" + b"{{title}}" * 1000 + b"</cp:category></cp:coreProperties>",
    )
    assert codes(repacked({**content, "docProps/core.xml": core})) == {"too_many"}


@pytest.mark.parametrize("text", ["a\n" * 10_000, "a\n\n" * 6_600])
def test_a_template_that_shows_a_text_again_and_again_is_refused(text: str) -> None:
    raw = template(*["{{ text.purpose }}"] * 1000)
    with pytest.raises(TemplateError) as caught:
        fill(raw, DOCUMENT, {"purpose": text})
    assert [fault.code for fault in caught.value.faults] == ["too_much"]


def test_a_large_paragraph_is_not_copied_for_each_line() -> None:
    runs = "<w:r><w:rPr><w:b/></w:rPr></w:r>" * 20_000
    raw = with_xml(f"<w:p>{runs}<w:r><w:t>{{{{ text.purpose }}}}</w:t></w:r></w:p>")
    with pytest.raises(TemplateError):
        fill(raw, DOCUMENT, {"purpose": "a\n\n" * 6_600})


def test_a_long_loop_is_filled() -> None:
    raw = template("{% for a in details %}", *["{{ a.label }}"] * 1900, "{% endfor %}")
    details = tuple(Detail(label=f"L{number}", value="V") for number in range(8))
    filled = fill(raw, DOCUMENT.model_copy(update={"details": details}), {})
    assert parts(filled)["word/document.xml"].count(b">L7<") == 1900


STRICT = 'xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main"'


@pytest.mark.parametrize(
    "body",
    [
        f'<w:p><s:fldSimple {STRICT} s:instr="INCLUDETEXT a"/></w:p>',
        f'<w:p><w:fldSimple {STRICT} w:instr="PAGE" s:instr="INCLUDETEXT a"/></w:p>',
        f"<s:altChunk {STRICT}/><w:p/>",
        f"<w:p><w:r><s:object {STRICT}/></w:r></w:p>",
    ],
)
def test_elements_under_their_other_name_are_refused(body: str) -> None:
    assert "not_document" in codes(with_xml(body))


_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


@pytest.mark.parametrize("words", ["DDEAUTO c", "{{ title }}"])
def test_letters_before_the_result_of_a_field_belong_to_its_code(words: str) -> None:
    code = f"<w:r><w:t>{words} </w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
    raw = with_xml(f"<w:p>{_MARK.format('begin')}{code}{_MARK.format('end')}</w:p>")
    assert codes(raw) == {"field"}


def test_letters_of_the_result_of_a_field_do_not() -> None:
    code = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    result = f"{_MARK.format('separate')}<w:r><w:t>DDE {{{{ title }}}}</w:t></w:r>"
    raw = with_xml(f"<w:p>{_MARK.format('begin')}{code}{result}{_MARK.format('end')}</w:p>")
    assert codes(raw) == set()


@pytest.mark.parametrize("attribute", ["r:link", "r:href"])
def test_a_picture_that_is_linked_is_refused_whatever_its_relation_is_called(
    attribute: str,
) -> None:
    body = f'<w:p><w:r><w:drawing><a:blip {attribute}="rId1"/></w:drawing></w:r></w:p>'
    assert "external" in codes(with_xml(body))


@pytest.mark.parametrize("mode", ["EXTERNAL", " External ", "\u0415xternal", "x", "internal"])
def test_a_mode_that_word_does_not_write_is_outside(mode: str) -> None:
    assert codes(related("image", "file:C:/x.png", mode)) == {"external"}


# Many at once


def test_documents_made_at_once_are_those_made_one_by_one() -> None:
    subjects = [subject(hostile_case(f"Zk{number}zk")) for number in range(4)]
    jobs: list[tuple[Subject, Format]] = [(made, kind) for made in subjects for kind in TO_READ]

    def one(job: tuple[Subject, Format]) -> bytes:
        return build("outline", job[1], job[0])

    alone = [one(job) for job in jobs]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(one, jobs * 2))
    assert together == alone * 2
    assert len(set(alone)) == len(jobs)
