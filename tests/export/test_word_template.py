"""A municipality's own Word template: what is refused and why, and what comes out filled."""

from __future__ import annotations

import shutil
import struct
import subprocess
import time
import zipfile
from io import BytesIO
from pathlib import Path
from typing import cast

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import subject
from guidance.cli.parser import main
from guidance.content.example import example_case
from guidance.domain.case import Case, Parties
from guidance.domain.case_file import to_json
from guidance.domain.model import LANGS, Lang
from guidance.export.document import Document, Figure, Heading, Kind, Paragraph, Room, Table
from guidance.export.exporter import BUILDERS, KINDS
from guidance.export.templated import build_with_template
from guidance.export.writers.word_template import MAX_BYTES, TemplateError, check, fill
from guidance.export.writers.word_template.words import WORDS
from tests.export.making import EXAMPLE, HOSTILE, body_texts
from tests.export.word_templates import (
    changed,
    field,
    municipality,
    parts,
    related,
    repacked,
    saved,
    split_over_runs,
    template,
    with_xml,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"/>'
PLAIN = Document(
    kind="outline",
    lang="sv",
    title="Kvällsöppet",
    subtitle="Utkast till avtal",
    blocks=(Heading(level=1, text="Rubrik", number="1"), Paragraph(text="Brödtext.")),
)


def filled(raw: bytes, document: Document = PLAIN, **texts: str) -> Word:
    return docx.Document(BytesIO(fill(raw, document, texts)))


def lines(word: Word) -> list[str]:
    return [text for text in body_texts(word) if text]


def style_of(word: Word, name: str) -> ParagraphStyle:
    return cast(ParagraphStyle, word.styles[name])


def codes(raw: bytes) -> set[str]:
    return {fault.code for fault in check(raw)}


def outlined(raw: bytes, case: Case) -> Word:
    made = subject(case)
    return docx.Document(BytesIO(build_with_template(BUILDERS["outline"](made), made, raw)))


# What comes out


def test_a_municipality_s_template_is_filled() -> None:
    word = outlined(municipality(), EXAMPLE)
    text = lines(word)
    assert text[0] == "Kvällsöppet på Torget"
    assert "Mellan Föreningen Öppna porten och Lindviks kommun gäller det som följer." in text
    assert EXAMPLE.outline["target_group"] in text
    assert not [line for line in text if "{" in line or "}" in line]
    rows = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
    assert rows[0] == ["Uppgift", "Svar"]
    assert ["Den idéburna parten", "Föreningen Öppna porten"] in rows
    assert (
        word.sections[0].header.paragraphs[0].text == " Lindviks kommun\tKultur och fritid\tUtkast"
    )


def test_a_picture_in_the_header_stays() -> None:
    raw = fill(municipality(), PLAIN, {"purpose": "", "dispute": ""})
    header = docx.Document(BytesIO(raw)).sections[0].header
    (blip,) = header._element.iter(qn("a:blip"))
    assert header.part.related_parts[blip.get(qn("r:embed"))].blob.startswith(b"\x89PNG")


def test_a_section_without_text_says_so_and_is_not_there_for_an_if() -> None:
    text = lines(outlined(municipality(), EXAMPLE))
    (dispute,) = [line for line in text if line.startswith("Parterna har inte skrivit om tvist")]
    assert "[Saknas än. " in dispute
    assert not [line for line in text if line.startswith("Tvist:")]


def test_missing_words_stand_out() -> None:
    word = outlined(template("{{ text.dispute }}"), Case())
    (run,) = word.paragraphs[0].runs
    assert run.text.startswith("[Saknas än.")
    assert run.font.highlight_color is not None


def test_text_that_nobody_wrote_is_said_to_be_a_suggestion() -> None:
    case = Case(facts={"initiative": "joint"})
    (comment,) = outlined(template("{{ text.how_made }}", "{{ title }}"), case).comments
    assert comment.text.startswith("Förslag ur gemensamma svar")


def test_the_template_keeps_its_own_styles_and_numbers() -> None:
    word = outlined(municipality(), EXAMPLE)
    first = next(p for p in word.paragraphs if p.text == "Partnerskapets namn")
    assert first.style is not None
    assert first.style.name == "Heading 1"
    assert style_of(word, "Heading 1").font.name == "Arial"
    assert style_of(word, "Normal").font.name == "Georgia"


def test_numbers_are_written_out_where_the_template_has_none() -> None:
    assert lines(filled(template("{{ document }}"))) == ["1\u2002Rubrik", "Brödtext."]


def test_a_style_that_the_template_lacks_is_ours_without_our_fonts() -> None:
    document = PLAIN.model_copy(
        update={"blocks": (Paragraph(text="Liten", style="note"), Room(lines=2))}
    )
    word = filled(template("{{ document }}"), document)
    assert style_of(word, "IOP Note").font.name is None
    assert [p.style.name for p in word.paragraphs if p.style][:3] == ["IOP Note"] + ["IOP Room"] * 2


def test_comments_follow_the_document_into_the_template() -> None:
    made = subject(EXAMPLE)
    wanted = [
        comment.text
        for block in BUILDERS["outline"](made).blocks
        for comment in getattr(block, "comments", ())
    ]
    word = outlined(template("{{ document }}"), EXAMPLE)
    assert [comment.text for comment in word.comments] == wanted


def test_a_picture_is_no_wider_than_the_template_s_line() -> None:
    figure = Figure(svg=SVG, alt="En linje", width=900, height=90)
    word = filled(template("{{ document }}"), PLAIN.model_copy(update={"blocks": (figure,)}))
    page = word.sections[0]
    line = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    (shape,) = word.inline_shapes
    assert 0 < shape.width <= line
    assert shape._inline.docPr.get("descr") == "En linje"


def test_paragraphs_and_line_breaks_of_a_text_are_kept() -> None:
    word = filled(template("{{ text.purpose }}"), purpose="Ett\ntvå\n\nTre")
    assert [p.text for p in word.paragraphs if p.text] == ["Ett\ntvå", "Tre"]


def test_text_among_other_words_stays_among_them() -> None:
    word = filled(template("Syfte: {{ text.purpose }}, så."), purpose="Ett\n\nTvå")
    assert word.paragraphs[0].text == "Syfte: Ett\n\nTvå, så."


def test_text_from_the_right_runs_so() -> None:
    word = filled(template("{{ text.purpose }}"), purpose="שלום")
    assert word.paragraphs[0]._p.find(f".//{qn('w:bidi')}") is not None


@pytest.mark.parametrize(
    "text", [*HOSTILE.values(), "{{ 7*7 }}", "{% if x %}", "{_{ 7 }_}", "iop0x1;"]
)
def test_what_people_wrote_is_never_read_as_a_template(text: str) -> None:
    document = PLAIN.model_copy(update={"title": text, "blocks": (Paragraph(text=text),)})
    raw = template("{{ title }}", "{{ text.purpose }}", "Så: {{ text.purpose }}", "{{ document }}")
    assert lines(filled(raw, document, purpose=text)) == [text, text, f"Så: {text}", text]


@pytest.mark.parametrize(
    "tag", ["{{ title }}", "{{title}}", "{{   title   }}", "{{ parties.cso }}", "{{p title }}"]
)
def test_a_tag_cut_into_letters_by_word_is_one_tag(tag: str) -> None:
    assert lines(filled(split_over_runs(f"Före {tag} efter"))) == lines(
        filled(template(f"Före {tag} efter"))
    )


def test_a_tag_with_a_line_break_in_it_is_one_tag() -> None:
    assert lines(filled(template("A {{\ntitle }} B"))) == ["A Kvällsöppet B"]


def test_letters_around_a_tag_keep_their_looks() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph()
    paragraph.add_run("fet {{ ti").bold = True
    paragraph.add_run("tle }} mager")
    made = filled(saved(word)).paragraphs[0]
    assert [(run.text, run.bold) for run in made.runs if run.text] == [
        ("fet ", True),
        ("Kvällsöppet", True),
        (" mager", None),
    ]


@pytest.mark.parametrize(("purpose", "shown"), [("Ja", ["Ja!"]), ("", ["Nej."]), ("  ", ["Nej."])])
def test_an_if_chooses_between_paragraphs(purpose: str, shown: list[str]) -> None:
    tags = ("{% if text.purpose %}", "{{ text.purpose }}!", "{% else %}", "Nej.", "{%p endif %}")
    assert lines(filled(template(*tags), purpose=purpose)) == shown


def test_an_if_within_a_paragraph() -> None:
    raw = template("Så{% if text.purpose %}: {{ text.purpose }}{% endif %}.")
    assert lines(filled(raw, purpose="Ett")) == ["Så: Ett."]
    assert lines(filled(raw, purpose="")) == ["Så."]


def test_a_cell_whose_paragraphs_are_left_out_is_still_a_cell() -> None:
    word = docx.Document()
    cell = word.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "{% if text.purpose %}"
    cell.add_paragraph("{{ text.purpose }}")
    cell.add_paragraph("{% endif %}")
    made = filled(saved(word), purpose="")
    assert len(made.tables[0].cell(0, 0).paragraphs) == 1


def test_tags_in_footers_text_boxes_and_properties() -> None:
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        "<w:p><w:r><w:t>{{ kind }}</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r></w:p>"
    )
    word = docx.Document(BytesIO(with_xml(box)))
    word.sections[0].footer.paragraphs[0].text = "{{ title }}"
    word.core_properties.title = "Avtal: {{ title }}"
    made = filled(saved(word))
    assert "Utkast till avtal" in [t.text for t in made.element.body.iter(qn("w:t"))]
    assert made.sections[0].footer.paragraphs[0].text == "Kvällsöppet"
    assert made.core_properties.title == "Avtal: Kvällsöppet"


def test_a_draft_says_so_on_every_page_also_where_the_template_does_not() -> None:
    document = PLAIN.model_copy(update={"mark": "Utkast"})
    bare, own = template("{{ mark }}", "{{ document }}"), municipality()
    assert filled(bare, document).sections[0].header.paragraphs[0].text == "Utkast"
    texts = {"purpose": "", "dispute": ""}
    header = docx.Document(BytesIO(fill(own, document, texts))).sections[0].header
    assert [p.text for p in header.paragraphs] == [" Lindviks kommun\tKultur och fritid\tUtkast"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_fits_into_a_template_and_gives_the_same_bytes(kind: Kind) -> None:
    made = subject(EXAMPLE)
    document = BUILDERS[kind](made)
    first = build_with_template(document, made, municipality())
    assert first == build_with_template(document, made, municipality())
    text = "\n".join(body_texts(docx.Document(BytesIO(first))))
    for block in document.blocks:
        if isinstance(block, Table):
            assert all(cell in text for row in block.rows for cell in row)
        elif isinstance(block, Heading | Paragraph):
            assert block.text in text


def test_a_table_of_contents_is_worked_out_anew() -> None:
    word = filled(field('TOC \\o "1-3"'))
    begin = next(word.element.body.iter(qn("w:fldChar")))
    assert begin.get(qn("w:dirty")) == "true"


def test_names_of_parties_that_are_missing_say_so() -> None:
    case = Case(parties=Parties(cso="Öppna porten"))
    word = outlined(template("{{ parties.cso }} och {{ parties.public }}"), case)
    assert word.paragraphs[0].text == "Öppna porten och [namn saknas än]"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_a_filled_template(tmp_path: Path) -> None:
    made = subject(EXAMPLE)
    raw = build_with_template(BUILDERS["outline"](made), made, municipality())
    (tmp_path / "ut.docx").write_bytes(raw)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    run = [*convert, "--outdir", str(tmp_path), str(tmp_path / "ut.docx")]
    subprocess.run(run, check=True, capture_output=True, timeout=180)
    text = (tmp_path / "ut.txt").read_text("utf-8")
    assert "2. Partnerskapets namn" in text
    assert EXAMPLE.outline["target_group"] in text


# What is refused: tags


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ 7*7 }}", "forbidden"),
        ("{{ title.upper() }}", "forbidden"),
        ("{{ title|upper }}", "forbidden"),
        ("{{ details[0] }}", "forbidden"),
        ("{{ ''.__class__ }}", "forbidden"),
        ("{{ title.__class__ }}", "unknown_name"),
        ("{{ title.__class__.__mro__ }}", "forbidden"),
        ("{{ text['purpose'] }}", "forbidden"),
        ("{{ title, kind }}", "forbidden"),
        ("{{ 'a' }}", "forbidden"),
        ("{{ title if kind else mark }}", "forbidden"),
        ("{{ " + "(" * 180 + " }}", "forbidden"),
        ("{{ title" + " " * 300 + "}}", "syntax"),
        ("{{ self }}", "unknown_name"),
        ("{{ lipsum }}", "unknown_name"),
        ("{{ title }", "loose"),
        ("{ title }}", "loose"),
        ("{# titel #}", "loose"),
        ("{{ }}", "syntax"),
        ("{{ title title }}", "syntax"),
        ("{{ texts.purpose }}", "unknown_name"),
        ("{{ details }}", "not_text"),
        ("{% set x = 1 %}", "statement"),
        ("{% include 'a' %}", "statement"),
        ("{% import 'a' as b %}", "statement"),
        ("{% extends 'a' %}", "statement"),
        ("{% macro a() %}", "statement"),
        ("{% raw %}", "statement"),
        ("{% if title == 'a' %}{% endif %}", "forbidden"),
        ("{% if not title %}{% endif %}", "forbidden"),
        ("{% for a in range(9) %}{% endfor %}", "forbidden"),
        ("{% for a in text %}{% endfor %}", "bad_list"),
        ("{% for a, b in details %}{% endfor %}", "forbidden"),
        ("{% for a in details if a %}{% endfor %}", "forbidden"),
        ("{% for text in details %}{% endfor %}", "bad_list"),
        ("{% for a in details %}{% for b in details %}{% endfor %}{% endfor %}", "nested_loop"),
        ("{% for a in details %}{{ b.label }}{% endfor %}", "unknown_name"),
        ("{% for a in details %}{{ a.colour }}{% endfor %}", "unknown_name"),
        ("{% for a in details %}{{ loop.index }}{% endfor %}", "unknown_name"),
        ("{% if title %}", "unbalanced"),
        ("{% endif %}", "unbalanced"),
        ("Ord {% if title %} ord", "unbalanced"),
        ("{% if title %}{% endfor %}", "unbalanced"),
        ("{% if title %}{% else %}{% else %}{% endif %}", "unbalanced"),
        ("{% if title %}" * 9 + "{% endif %}" * 9, "deep"),
        ("{%p if title %} ord", "alone"),
        ("{%tr if title %}", "alone"),
        ("Ord {{ document }}", "document_place"),
    ],
)
def test_a_tag_that_does_more_than_show_a_value_is_named(text: str, code: str) -> None:
    (fault, *_) = check(template("Före", text))
    assert fault.code == code
    said = fault.say("sv")
    assert said.startswith("Texten, ”")
    assert text[:20].split("}", maxsplit=1)[0].strip() in said or fault.place in text
    with pytest.raises(TemplateError):
        fill(template("Före", text), PLAIN, {})


def test_an_unknown_name_gets_a_suggestion() -> None:
    (fault,) = check(template("{{ text.purpos }}"), ["purpose", "period"])
    assert fault.say("sv") == "Texten, ”{{ text.purpos }}”: namnet finns inte. Kanske: text.purpose"
    (fault,) = check(template("{{ parties.cos }}"))
    assert fault.suggestion.startswith("parties.cso")


def test_a_fault_in_a_header_says_which() -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "{{ titel }}"
    (fault,) = check(saved(word))
    assert fault.say("en").startswith(
        "The header (header1.xml), “{{ titel }}”: there is no such name."
    )
    assert "title" in fault.suggestion


def test_the_document_stands_once_and_in_the_running_text() -> None:
    assert codes(template("{{ document }}", "{{ document }}")) == {"document_place"}
    looped = template("{% for a in details %}", "{{ document }}", "{% endfor %}")
    assert codes(looped) == {"document_place"}
    word = docx.Document()
    word.add_table(rows=1, cols=1).cell(0, 0).text = "{{ document }}"
    assert codes(saved(word)) == {"document_place"}


def test_an_if_ends_where_it_began() -> None:
    word = docx.Document()
    word.add_paragraph("{% if title %}")
    word.add_table(rows=1, cols=1).cell(0, 0).text = "{% endif %}"
    assert codes(saved(word)) == {"unbalanced"}
    link = (
        '<w:p><w:hyperlink w:anchor="a"><w:r><w:t>{% if title %}</w:t></w:r></w:hyperlink>'
        "<w:r><w:t>{% endif %}</w:t></w:r></w:p>"
    )
    assert codes(with_xml(link)) == {"unbalanced"}


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:pPr><w:pStyle w:val="{{ 7*7 }}"/></w:pPr></w:p>',
        "<w:p><w:r><w:instrText>{{ 7*7 }}</w:instrText></w:r></w:p>",
        "<w:p>{{ 7*7 }}</w:p>",
        "<w:r><w:t>{{ title }}</w:t></w:r>",
        '<w:p><w:bookmarkStart w:id="1" w:name="{% if title %}"/></w:p>',
    ],
)
def test_a_tag_where_none_is_filled_in_is_refused(body: str) -> None:
    assert codes(with_xml(body)) & {"not_filled_here", "field"}


def test_tags_in_properties_show_values_alone() -> None:
    word = docx.Document()
    word.core_properties.title = "{{ 7*7 }}"
    assert codes(saved(word)) == {"forbidden"}


def test_too_many_tags_are_refused() -> None:
    assert codes(template("{{ title }}" * 2001)) == {"too_many"}


# What is refused: what runs, reads or fetches


@pytest.mark.parametrize(
    "code",
    [
        ("INCLUDETEXT c:\\\\a.docx",),
        ("INCLUDEPICTURE http://a.se/a.png",),
        ("DDE a b",),
        ("DDEAUTO a b",),
        ("LINK Excel.Sheet a",),
        ("IMPORT a.png",),
        ("RD a.docx",),
        ("MACROBUTTON a b",),
        ("DATABASE a",),
        ("ddeauto a b",),
        ("D", "DEAU", "TO a b"),
        (" ", "I", "NCLUDETEXT a"),
        ("",),
        ("HYPERLINK file:///etc/passwd",),
        ('HYPERLINK "\\\\\\\\server\\\\a"',),
        ("HYPERLINK javascript:a",),
        ('HYPERLINK \\l "a" "file:///a"',),
        ("HYPERLINK \\l a file:///a",),
        ("HYPERLINK \\x a",),
        ("HYPERLINK secret.docx",),
    ],
)
def test_a_field_that_reads_or_runs_is_refused(code: tuple[str, ...]) -> None:
    assert codes(field(*code)) == {"field"}
    simple = f"<w:p><w:fldSimple w:instr='{''.join(code)}'/></w:p>"
    assert codes(with_xml(simple)) == {"field"}


def test_a_field_within_a_field_cannot_make_up_its_name() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = "<w:r><w:instrText>{}</w:instrText></w:r>"
    inner = mark.format("begin") + code.format("DATE") + mark.format("end")
    for before, after in (("", "DDE a"), ("D", "DE a"), ("DA", "TE"), ("TO", "C")):
        outer = mark.format("begin") + code.format(before) + inner + code.format(after)
        assert codes(with_xml(f"<w:p>{outer}{mark.format('end')}</w:p>")) == {"field"}
    assert codes(with_xml(f"<w:p>{mark.format('begin')}</w:p>")) == {"broken_field"}


@pytest.mark.parametrize(
    "code",
    [
        "PAGE",
        'HYPERLINK \\l "a"',
        'HYPERLINK "https://a.example" \\o "b"',
        'TOC \\o "1-3" \\h',
        "PAGEREF _Toc1 \\h",
        " DATE \\@ y ",
    ],
)
def test_fields_that_number_and_refer_are_fine(code: str) -> None:
    assert check(field(code)) == []


@pytest.mark.parametrize(
    ("kind", "target", "mode", "code"),
    [
        ("image", "http://a.se/a.png", "External", "external"),
        ("image", "file:///etc/passwd", "External", "external"),
        ("image", "\\\\server\\a", "", "external"),
        ("image", "a.png", "External", "external"),
        ("attachedTemplate", "http://a.se/a.dotm", "External", "external"),
        ("attachedTemplate", "a.dotm", "", "external"),
        ("subDocument", "a.docx", "External", "external"),
        ("frame", "a.htm", "External", "external"),
        ("oleObject", "embeddings/a.xml", "", "embedded"),
        ("package", "embeddings/a.xml", "", "embedded"),
        ("aFChunk", "a.html", "", "chunk"),
        ("control", "a.xml", "", "active"),
        ("vbaProject", "a.xml", "", "macro"),
        ("hyperlink", "file:///etc/passwd", "External", "bad_link"),
        ("hyperlink", "javascript:alert(1)", "External", "bad_link"),
        ("hyperlink", "\\\\server\\a", "External", "bad_link"),
        ("mailMergeSource", "a.csv", "External", "merge"),
        ("whatever", "a.xml", "", "unknown_relation"),
    ],
)
def test_a_part_that_runs_or_lies_outside_is_refused(
    kind: str, target: str, mode: str, code: str
) -> None:
    (fault,) = check(related(kind, target, mode))
    assert fault.code == code
    assert target in fault.say("sv")


@pytest.mark.parametrize("target", ["https://lindvik.example/", "mailto:a@lindvik.example"])
def test_links_to_pages_and_addresses_are_fine(target: str) -> None:
    assert check(related("hyperlink", target)) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<w:altChunk r:id="a"/>', "chunk"),
        ("<w:p><w:r><w:object/></w:r></w:p>", "embedded"),
        ('<w:p><w:r><w:control r:id="a"/></w:r></w:p>', "active"),
        ('<w:p><w:subDoc r:id="a"/></w:p>', "external"),
        ('<w:p><w:r><w:pict><o:OLEObject ProgID="a"/></w:pict></w:r></w:p>', "embedded"),
        (
            '<w:p><w:r><w:pict><v:imagedata src="http://a.se/a.png"/></w:pict></w:r></w:p>',
            "external",
        ),
        ('<w:p><w:r><w:pict><v:shape o:href="file:///a"/></w:pict></w:r></w:p>', "external"),
        ("<w:p><w:r><w:ffData><w:entryMacro/></w:ffData></w:r></w:p>", "macro"),
    ],
)
def test_an_element_that_runs_or_fetches_is_refused(body: str, code: str) -> None:
    assert codes(with_xml(body)) == {code}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("word/vbaProject.bin", "macro"),
        ("word/activeX/activeX1.xml", "active"),
        ("word/embeddings/oleObject1.bin", "embedded"),
        ("word/run.exe", "unknown_relation"),
        ("../../etc/passwd.xml", "bad_name"),
        ("/etc/passwd.xml", "bad_name"),
        ("word/..\\a.xml", "bad_name"),
        ("c:/a.xml", "bad_name"),
        ("word/./a.xml", "bad_name"),
        ("WORD/DOCUMENT.XML", "bad_name"),
        ("word/å.xml", "bad_name"),
    ],
)
def test_a_part_with_such_a_name_is_refused(name: str, code: str) -> None:
    assert codes(repacked({**parts(template("a")), name: b"<a/>"})) == {code}


@pytest.mark.parametrize("kind", ["document.macroEnabled.main+xml", "template.main+xml"])
def test_macro_files_and_word_s_own_templates_are_refused(kind: str) -> None:
    def other(types: bytes) -> bytes:
        return types.replace(
            b"wordprocessingml.document.main+xml", f"wordprocessingml.{kind}".encode()
        )

    assert codes(changed(template("a"), "[Content_Types].xml", other)) <= {"macro", "not_document"}
    assert codes(changed(template("a"), "[Content_Types].xml", other))


def test_xml_under_another_name_is_refused() -> None:
    entry = b'<Default Extension="png" ContentType="application/xml"/><Default '
    raw = changed(
        template("a"), "[Content_Types].xml", lambda old: old.replace(b"<Default ", entry, 1)
    )
    assert codes(raw) == {"unknown_relation"}


# What is refused: files that are no templates


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">'
    b'<!ENTITY d "&c;&c;&c;&c;&c;&c;">]><a>&d;</a>'
)


@pytest.mark.parametrize(
    "raw",
    [
        BOMB,
        b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]><a/>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode(
            "utf-16"
        ),
    ],
)
@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/extra.xml"])
def test_definitions_are_refused_before_anything_grows(raw: bytes, name: str) -> None:
    assert codes(changed(template("a"), name, lambda _: raw)) == {"doctype"}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"<a " + b" ".join(b'a%d=""' % n for n in range(500)) + b"/>", "bomb"),
        (b"<a>" * 500 + b"</a>" * 500, "bomb"),
        (b"<a>" + b"<b/>" * 200_000 + b"</a>", "bomb"),
        (b"<a", "bad_xml"),
        (b"", "bad_xml"),
        (b"\xff\xfe\x00", "bad_xml"),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "bad_xml"),
        ('<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16"), "bad_xml"),
    ],
)
def test_xml_that_word_does_not_write_is_refused(raw: bytes, code: str) -> None:
    assert codes(changed(template("a"), "word/extra.xml", lambda _: raw)) == {code}


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        (b"<script>a</script>", "active"),
        (b'<rect onload="a"/>', "active"),
        (b"<style>@import 'http://a.se/a.css'</style>", "external"),
        (b'<rect fill="url(http://a.se/a)"/>', "external"),
        (b'<image href="http://a.se/a.png"/>', "external"),
        (b'<use href="file:///a"/>', "external"),
    ],
)
def test_a_drawing_that_runs_or_fetches_is_refused(inside: bytes, code: str) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(#a)"/>%s</svg>'
    assert codes(changed(template("a"), "word/media/a.svg", lambda _: svg % inside)) == {code}
    assert check(changed(template("a"), "word/media/a.svg", lambda _: svg % b"")) == []


def test_parts_together_hold_no_more_than_a_template_does() -> None:
    part = b"<a>" + b"<b/>" * 140_000 + b"</a>"
    many = {f"word/a{n}.xml": part for n in range(4)}
    assert codes(repacked({**parts(template("a")), **many})) == {"bomb"}


def test_a_file_that_grows_when_unpacked_is_refused() -> None:
    for size in (3_000_000, 30_000_000):
        assert codes(changed(template("a"), "word/media/a.png", lambda _, n=size: b"\0" * n)) == {
            "bomb"
        }
    many = {f"word/a{n}.xml": b"<a/>" for n in range(500)}
    assert codes(repacked({**parts(template("a")), **many})) == {"bomb"}


def test_a_package_that_lies_about_its_size_is_refused() -> None:
    raw = bytearray(changed(template("a"), "word/media/a.png", lambda _: b"\0" * 30_000_000))
    true = struct.pack("<L", 30_000_000)
    assert true in raw
    lied = bytes(raw).replace(true, struct.pack("<L", 100))
    assert codes(lied) <= {"bomb", "unreadable"}
    assert codes(lied)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "not_zip"),
        (b"hej", "not_zip"),
        (b"%PDF-1.7", "not_zip"),
        (b"PK\x03\x04", "unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
        (b"\0" * (MAX_BYTES + 1), "too_large"),
        (repacked({"a.xml": b"<a/>"}), "not_document"),
        (repacked({}), "not_document"),
        (template("a")[:-30], "unreadable"),
    ],
)
def test_a_file_that_is_no_document_is_refused(raw: bytes, code: str) -> None:
    assert codes(raw) == {code}


def test_an_encrypted_entry_is_refused() -> None:
    stream = BytesIO(template("a"))
    with zipfile.ZipFile(stream) as package:
        entries = package.infolist()
    raw = bytearray(stream.getvalue())
    at = raw.rfind(b"PK\x01\x02", 0, raw.rfind(entries[-1].filename.encode()))
    raw[at + 8] |= 1
    assert codes(bytes(raw)) == {"encrypted"}


def test_a_missing_part_is_found() -> None:
    content = parts(template("a"))
    for name in ("word/document.xml", "_rels/.rels"):
        assert check(repacked({k: v for k, v in content.items() if k != name}))


@given(st.binary(max_size=400))
def test_nothing_that_anybody_sends_raises(raw: bytes) -> None:
    assert check(raw)
    assert check(b"PK\x03\x04" + raw)


@given(st.data())
def test_a_damaged_template_is_refused_or_filled(data: st.DataObject) -> None:
    raw = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    if not check(bytes(raw)):
        fill(bytes(raw), PLAIN, {})


@given(st.text("{}%#p title.detsfor ()|[]'\"\n\t7*", max_size=40))
def test_any_text_in_a_template_is_refused_or_filled(text: str) -> None:
    raw = changed(
        WHOLE,
        "word/document.xml",
        lambda old: old.replace(b"{{ title }}", _escaped(text).encode()),
    )
    if not check(raw, []):
        fill(raw, PLAIN, {})


WHOLE = template("Text {{ title }} text", "{{ document }}")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@pytest.mark.parametrize("piece", ["{{", "{% if title %}", "{", "}}", "{{ title }}", "{%"])
def test_many_brackets_take_no_time(piece: str) -> None:
    raw = with_xml(f"<w:p><w:r><w:t>{piece * (900_000 // len(piece))}</w:t></w:r></w:p>")
    before = time.process_time()
    assert check(raw)
    assert time.process_time() - before < 5


def test_faults_are_not_told_without_end() -> None:
    faults = check(
        template(
            *["{{ 7*7 }}" + " " * n for n in range(99)], *[f"{{{{ a{n} }}}}" for n in range(99)]
        )
    )
    assert faults[-1].code == "several"
    assert len(faults) < 50


@pytest.mark.parametrize("lang", LANGS)
def test_every_fault_says_what_to_do(lang: Lang) -> None:
    for code, words in WORDS.items():
        assert words.to(lang).endswith("."), code


# On the command line


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(to_json(example_case()), encoding="utf-8")
    return path


def _export(case: Path, mall: Path, *more: str) -> int:
    given = ["--document", "outline", "--format", "docx", "--template", str(mall), *more]
    return main(["export", str(case), *given, "--out", str(case.parent / "ut.docx")])


def test_the_command_fills_a_template(case: Path, tmp_path: Path) -> None:
    (tmp_path / "mall.docx").write_bytes(municipality())
    assert _export(case, tmp_path / "mall.docx") == 0
    assert lines(docx.Document(str(tmp_path / "ut.docx")))[0] == "Kvällsöppet på Torget"


@pytest.mark.parametrize("more", [["--format", "pdf"], ["--document", "all", "--format", "zip"]])
def test_the_command_takes_a_template_for_word_alone(
    case: Path, tmp_path: Path, more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mall.docx").write_bytes(municipality())
    assert _export(case, tmp_path / "mall.docx", *more) == 2
    assert "--template" in capsys.readouterr().err
    assert not (tmp_path / "ut.docx").exists()


def test_the_command_names_the_place_of_a_fault_and_changes_nothing(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mall.docx").write_bytes(template("{{ titel }}"))
    (tmp_path / "ut.docx").write_bytes(b"det gamla")
    assert _export(case, tmp_path / "mall.docx") == 2
    said = capsys.readouterr().err
    assert "Texten, ”{{ titel }}”: namnet finns inte. Kanske: title" in said
    assert (tmp_path / "ut.docx").read_bytes() == b"det gamla"


def test_the_command_names_a_template_that_is_not_there(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _export(case, tmp_path / "saknas.docx") == 2
    assert "saknas.docx: filen finns inte" in capsys.readouterr().err
