"""The PDF as other programs see it: tags, language, bookmarks, fonts, and every word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from guidance.domain.model import Lang
from guidance.export import words
from guidance.export.document import (
    Block,
    BulletList,
    Comment,
    Detail,
    Document,
    Figure,
    Heading,
    Kind,
    Paragraph,
    Room,
    Style,
    Table,
)
from guidance.export.exporter import BUILDERS
from guidance.export.writers.pdf import write
from guidance.export.writers.typst import compiler
from guidance.export.writers.typst.data import Setting
from guidance.export.writers.typst.letters import COVERAGE, breakable, legible, spelt
from scripts import fonts
from tests.export.making import EXAMPLE, HOSTILE, LINES, LONG, case_with, make, view_of

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="200" viewBox="0 0 900 200">'
    '<rect width="900" height="200" fill="#EDF3F2"/>'
    '<text x="10" y="50" font-family="Atkinson Hyperlegible Next">Våren 𓀀</text></svg>'
)
SCRIPTS = (
    "हिन्दी भाषा",
    "中文漢字",
    "ภาษาไทย",
    "한국어",
    "👩🏽‍🚀 👨‍👩‍👧‍👦 🏳️‍🌈 🇸🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣",
    "Z̷̧͓̓à̵̡͝l̴̨̞͗g̵̈́",
    "a\u2067b\u2069\u200fc\u200b\ufeff\u00ad",
    "שָׁלוֹם مَرْحَبًا",
)


def _document(*blocks: Block, lang: Lang = "sv", **more: Any) -> Document:
    return Document(kind="case", lang=lang, title="Titeln", subtitle="Under", blocks=blocks, **more)


def _read(raw: bytes) -> PdfReader:
    return PdfReader(BytesIO(raw))


def _text(raw: bytes) -> str:
    """All text on all pages."""
    return "\n".join(page.extract_text() for page in _read(raw).pages)


def _bare(text: str) -> str:
    """A text without what setting it in lines changes: white space and hyphens."""
    return re.sub(r"[\s\xad-]+", "", text)


def _tags(raw: bytes) -> list[Any]:
    """The elements that screen readers walk through, in order."""

    def walk(node: Any) -> Iterator[Any]:
        node = node.get_object()
        for child in node if isinstance(node, list) else [node]:
            element = child.get_object()
            if not isinstance(element, dict):
                continue
            if "/S" in element:
                yield element
            if "/K" in element:
                yield from walk(element["/K"])

    root: Any = _read(raw).trailer["/Root"]
    return list(walk(root["/StructTreeRoot"]))


def _strokes(raw: bytes) -> int:
    """How many lines are drawn on the first page."""
    contents = _read(raw).pages[0].get_contents()
    assert contents is not None
    return len(re.findall(rb"\bl\s+S\b", contents.get_data()))


def _names(raw: bytes) -> Counter[str]:
    return Counter(tag["/S"] for tag in _tags(raw))


def _bookmarks(raw: bytes) -> list[str]:
    def flat(entries: Any) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, list):
                yield from flat(entry)
            else:
                yield entry.title

    return list(flat(_read(raw).outline))


@pytest.mark.parametrize(("lang", "locale"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_file_says_what_screen_readers_ask_for(lang: Lang, locale: str) -> None:
    reader = _read(write(_document(Paragraph(text="Text"), lang=lang)))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == locale
    assert bool(root["/MarkInfo"]["/Marked"])
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    about = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    meta = reader.metadata
    assert meta is not None
    assert (meta.title, meta.author, meta.subject) == ("Titeln", words.PRODUCT, "Under")


def test_each_heading_is_a_heading_and_a_bookmark() -> None:
    blocks = (
        Heading(level=1, text="Första", number="1"),
        Heading(level=2, text="Inne", number="1.1"),
        Heading(level=1, text="Andra"),
    )
    raw = write(_document(*blocks))
    assert {name: _names(raw)[name] for name in ("/H1", "/H2")} == {"/H1": 2, "/H2": 1}
    assert _bookmarks(raw) == ["1 Första", "1.1 Inne", "Andra"]


def test_no_level_of_headings_is_missing_to_those_who_cannot_see() -> None:
    raw = write(_document(Heading(level=3, text="Trea"), Heading(level=3, text="Till")))
    assert (_names(raw)["/H1"], _names(raw)["/H2"]) == (1, 1)


def test_the_list_of_contents_leads_to_each_heading() -> None:
    headings = [Heading(level=1, text=f"Rubrik {number}") for number in range(5)]
    raw = write(_document(*headings, contents="Innehåll", cover=True))
    assert _names(raw)["/TOCI"] == 5
    assert "Innehåll" in _read(raw).pages[1].extract_text()


def test_lists_tables_quotations_and_drawings_are_what_they_look_like() -> None:
    raw = write(
        _document(
            BulletList(items=("ett", "två")),
            BulletList(items=("tre",), marker="box"),
            Table(caption="Namn", header=("A", "B"), rows=(("1", "2"), ("3",)), widths=(1, 2)),
            Paragraph(text="sagt", style="quote"),
            Figure(svg=DRAWING, alt="En linje", caption="Under", width=900, height=200),
        )
    )
    found = _names(raw)
    names = ("/LI", "/Table", "/TH", "/TD", "/BlockQuote", "/Figure", "/Caption")
    assert [found[name] for name in names] == [3, 1, 2, 4, 1, 1, 2]
    assert [tag["/Alt"] for tag in _tags(raw) if tag["/S"] == "/Figure"] == ["En linje"]
    assert "Våren [U+13000]" in _text(raw)


def test_a_drawing_without_words_does_not_stop_the_file() -> None:
    raw = write(_document(Figure(svg=DRAWING, alt="", width=900, height=200)))
    assert [tag["/Alt"] for tag in _tags(raw) if tag["/S"] == "/Figure"] == ["–"]


def test_room_to_write_says_nothing_to_screen_readers() -> None:
    with_room = write(_document(Paragraph(text="Fråga"), Room(lines=7)))
    without = write(_document(Paragraph(text="Fråga")))
    assert _text(with_room) == _text(without)
    assert _strokes(with_room) - _strokes(without) == 7


def test_all_fonts_are_in_the_file() -> None:
    raw = write(_document(*(Paragraph(text=text, style="quote") for text in HOSTILE.values())))
    seen: set[str] = set()
    for page in _read(raw).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            inner = font["/DescendantFonts"][0]
            descriptor = inner["/FontDescriptor"]
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            seen.add(inner["/BaseFont"].partition("+")[2])
    assert "AtkinsonHyperlegibleNext-Regular" in seen
    assert {"NotoEmoji-Regular", "NotoSansHebrew-Regular", "IBMPlexSansArabic-Regular"} <= seen


def _everywhere(text: str) -> Document:
    """A document that has a text in each of its places."""
    styles: tuple[Style, ...] = ("normal", "lead", "minor", "placeholder", "note", "quote")
    comment = Comment(author=text, text=text)
    return Document(
        kind="outline",
        lang="sv",
        title=text,
        subtitle=text,
        details=(Detail(label=text, value=text),),
        notice=(text,),
        blocks=(
            Heading(level=1, text=text, comments=(comment,)),
            *(Paragraph(text=text, label=text, style=style) for style in styles),
            BulletList(items=(text,)),
            Table(caption=text, header=(text,), rows=((text,),), widths=(1,)),
            Figure(svg=DRAWING, alt=text, caption=text, width=90, height=20),
        ),
    )


PLACES = 24


@pytest.mark.parametrize("text", [*(HOSTILE.values()), LINES, "a" * 300, "två  blank", "1–2\t3"])
def test_every_text_comes_out_of_every_place(text: str) -> None:
    found = _text(write(_everywhere(text)))
    whole = _bare(found)
    if any("\u0590" <= letter < "\u0700" for letter in text):  # words come out as they are seen
        assert all(found.count(word) >= PLACES - 6 for word in text.split())
    else:
        assert whole.count(_bare(text)) >= PLACES


@pytest.mark.parametrize("text", SCRIPTS)
def test_other_scripts_are_set_in_their_own_letters(text: str) -> None:
    raw = compiler.pdf("document.typ", {"document": Setting(_everywhere(text), legible).data()})
    assert "[U+" not in _text(raw).replace("[U+13000]", "")


def test_letters_that_no_font_has_stand_as_numbers() -> None:
    raw = write(_document(Paragraph(text="a𓀀b\ue000c\u202ed\U000e0fffe")))
    assert "a[U+13000]b[U+E000]c[U+202E]d[U+E0FFF]e" in _bare(_text(raw))


def test_should_fonts_fail_rare_letters_stand_as_numbers() -> None:
    assert spelt("Åsa – ”x”\n中") == "Åsa – ”x”\n[U+4E2D]"


@settings(max_examples=25)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=12))
def test_no_text_stops_the_file(texts: list[str]) -> None:
    document = _document(*(Paragraph(text=text, label=text[:3]) for text in texts))
    compiler.pdf("document.typ", {"document": Setting(document, legible).data()})


@pytest.mark.parametrize(
    ("word", "loose"),
    [
        ("kort", "kort"),
        ("(samverkansöverenskommelserna)", "(~samverkansöverenskommelserna~)"),
        ("anna.andersson@exempel.se", "anna.|andersson@|exempel.|se"),
        ("https://a.se/b?c=d", "https://|a.|se/|b?|c=|d"),
        ("x" * 40, "|".join(["x" * 12, "x" * 12, "x" * 12, "x" * 4])),
        ("e\u0301" * 20, "|".join(["e\u0301" * 6] * 3 + ["e\u0301" * 2])),
    ],
)
def test_long_words_may_break_and_addresses_get_no_hyphens(word: str, loose: str) -> None:
    made = breakable(f"Se {word} nu")
    assert made.replace("\x01", "|").replace("\x02", "~") == f"Se {loose} nu"


def test_a_word_without_end_stays_within_the_lines() -> None:
    lines = _text(write(_document(Paragraph(text="x" * 5000)))).split("\n")
    rows = [line for line in lines if set(line.strip()) == {"x"}]
    assert sum(len(row.strip()) for row in rows) == 5000
    assert max(len(row) for row in rows) < 90


def test_hyphens_that_were_written_are_hyphens_still() -> None:
    long = "verksamhetsuppföljningsrapporten samverkansöverenskommelserna " * 9
    assert "2026-03-01" in _text(write(_document(Paragraph(text=f"{long}2026-03-01"))))


def test_twenty_thousand_letters_come_out_in_each_place() -> None:
    raw = make("outline", "pdf", case_with(LONG))
    written = view_of("outline", case_with(LONG)).model_dump_json().count("Ordet")
    assert _bare(_text(raw)).count("Ordet") >= written


def test_a_row_taller_than_a_page_goes_on_and_the_header_comes_back() -> None:
    rows = (("rad", "Ordet " * 2500), *((f"rad {n}", "kort") for n in range(300)))
    raw = write(_document(Table(header=("Kolumnen", "Text"), rows=rows, widths=(1, 3))))
    text = _text(raw)
    assert _bare(text).count("Ordet") == 2500
    assert text.count("Kolumnen") == len(_read(raw).pages) > 8
    assert _names(raw)["/TH"] == 2


def test_short_rows_are_never_broken() -> None:
    rows = tuple((f"Början {n}", "Ordet " * 60 + f"slut {n}.") for n in range(30))
    raw = write(_document(Table(header=("A", "B"), rows=rows, widths=(1, 2))))
    for page in _read(raw).pages:
        text = page.extract_text()
        starts, ends = (set(re.findall(rf"{word} (\d+)", text)) for word in ("Början", "slut"))
        assert starts == ends


@pytest.mark.parametrize("text", ["a\n" * 300, "Ord " * 300])
def test_a_tall_cell_in_a_narrow_column_goes_on_to_the_next_page(text: str) -> None:
    table = Table(header=("A", "B"), rows=((text, "b"),), widths=(1, 20))
    raw = write(_document(table))
    word = text.split(maxsplit=1)[0]
    assert sum(line.count(word) for line in _text(raw).split("\n")) >= 300
    assert len(_read(raw).pages) > 3


def test_few_lines_to_write_on_stay_with_their_question() -> None:
    blocks = [
        block
        for number in range(40)
        for block in (
            Paragraph(text=f"Fråga {number}", style="minor"),
            Paragraph(text=f"Källa {number}", style="note"),
            Paragraph(text=f"Svar {number}", style="note"),
            Room(lines=2),
        )
    ]
    for page in _read(write(_document(*blocks))).pages:
        text = page.extract_text()
        asked, answered = (set(re.findall(rf"{w} (\d+)", text)) for w in ("Fråga", "Svar"))
        assert asked == answered
        lines = len(re.findall(rb"\bl\s+S\b", page.get_contents().get_data()))  # pyright: ignore[reportOptionalMemberAccess]
        assert lines >= 2 * len(answered)


def test_comments_stand_beside_the_text_with_their_author_once() -> None:
    comments = tuple(Comment(author="Rådet", text=f"Råd {n}\nKälla {n}") for n in range(2))
    raw = write(_document(Paragraph(text="Avtalet"), Paragraph(text="Mer", comments=comments)))
    text = _text(raw)
    assert text.count("Rådet") == 1
    assert [text.count(piece) for piece in ("Råd 0", "Källa 0", "Råd 1", "Källa 1")] == [1] * 4


def test_comments_longer_than_pages_run_over_them() -> None:
    comment = Comment(author="Rådet", text="Ordet " * 4000)
    raw = write(_document(Heading(level=1, text="Rubrik", comments=(comment,)), Room(lines=3)))
    assert _bare(_text(raw)).count("Ordet") == 4000


@pytest.mark.parametrize("cover", [True, False])
def test_mark_and_page_number_stand_on_each_page(cover: bool) -> None:
    blocks = [Heading(level=1, text=f"R{n}", new_page=True) for n in range(3)]
    pages = _read(write(_document(*blocks, mark="Utkast", cover=cover, contents="Lista"))).pages
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert "Utkast" in text
        assert words.NOT_ADVICE.sv in text
        assert words.PAGE.sv.format(page=number, pages=len(pages)) in text


def test_a_heading_begins_a_new_page_where_it_asks_for_one() -> None:
    blocks = (Paragraph(text="Före"), Heading(level=1, text="Efter", new_page=True))
    pages = [page.extract_text() for page in _read(write(_document(*blocks))).pages]
    assert [("Före" in page, "Efter" in page) for page in pages] == [(True, False), (False, True)]


@pytest.mark.parametrize(("wide", "size"), [(False, (595, 842)), (True, (842, 595))])
def test_pages_are_tall_or_wide(wide: bool, size: tuple[int, int]) -> None:
    box = _read(write(_document(wide=wide))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_a_compact_document_takes_fewer_pages() -> None:
    text = [Paragraph(text="Ordet " * 60) for _ in range(50)]
    roomy, tight = (
        len(_read(write(_document(*text, compact=compact))).pages) for compact in (False, True)
    )
    assert tight < roomy


def test_a_document_without_anything_is_a_file() -> None:
    raw = write(Document(kind="case", lang="en", title=" ", subtitle=""))
    meta = _read(raw).metadata
    assert meta is not None
    assert meta.title == words.PRODUCT


@pytest.mark.parametrize("cover", [True, False])
def test_empty_and_endless_parts_are_set_too(cover: bool) -> None:
    comment = Comment(author="", text="")
    blocks = (
        Heading(level=2, text=" ", comments=(comment,)),
        Paragraph(text="", style="placeholder", comments=(comment,)),
        BulletList(items=()),
        Table(header=(), rows=(("ensam",),), widths=()),
        Room(lines=0),
    )
    long = "Ett mycket långt namn\n" * 40
    document = _document(*blocks, cover=cover, details=(Detail(label=long, value=long),))
    raw = write(document.model_copy(update={"title": long, "subtitle": long}))
    assert _bare(_text(raw)).count("Ettmycketlångtnamn") >= 160
    assert _bookmarks(raw) == ["–"]


def test_the_same_document_gives_the_same_bytes_in_any_thread() -> None:
    documents = [_document(Paragraph(text=f"Text {n}")) for n in range(24)]
    alone = [write(document) for document in documents]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(write, documents)) == alone


def test_the_file_has_a_date_only_where_one_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    document = _document(Paragraph(text="Text"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert "/CreationDate" not in (_read(write(document)).metadata or {})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    meta = _read(write(document)).metadata
    assert meta is not None
    assert meta.creation_date is not None
    assert meta.creation_date.timestamp() == 1_700_000_000


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
                yield from (comment.text for comment in block.comments)
            case Table():
                yield from (cell for row in (block.header, *block.rows) for cell in row)
            case BulletList():
                yield from block.items
            case _:
                pass


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("kind", list(BUILDERS))
def test_every_word_of_the_example_comes_out(kind: Kind, lang: Lang) -> None:
    case = EXAMPLE.model_copy(update={"lang": lang})
    found = _bare(_text(make(kind, "pdf", case)))
    missing = {
        word
        for text in _texts(view_of(kind, case))
        for word in text.split()
        if _bare(word) not in found
    }
    assert not missing


def test_the_list_of_letters_is_that_of_the_fonts() -> None:
    assert COVERAGE.read_text("ascii") == fonts.coverage()


def test_each_family_of_fonts_has_its_licence() -> None:
    licences = fonts.licences()
    assert len(licences) == 7
    for name, text in licences.items():
        assert (fonts.DOCUMENTS / name).read_text("utf-8") == text
        assert "Copyright" in text
