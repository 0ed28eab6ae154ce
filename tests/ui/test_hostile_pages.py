"""Pages given texts, addresses, days and files that make no sense: words for it, and no error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from components import download_archive, template_upload
from guidance.bootstrap import handbook, repository
from guidance.domain.case import Case
from guidance.domain.change import Change, as_changes
from guidance.export.size import TooLargeError
from guidance.storage.errors import StoreUnavailableError
from tests.export.hostile_texts import TEXTS, hostile_case
from tests.export.word_templates import template
from tests.ui.conftest import Open

PAGES = ("avtalsutkast.py", "tidplan.py", "ladda_ner.py", "checklista.py", "samtal.py")
OWN = "egen_ett"
NONSENSE = (
    "nobody_knows",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "**b** :red[c] :material/home:",
    "x" * 5000,
    "\x00\x01",
    "ordning",
    "order",
    "-1",
    "0",
)


def stored(case: Case) -> str:
    return repository().create(as_changes(case))


def _labels(page: AppTest) -> Iterator[str]:
    """What Streamlit reads as Markdown; the options of a list to choose from are plain text."""
    for element in page.main:
        proto = getattr(element, "proto", None)
        if element.type not in ("text", "html"):
            fields = ("label", "body", "help", "placeholder")
            yield from (str(getattr(proto, field, "")) for field in fields)
        if element.type in ("radio", "button_group"):
            yield str(proto)


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_is_shown_on_every_page_and_is_never_markup(name: str, open_page: Open) -> None:
    token = stored(hostile_case(TEXTS[name]))
    for file in PAGES:
        page = open_page(file, token, vem="cso")
        assert not page.exception, file
        shown = html(page)
        assert not [tag for tag in ("<script", "<img src=x", "<svg/", "<style>*") if tag in shown]
        assert not [said for said in _labels(page) if "](http" in said or "](javascript" in said]


@pytest.mark.parametrize("name", TEXTS)
def test_an_own_heading_of_any_text_can_be_opened(name: str, open_page: Open) -> None:
    token = stored(hostile_case(TEXTS[name]))
    for section in (OWN, "nowhere_ever", "dispute", "nobody_knows_either", "background"):
        page = open_page("avtalsutkast.py", token, avsnitt=section)
        assert not page.exception, section


@pytest.mark.parametrize("said", NONSENSE)
@pytest.mark.parametrize("file", ["avtalsutkast.py", "tidplan.py", "ladda_ner.py"])
def test_an_address_that_makes_no_sense_shows_the_page(
    file: str, said: str, open_page: Open
) -> None:
    token = stored(hostile_case("Text"))
    asked = dict.fromkeys(("avsnitt", "dag", "del", "vem", "fas", "post", "visa"), said)
    page = open_page(file, token, **asked)
    assert not page.exception
    assert page.title or "<h1" in html(page)
    assert "<script>" not in html(page)


@pytest.mark.parametrize(
    "written",
    ["2027-02-30", "0001-01-01", "9999-12-31", "99999999999", "٢٠٢٧-٠١-٠١", "１２", "é"],
)
@pytest.mark.parametrize("field", ["term-start", "term-end"])
def test_a_day_that_is_none_is_refused_in_words_or_read(
    field: str, written: str, open_page: Open
) -> None:
    term = {"start": "2027-01-01", "end": "2029-12-31"}
    token = repository().create([Change(kind="term", key=k, value=v) for k, v in term.items()])
    page = open_page("tidplan.py", token)
    page.text_input(key=field).set_value(written).run()
    assert not page.exception
    kept = repository().open(token).term
    assert kept.start is None or 2000 <= kept.start.year <= 2100
    assert kept.end is None or kept.end.year < 2121
    changed = kept.model_dump(mode="json", include=set(term)) != term
    assert changed or page.error


def test_two_people_who_swap_the_days_at_once_see_why_and_can_mend_it(open_page: Open) -> None:
    term = {"start": "2027-01-01", "end": "2029-12-31"}
    token = repository().create([Change(kind="term", key=k, value=v) for k, v in term.items()])
    page = open_page("tidplan.py", token)
    repository().save(token, [Change(kind="term", key="end", value="2026-06-30")])
    page.run()
    assert not page.exception
    assert page.error or "slutar innan det har börjat" in html(page)
    page.text_input(key="term-start").set_value("2026-01-01").run()
    assert not page.exception
    assert str(repository().open(token).term.start) == "2026-01-01"
    for file in PAGES:
        assert not open_page(file, token).exception


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"PK\x03\x04" + bytes(100),
        bytes(6_000_000),
        template("{{ ''.__class__ }}", "{% raw %}"),
    ],
    ids=["empty", "picture", "torn", "large", "hostile"],
)
def test_a_file_that_is_no_template_is_refused_in_words(raw: bytes) -> None:
    filled = template_upload.fill("outline", Case(), raw, "agreed")
    assert filled is not None
    assert filled.faults
    assert not filled.content
    assert all(fault.say("sv") for fault in filled.faults)


def test_an_archive_made_while_the_database_goes_away_says_so(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = stored(hostile_case("Text"))
    page = open_page("ladda_ner.py", token)

    def gone(*_: object) -> None:
        raise StoreUnavailableError

    monkeypatch.setattr(type(repository()), "open", gone)
    page.button(key="make-archive").click().run()
    assert not page.exception
    assert page.error


def test_an_archive_of_a_case_that_is_deleted_meanwhile_is_not_made(open_page: Open) -> None:
    token = stored(hostile_case("Text"))
    page = open_page("ladda_ner.py", token)
    repository().delete(token)
    page.button(key="make-archive").click().run()
    assert not page.exception
    assert "get-all-zip" not in {button.key for button in page.download_button}


def test_an_archive_that_is_too_large_says_what_is(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def large(*_: object) -> bytes:
        raise TooLargeError("Bakgrund <b>")

    monkeypatch.setattr(download_archive, "archive", large)
    page = open_page("ladda_ner.py", stored(hostile_case("Text")))
    page.button(key="make-archive").click().run()
    assert not page.exception
    assert [error for error in page.error if "Bakgrund" in error.value]


def test_a_template_with_too_large_a_document_says_what_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def large(*_: object) -> bytes:
        raise TooLargeError("Bakgrund")

    monkeypatch.setattr(template_upload, "build_with_template", large)
    filled = template_upload.fill("outline", Case(), template("{{ title }}"), "agreed")
    assert filled is not None
    assert "Bakgrund" in filled.refused


def test_a_draft_with_as_many_headings_as_may_be_can_be_opened(open_page: Open) -> None:
    own = {f"own_{number}": f"Rubrik {number}" for number in range(200)}
    token = stored(Case(own_headings=own, outline=dict.fromkeys(own, "Text")))
    for asked in ({}, {"avsnitt": "own_199"}, {"avsnitt": "ordning"}):
        assert not open_page("avtalsutkast.py", token, **asked).exception
    assert len(repository().open(token).own_headings) == 200
    assert handbook().sections
