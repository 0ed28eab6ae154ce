from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from components import download_list, routes, share_link
from guidance.bootstrap import repository
from guidance.content.example import example_case
from guidance.domain.change import Change, as_changes
from guidance.export.document import Kind
from guidance.export.exporter import DOCUMENTS, MIME
from guidance.storage.errors import CaseNotFoundError, StoreUnavailableError
from guidance.storage.repository import CaseRepository
from tests.ui.conftest import HOSTILE, Open

PAGE = "ladda_ner.py"


def example() -> str:
    return repository().create(as_changes(example_case()))


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def test_every_document_has_a_button_of_its_own(open_page: Open) -> None:
    page = open_page(PAGE, example())
    assert not page.exception
    labels = [button.label for button in page.download_button]
    assert labels == [
        "Utkastet som Word",
        "Utkastet som Markdown",
        "Checklistan som Word",
        "Checklistan som Markdown",
        "Ärendet som Word",
        "Ärendet som Markdown",
        "Ärendet som fil (JSON)",
    ]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_word_file_opens_and_has_headings(document: Kind) -> None:
    raw = download_list.build(example(), (document, "docx"), "agreed", "sv")
    opened = Document(io.BytesIO(raw))
    styles = [str(p.style.name) for p in opened.paragraphs if p.style is not None]
    assert sum(style.startswith("Heading") for style in styles) > 3


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_markdown_file_is_text_with_headings(document: Kind) -> None:
    raw = download_list.build(example(), (document, "md"), "agreed", "sv")
    assert raw.decode().startswith("# ")


def test_the_file_holds_the_case_as_it_is_when_somebody_clicks() -> None:
    token = example()
    repository().save(token, [Change(kind="title", value="Nytt namn")])
    raw = download_list.build(token, ("case", "json"), "agreed", "sv")
    assert json.loads(raw)["title"] == "Nytt namn"


def test_files_have_types_that_programs_know() -> None:
    assert set(MIME) == {"docx", "md", "json"}


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
    assert "7 skrivna avsnitt" in shown
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
    token = repository().create([Change(kind="title", value=HOSTILE)])
    page = open_page(PAGE, token)
    page.button(key="delete-ask").click().run()
    assert not page.exception
    assert "<img" not in html(page)
    assert not [text for text in markdown_of(page) if "evil" in text]
