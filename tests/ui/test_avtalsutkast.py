from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from streamlit.testing.v1 import AppTest

from components import undo
from guidance.bootstrap import handbook, repository
from guidance.content.example import example_case
from guidance.domain.case import Case
from guidance.domain.change import Change, as_changes
from guidance.domain.draft import draft, questions, schemes
from guidance.domain.process import Question
from guidance.storage.errors import StoreUnavailableError
from guidance.storage.repository import CaseRepository
from tests.ui.conftest import HOSTILE, Open

PAGE = "avtalsutkast.py"
ALL = [section.section.id for section in draft(handbook(), Case()).sections]


def fed(section: str) -> Question:
    """The first discussion question that feeds a section."""
    return next(q for q in questions(handbook()) if section in q.feeds)


def made(*changes: Change, example: bool = False) -> str:
    first = as_changes(example_case()) if example else []
    return repository().create([*first, *changes])


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def named(page: AppTest, label: str) -> list[str]:
    return [button.label for button in page.button if label in button.label]


def test_the_overview_names_every_section_with_its_state_in_words(open_page: Open) -> None:
    page = open_page(PAGE, made(example=True))
    assert not page.exception
    assert page.title[0].value == "Avtalsutkast"
    rows = [button.label for button in page.button if button.key and button.key.startswith("go-")]
    assert len(rows) == len(ALL)
    assert all(any(word in row for word in ("Skriven", "Förslag", "Tom")) for row in rows)
    assert sum("tillägg från lagen" in row for row in rows) == sum(
        section.origin == "law" for section in handbook().sections.values()
    )


@pytest.mark.parametrize("scheme", list(schemes(handbook())))
def test_the_chosen_order_of_headings_is_saved_and_shown(open_page: Open, scheme: str) -> None:
    token = made()
    page = open_page(PAGE, token)
    page.segmented_control(key="scheme").set_value(scheme).run()
    assert repository().open(token).scheme == scheme
    shown = html(page)
    for heading in schemes(handbook())[scheme].headings:
        assert heading.title.sv in shown


def test_a_text_is_saved_and_stands_in_the_preview(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token, avsnitt="purpose")
    page.text_area(key="section-purpose").set_value("Vi gör det här ihop.").run()
    assert repository().open(token).outline == {"purpose": "Vi gör det här ihop."}
    assert "<p>Vi gör det här ihop.</p>" in html(page)


def test_a_text_that_is_emptied_is_taken_away(open_page: Open) -> None:
    token = made(Change(kind="section", key="purpose", value="Något."))
    page = open_page(PAGE, token, avsnitt="purpose")
    page.text_area(key="section-purpose").set_value("  ").run()
    assert repository().open(token).outline == {}


def test_the_suggestion_becomes_the_text_when_asked_for(open_page: Open) -> None:
    token = made(Change(kind="fact", key="initiative", party="agreed", value="joint"))
    page = open_page(PAGE, token, avsnitt="how_made")
    assert "Parterna tog initiativet tillsammans." in html(page)
    assert page.text_area(key="section-how_made").value == ""
    page.button(key="use").click().run()
    written = repository().open(token).outline["how_made"]
    assert written == "Parterna tog initiativet tillsammans."
    assert page.text_area(key="section-how_made").value == written


def test_what_people_wrote_stays_and_a_changed_answer_is_said_and_offered(open_page: Open) -> None:
    token = made(Change(kind="fact", key="initiative", party="agreed", value="joint"))
    page = open_page(PAGE, token, avsnitt="how_made")
    page.button(key="use").click().run()
    repository().save(token, [Change(kind="fact", key="initiative", party="agreed", value="cso")])
    page.run()
    assert repository().open(token).outline["how_made"] == "Parterna tog initiativet tillsammans."
    assert "följer inte längre" in html(page)
    page.button(key="add").click().run()
    assert repository().open(token).outline["how_made"] == (
        "Parterna tog initiativet tillsammans.\n\nInitiativet kom från den idéburna organisationen."
    )


def test_changes_are_taken_back_one_by_one_to_the_beginning(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token, avsnitt="purpose")
    for words in ("ett", "två", "tre"):
        page.text_area(key="section-purpose").set_value(words).run()
    seen = []
    for _ in range(3):
        page.button(key="undo").click().run()
        seen.append(page.text_area(key="section-purpose").value)
    assert seen == ["två", "ett", ""]
    assert repository().open(token).outline == {}
    assert not named(page, "Ångra")


@pytest.mark.parametrize(
    ("values", "stack"),
    [
        ([], [None]),
        (["a"], [None, "a"]),
        (["a", "a"], [None, "a"]),
        (["a", "b"], [None, "a", "b"]),
        (["a", "b", "a"], [None, "a"]),
        (["a", "b", "a", None], [None]),
        (["a", "b", "a", "c"], [None, "a", "c"]),
    ],
)
def test_a_change_back_counts_as_a_step_back(values: list[str], stack: list[str]) -> None:
    assert undo.steps(values) == stack


def test_every_section_opens_and_leads_to_the_next(open_page: Open) -> None:
    page = open_page(PAGE, made(example=True), avsnitt=ALL[0])
    for section in ALL:
        assert not page.exception
        assert page.title[0].value == handbook().sections[section].title.sv
        page.button(key="next").click().run()
    assert page.title[0].value == "Avtalsutkast"


def test_the_way_back_leads_to_the_section_before(open_page: Open) -> None:
    page = open_page(PAGE, made(), avsnitt=ALL[1])
    page.button(key="back").click().run()
    assert page.title[0].value == handbook().sections[ALL[0]].title.sv
    assert not named(page, "Föregående")


def test_an_unknown_section_leads_to_the_overview(open_page: Open) -> None:
    page = open_page(PAGE, made(), avsnitt="<script>")
    assert not page.exception
    assert page.title[0].value == "Avtalsutkast"


def test_a_section_that_no_document_has_is_marked_with_its_law_and_its_date(
    open_page: Open,
) -> None:
    shown = html(open_page(PAGE, made(), avsnitt="personal_data"))
    assert "Inget av de fem dokumenten har det här i avtalet. Lagen frågar efter det." in shown
    assert "ingen juridisk rådgivning" in shown
    assert "kontrollerat 1 september 2025" in shown


def test_the_documents_words_stand_as_quotations(open_page: Open) -> None:
    shown = html(open_page(PAGE, made(), avsnitt="background"))
    for citation in handbook().sections["background"].citations:
        assert citation.quote
        assert f'<q lang="sv">{citation.quote}</q>' in shown


def test_notes_show_what_is_agreed_else_what_each_party_said(open_page: Open) -> None:
    question = fed("background")
    token = made(
        Change(kind="note", key=question.id, party="cso", value="Föreningens ord"),
        Change(kind="note", key=question.id, party="public", value="Kommunens ord"),
    )
    page = open_page(PAGE, token, avsnitt="background")
    shown = html(page)
    assert "Föreningens ord" in shown
    assert "Kommunens ord" in shown
    assert "Inte överenskommet än" in shown
    repository().save(
        token, [Change(kind="note", key=question.id, party="agreed", value="Vårt ord")]
    )
    shown = html(page.run())
    assert "Vårt ord" in shown
    assert "Föreningens ord" not in shown


def test_a_party_that_works_alone_sees_its_own_answers_as_suggestion(open_page: Open) -> None:
    token = made(Change(kind="fact", key="initiative", party="cso", value="cso"))
    words = "Initiativet kom från den idéburna organisationen."
    assert words not in html(open_page(PAGE, token, avsnitt="how_made"))
    assert words in html(open_page(PAGE, token, avsnitt="how_made", vem="cso"))


def test_names_and_language_are_saved_and_shown(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token)
    page.text_input(key="draft-title").set_value("Huset").run()
    page.text_input(key="draft-cso").set_value("Föreningen").run()
    page.text_input(key="draft-public").set_value("Kommunen").run()
    page.segmented_control(key="draft-lang").set_value("en").run()
    case = repository().open(token)
    assert (case.title, case.parties.cso, case.parties.public) == (
        "Huset",
        "Föreningen",
        "Kommunen",
    )
    assert case.lang == "en"
    assert "Föreningen · Kommunen" in html(page)
    assert handbook().sections["background"].title.en in html(page)


def test_a_text_that_cannot_be_saved_stays_in_the_field(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = made()
    page = open_page(PAGE, token, avsnitt="purpose")

    def full(*_: object, **__: object) -> None:
        raise StoreUnavailableError("full")

    with monkeypatch.context() as patch:
        patch.setattr(CaseRepository, "save", full)
        page.text_area(key="section-purpose").set_value("Viktigt").run()
    assert page.error
    assert page.text_area(key="section-purpose").value == "Viktigt"
    assert repository().open(token).outline == {}
    page.button(key="section-purpose-again").click().run()
    assert repository().open(token).outline == {"purpose": "Viktigt"}
    assert not page.error


def test_what_somebody_else_wrote_meanwhile_is_shown_and_not_lost(open_page: Open) -> None:
    token = made(Change(kind="section", key="purpose", value="Först."))
    page = open_page(PAGE, token, avsnitt="purpose")
    repository().save(token, [Change(kind="section", key="purpose", value="Den andras ord.")])
    page.text_area(key="section-purpose").set_value("Mina ord.").run()
    assert repository().open(token).outline == {"purpose": "Mina ord."}
    assert any("Någon annan ändrade texten" in box.value for box in page.warning)
    assert "Den andras ord." in html(page)


def test_a_text_written_while_somebody_deletes_the_case_can_still_be_copied(
    open_page: Open,
) -> None:
    token = made()
    page = open_page(PAGE, token, avsnitt="purpose")
    repository().delete(token)
    page.text_area(key="section-purpose").set_value("Viktigt <b>").run()
    assert page.title[0].value == "Ärendet går inte att öppna"
    assert "Viktigt &lt;b&gt;" in html(page)


def test_what_people_write_is_never_markup(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    question = fed("purpose")
    token = made(
        Change(kind="title", value=HOSTILE),
        Change(kind="party_name", party="cso", value=HOSTILE),
        Change(kind="party_name", party="public", value=HOSTILE),
        Change(kind="section", key="purpose", value=HOSTILE),
        Change(kind="note", key=question.id, party="agreed", value=HOSTILE + "!"),
    )
    for section in ("", "purpose", "parties", "name"):
        page = open_page(PAGE, token, avsnitt=section)
        assert not page.exception
        assert "<img" not in html(page)
        assert "&lt;img src=x onerror=alert(1)&gt;" in html(page)
        assert not [text for text in markdown_of(page) if "evil" in text]


def test_a_case_nobody_knows_is_explained(open_page: Open) -> None:
    page = open_page(PAGE, "nosuchtoken")
    assert not page.exception
    assert page.title[0].value == "Ärendet går inte att öppna"
