from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterable

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from components import (
    download_archive,
    download_button,
    download_list,
    routes,
    share_link,
    template_help,
    template_upload,
)
from components.download_words import GROUPS, WHOLE
from guidance.bootstrap import handbook, repository
from guidance.content.example import example_case
from guidance.domain.change import Change, as_changes
from guidance.export.document import Kind
from guidance.export.exporter import KINDS, MIME, formats
from guidance.export.subject import Subject
from guidance.storage.errors import CaseNotFoundError, StoreUnavailableError
from guidance.storage.repository import CaseRepository
from tests.export.workshops import EVENING
from tests.ui.conftest import HOSTILE, Open

PAGE = "ladda_ner.py"
TERM = [
    Change(kind="term", key="start", value="2027-01-01"),
    Change(kind="term", key="months", value=36),
]
HELD = Change(kind="workshop", key="w1", value=EVENING.model_dump(mode="json"))


def example() -> str:
    return repository().create(as_changes(example_case()))


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def labels(page: AppTest) -> list[str]:
    """What the buttons say to those who hear them."""
    return [
        re.sub(r":small\[(.*?)\]", r"\1", b.label.replace("\\", "")) for b in page.download_button
    ]


def test_every_document_can_be_had_in_every_format_for_people(open_page: Open) -> None:
    token = example()
    repository().save(token, [*TERM, HELD])
    page = open_page(PAGE, token)
    assert not page.exception
    found = {str(button.key) for button in page.download_button}
    wanted = {
        f"get-{document}-{chosen}"
        for document in KINDS
        for chosen in formats(document)
        if chosen != "json"
    }
    assert found == wanted | {"get-case-json"}


def test_only_the_main_formats_are_in_sight() -> None:
    shown = [card for group in GROUPS for card in group.cards]
    assert {card.document for card in (*shown, WHOLE)} == set(KINDS)
    for card in (*shown, WHOLE):
        assert len(card.main) <= 3
        assert {*card.main, *download_list.others(card), *card.left} == set(formats(card.document))


def test_the_record_of_workshops_is_offered_once_there_is_one(open_page: Open) -> None:
    token = example()
    assert "get-workshop-docx" not in {b.key for b in open_page(PAGE, token).download_button}
    repository().save(token, [HELD])
    assert "get-workshop-docx" in {b.key for b in open_page(PAGE, token).download_button}


def test_every_button_says_which_document_and_which_format(open_page: Open) -> None:
    said = labels(open_page(PAGE, example()))
    assert "Utkastet som Word" in said
    assert "Checklistan som Excel" in said
    assert "Ärendet som fil (JSON)" in said
    assert len(set(said)) == len(said)


def test_the_calendar_waits_for_the_days_of_the_agreement(open_page: Open) -> None:
    token = repository().create(TERM[:1])
    assert "get-followup-ics" not in {b.key for b in open_page(PAGE, token).download_button}
    repository().save(token, TERM)
    assert "get-followup-ics" in {b.key for b in open_page(PAGE, token).download_button}


@pytest.mark.parametrize("document", KINDS)
def test_a_word_file_opens_and_has_headings(document: Kind) -> None:
    token = example()
    repository().save(token, [HELD])
    raw = download_button.build(token, (document, "docx"), "agreed", "sv")
    opened = Document(io.BytesIO(raw))
    styles = [str(p.style.name) for p in opened.paragraphs if p.style is not None]
    assert sum(style.startswith("Heading") for style in styles) > 2


def test_the_file_holds_the_case_as_it_is_when_somebody_clicks() -> None:
    token = example()
    repository().save(token, [Change(kind="title", value="Nytt namn")])
    raw = download_button.build(token, ("case", "json"), "agreed", "sv")
    assert json.loads(raw)["title"] == "Nytt namn"


def test_the_draft_keeps_its_language_and_all_else_follows_the_visitor(open_page: Open) -> None:
    token = example()
    repository().save(token, [Change(kind="lang", value="sv")])
    page = open_page(PAGE, token, lang="en")
    assert not page.exception
    case = repository().open(token)
    assert download_button.spoken("outline", case) == "sv"


def test_a_document_that_cannot_be_made_is_told_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> bytes:
        raise RuntimeError("no ink")

    monkeypatch.setattr(download_button, "export", broken)
    with pytest.raises(RuntimeError):
        download_button.build(example(), ("brief", "pdf"), "agreed", "sv")
    assert "could not make brief as pdf" in caplog.text


def few_files(about: Subject, told: Callable[[int, int, str], None] | None = None) -> bytes:
    """An archive as it is made, but of two files."""
    if told is not None:
        told(1, 2, "a.docx")
        told(2, 2, "b.pdf")
    return about.case.title.encode()


def test_the_archive_is_made_and_made_again_when_the_case_changes(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download_archive, "archive", few_files)
    token = example()
    page = open_page(PAGE, token)
    assert "get-all-zip" not in {button.key for button in page.download_button}
    page.button(key="make-archive").click().run()
    assert not page.exception
    assert "get-all-zip" in {button.key for button in page.download_button}
    page.run()
    assert "get-all-zip" in {button.key for button in page.download_button}
    repository().save(token, [Change(kind="title", value="Nytt namn")])
    page.run()
    assert "get-all-zip" not in {button.key for button in page.download_button}
    assert "Zip-filen är inte längre aktuell" in html(page)


def test_an_archive_that_cannot_be_made_loses_nothing(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise RuntimeError("no room")

    monkeypatch.setattr(download_archive, "archive", broken)
    token = example()
    before = repository().open(token)
    page = open_page(PAGE, token)
    page.button(key="make-archive").click().run()
    assert not page.exception
    assert "Ert ärende är oförändrat" in page.error[0].value
    assert repository().open(token) == before


def template(words: str) -> bytes:
    """A municipality's template with these words in it."""
    made = Document()
    made.add_paragraph("Sidhuvud från kommunen")
    made.add_paragraph(words)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def words_of(raw: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(raw)).paragraphs)


@pytest.mark.parametrize("document", template_upload.DOCUMENTS)
def test_a_template_is_filled_with_the_document(document: Kind) -> None:
    case = example_case()
    filled = template_upload.fill(document, case, template("{{ document }}"), "agreed")
    assert filled is not None
    assert not filled.faults
    assert "Sidhuvud från kommunen" in words_of(filled.content)
    assert len(words_of(filled.content)) > 200


@pytest.mark.parametrize("name", [name for name, _ in template_help.PLACES])
def test_every_place_that_the_help_names_can_be_filled(name: str) -> None:
    raw = template(f"{{{{ {name} }}}}")
    filled = template_upload.fill("outline", example_case(), raw, "agreed")
    assert filled is not None
    assert not filled.faults
    assert "{{" not in words_of(filled.content)


def test_every_section_can_be_placed_by_its_name() -> None:
    raw = template(" ".join(f"{{{{ text.{name} }}}}" for name in handbook().sections))
    filled = template_upload.fill("outline", example_case(), raw, "agreed")
    assert filled is not None
    assert not filled.faults


@pytest.mark.parametrize("words", ["{{ titel }}", "{% import os %}", "{{ document.__class__ }}"])
def test_a_template_with_faults_is_refused_with_the_place(words: str) -> None:
    filled = template_upload.fill("outline", example_case(), template(words), "agreed")
    assert filled is not None
    assert not filled.content
    assert any(words.split()[1] in fault.say("sv") for fault in filled.faults)


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"ingen fil"])
def test_a_file_that_is_no_template_is_refused(raw: bytes) -> None:
    filled = template_upload.fill("outline", example_case(), raw, "agreed")
    assert filled is not None
    assert filled.faults


def test_a_template_gives_a_document_or_its_faults_and_is_not_kept(open_page: Open) -> None:
    token = example()
    before = repository().open(token)
    page = open_page(PAGE, token)
    word = MIME["docx"]
    page.file_uploader(key="template").upload("mall.docx", template("{{ document }}"), word).run()
    assert not page.exception
    assert "get-templated" in {button.key for button in page.download_button}
    bad = template(f"{HOSTILE} {{% import os %}}")
    page.file_uploader(key="template").set_value([]).run()
    page.file_uploader(key="template").upload("mall.docx", bad, word).run()
    assert "get-templated" not in {button.key for button in page.download_button}
    assert "går inte att använda" in page.error[0].value
    assert "<img" not in html(page)
    assert repository().open(token) == before


def test_a_part_of_the_brief_is_written_by_hand_and_taken_back(open_page: Open) -> None:
    token = example()
    page = open_page(PAGE, token, vem="cso", **{"del": "idea"})
    assert not page.exception
    assert page.title[0].value == "Underlag inför första mötet"
    page.text_area(key="brief-idea").set_value("Öppet hus, varje kväll.").run()
    assert repository().open(token).brief["idea"] == "Öppet hus, varje kväll."
    assert "Er egen text" in html(page)
    page.text_area(key="brief-idea").set_value("").run()
    assert "idea" not in repository().open(token).brief


def test_the_suggestion_can_be_the_beginning_of_a_part(open_page: Open) -> None:
    token = example()
    page = open_page(PAGE, token, vem="cso", **{"del": "challenge"})
    page.button(key="take-part").click().run()
    written = repository().open(token).brief["challenge"]
    assert page.text_area(key="brief-challenge").value == written
    assert len(written) > 20


def test_the_brief_is_opened_from_its_card_and_left_again(open_page: Open) -> None:
    page = open_page(PAGE, example())
    page.button(key="adapt-brief").click().run()
    assert page.title[0].value == "Underlag inför första mötet"
    page.button(key="overview").click().run()
    assert page.title[0].value == "Ladda ner"


def test_a_part_that_does_not_exist_opens_none(open_page: Open) -> None:
    page = open_page(PAGE, example(), **{"del": "nonsense"})
    assert not page.exception
    assert not page.text_area


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("http://localhost:8501/ladda-ner", "http://localhost:8501/"),
        ("https://iop.example.se/ladda-ner", "https://iop.example.se/"),
        ("https://example.se/iop/ladda-ner", "https://example.se/iop/"),
        ("https://example.se/iop/ladda-ner/", "https://example.se/iop/"),
    ],
)
def test_each_party_gets_a_full_link(address: str, base: str) -> None:
    assert share_link.links(address, routes.DOWNLOAD, "tok-en_1", "sv") == {
        "cso": f"{base}prova?arende=tok-en_1&vem=cso",
        "public": f"{base}prova?arende=tok-en_1&vem=public",
        "agreed": f"{base}bedomning?arende=tok-en_1&vem=agreed",
    }


def test_a_link_keeps_the_language() -> None:
    made = share_link.links("https://a.se/ladda-ner", routes.DOWNLOAD, "t", "en")
    assert made["cso"] == "https://a.se/prova?arende=t&vem=cso&lang=en"


def test_deleting_asks_first_and_says_what_goes_away(open_page: Open) -> None:
    token = example()
    page = open_page(PAGE, token)
    page.button(key="delete-ask").click().run()
    shown = html(page)
    assert "Det här tas bort" in shown
    written = len([text for text in example_case().outline.values() if text.strip()])
    assert f"{written} skrivna avsnitt" in shown
    assert "Länken slutar gälla" in shown
    page.button(key="delete-keep").click().run()
    assert "Det här tas bort" not in html(page)
    assert repository().open(token).title


def test_a_deleted_case_is_gone_and_the_page_says_so(open_page: Open) -> None:
    token = example()
    page = open_page(PAGE, token)
    page.button(key="delete-ask").click().run()
    page.button(key="delete-now").click().run()
    assert not page.exception
    assert page.title[0].value == "Ärendet är raderat"
    assert "arende" not in page.query_params
    with pytest.raises(CaseNotFoundError):
        repository().open(token)


def test_a_case_that_cannot_be_deleted_is_still_there(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = example()
    page = open_page(PAGE, token)
    page.button(key="delete-ask").click().run()

    def locked(*_: object) -> None:
        raise StoreUnavailableError("locked")

    monkeypatch.setattr(CaseRepository, "delete", locked)
    page.button(key="delete-now").click().run()
    assert not page.exception
    assert page.error
    assert page.title[0].value == "Ladda ner"
    assert repository().open(token).title


def test_what_people_wrote_is_never_markup(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    changes = [Change(kind="title", value=HOSTILE), Change(kind="brief", key="idea", value=HOSTILE)]
    token = repository().create(changes)
    brief = open_page(PAGE, token, **{"del": "alla"})
    assert not brief.exception
    assert "<img" not in html(brief)
    assert not [text for text in markdown_of(brief) if "evil" in text]
    page = open_page(PAGE, token)
    page.button(key="delete-ask").click().run()
    assert not page.exception
    assert "<img" not in html(page)
    assert not [text for text in markdown_of(page) if "evil" in text]
