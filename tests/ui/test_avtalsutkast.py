from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from streamlit.testing.v1 import AppTest

from components import heading_order, undo
from components.markup import plain
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
    assert len(rows) == len(draft(handbook(), example_case()).everything)
    states = ("Påbörjat", "Förslag", "Tomt", "Utelämnat")
    assert all(any(state in row for state in states) for row in rows)
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


JOINT = "Parterna tog initiativet tillsammans."
CSO = "Initiativet kom från den idéburna organisationen."


def initiative(value: str) -> Change:
    return Change(kind="fact", key="initiative", party="agreed", value=value)


def taken_over(open_page: Open) -> tuple[str, AppTest]:
    """A text that was taken over and reworked, and whose answer is another one now."""
    token = made(initiative("joint"))
    page = open_page(PAGE, token, avsnitt="how_made")
    page.button(key="use").click().run()
    page.text_area(key="section-how_made").set_value(f"{JOINT} På en buss.").run()
    repository().save(token, [initiative("cso")])
    return token, page.run()


def test_a_text_that_nobody_took_over_stays_and_what_is_new_is_offered(open_page: Open) -> None:
    token = made(initiative("cso"), Change(kind="section", key="how_made", value=JOINT))
    page = open_page(PAGE, token, avsnitt="how_made")
    assert "följer inte längre" in html(page)
    page.button(key="add").click().run()
    assert repository().open(token).outline["how_made"] == f"{JOINT}\n\n{CSO}"


def test_when_the_answer_behind_a_text_changes_both_are_shown_and_nothing_is_overwritten(
    open_page: Open,
) -> None:
    token, page = taken_over(open_page)
    assert "Svaren har ändrats sedan ni använde förslaget" in html(page)
    assert CSO in html(page)
    assert page.text_area(key="section-how_made").value == f"{JOINT} På en buss."
    assert repository().open(token).outline["how_made"] == f"{JOINT} På en buss."
    assert "följer inte längre" not in html(page)
    assert not [button for button in page.button if button.key == "add"]
    overview = open_page(PAGE, token)
    assert "Svaren bakom 1 avsnitt har ändrats" in html(overview)
    assert named(overview, "svaren har ändrats")


@pytest.mark.parametrize(
    ("button", "text"),
    [
        ("keep", f"{JOINT} På en buss."),
        ("switch", CSO),
        ("last", f"{JOINT} På en buss.\n\n{CSO}"),
    ],
)
def test_people_choose_between_their_text_and_the_new_suggestion_and_can_undo_it(
    open_page: Open, button: str, text: str
) -> None:
    token, page = taken_over(open_page)
    before = repository().open(token)
    page.button(key=button).click().run()
    case = repository().open(token)
    assert (case.outline["how_made"], case.taken["how_made"]) == (text, CSO)
    assert "Svaren har ändrats" not in html(page)
    page.button(key="deed-undo").click().run()
    assert repository().open(token) == before
    assert "Svaren har ändrats" in html(page)
    assert not [b for b in page.button if b.key == "deed-undo"]


def test_a_ready_text_that_gets_the_new_suggestion_is_no_longer_ready(open_page: Open) -> None:
    token, page = taken_over(open_page)
    page.button(key="ready").click().run()
    assert CSO in html(page)
    page.button(key="keep").click().run()
    assert repository().open(token).ready == {"how_made": True}
    page.button(key="deed-undo").click().run()
    page.button(key="switch").click().run()
    assert repository().open(token).ready == {}
    page.button(key="deed-undo").click().run()
    case = repository().open(token)
    assert (case.outline["how_made"], case.ready) == (f"{JOINT} På en buss.", {"how_made": True})


def test_undo_leaves_alone_what_somebody_else_has_written_since(open_page: Open) -> None:
    token, page = taken_over(open_page)
    page.button(key="switch").click().run()
    repository().save(token, [Change(kind="section", key="how_made", value="Den andras ord.")])
    page.run().button(key="deed-undo").click().run()
    assert repository().open(token).outline["how_made"] == "Den andras ord."
    assert "Den ändringen står kvar" in html(page)


def test_a_text_is_ready_when_people_say_so_and_no_longer_when_they_change_it(
    open_page: Open,
) -> None:
    token = made(Change(kind="section", key="purpose", value="Vi gör det <b>ihop</b>."))
    page = open_page(PAGE, token, avsnitt="purpose")
    page.button(key="ready").click().run()
    assert repository().open(token).ready == {"purpose": True}
    assert "section-purpose" not in [field.key for field in page.text_area]
    assert "<p>Vi gör det &lt;b&gt;ihop&lt;/b&gt;.</p>" in html(page)
    assert "1 klart" in html(open_page(PAGE, token))
    page.button(key="ready").click().run()
    assert repository().open(token).ready == {}
    assert page.text_area(key="section-purpose").value == "Vi gör det <b>ihop</b>."


def test_only_what_people_have_written_can_be_ready(open_page: Open) -> None:
    for section in ("how_made", "purpose"):
        page = open_page(PAGE, made(initiative("joint")), avsnitt=section)
        assert not named(page, "Märk som klart")


def test_a_text_written_while_somebody_called_the_old_one_ready_is_not_ready(
    open_page: Open,
) -> None:
    token = made(Change(kind="section", key="purpose", value="Först."))
    page = open_page(PAGE, token, avsnitt="purpose")
    repository().save(token, [Change(kind="ready", key="purpose", value=True)])
    page.text_area(key="section-purpose").set_value("Sedan.").run()
    case = repository().open(token)
    assert (case.outline["purpose"], case.ready) == ("Sedan.", {})


def test_what_somebody_else_calls_ready_is_ready_on_every_screen(open_page: Open) -> None:
    token = made(Change(kind="section", key="purpose", value="Först."))
    page = open_page(PAGE, token, avsnitt="purpose")
    repository().save(token, [Change(kind="ready", key="purpose", value=True)])
    page.run()
    assert repository().open(token).ready == {"purpose": True}
    assert "section-purpose" not in [field.key for field in page.text_area]


def test_an_own_heading_is_added_written_renamed_and_removed_with_the_way_back(
    open_page: Open,
) -> None:
    token = made()
    page = open_page(PAGE, token)
    page.text_input(key="own-heading-new").set_value("  Nycklar ")
    next(b for b in page.button if b.label == "Lägg till rubriken").click().run()
    ((name, title),) = repository().open(token).own_headings.items()
    assert (name[:4], title) == ("own_", "Nycklar")
    assert "<h1>Nycklar</h1>" in html(page)
    page.text_area(key=f"section-{name}").set_value("Föreningen har dem.").run()
    page.text_input(key=f"title-{name}").set_value("Nycklar och larm").run()
    page.text_input(key=f"title-{name}").set_value(" ").run()
    assert repository().open(token).own_headings == {name: "Nycklar och larm"}
    assert page.text_input(key=f"title-{name}").value == "Nycklar och larm"
    page.button(key="remove-heading").click().run()
    assert (repository().open(token).own_headings, repository().open(token).outline) == ({}, {})
    assert page.title[0].value == "Avtalsutkast"
    page.button(key="deed-undo").click().run()
    case = repository().open(token)
    assert case.own_headings == {name: "Nycklar och larm"}
    assert case.outline == {name: "Föreningen har dem."}


def test_an_own_heading_needs_a_title(open_page: Open) -> None:
    token = made()
    page = open_page(PAGE, token)
    next(b for b in page.button if b.label == "Lägg till rubriken").click().run()
    assert page.error[0].value == "Skriv vad rubriken ska heta. Inget är sparat."
    assert repository().open(token).own_headings == {}


def test_text_whose_heading_is_gone_can_be_given_one(open_page: Open) -> None:
    token = made(Change(kind="section", key="own_1", value="Kvar."))
    page = open_page(PAGE, token, avsnitt="own_1")
    assert "<h1>Text utan rubrik</h1>" in html(page)
    page.text_input(key="title-own_1").set_value("Nycklar").run()
    assert repository().open(token).own_headings == {"own_1": "Nycklar"}
    assert "<h1>Nycklar</h1>" in html(page)


def test_a_section_is_left_out_with_a_reason_and_taken_in_with_its_text(open_page: Open) -> None:
    token = made(Change(kind="section", key="insurance", value="Vår text."))
    page = open_page(PAGE, token, avsnitt="insurance")
    leave_out = next(b for b in page.button if b.label == "Utelämna avsnittet")
    leave_out.click().run()
    assert "varför det inte behövs" in page.error[0].value
    assert repository().open(token).left_out == {}
    page.text_area(key="leave-out-reason").set_value("Kommunens gäller <b>.")
    next(b for b in page.button if b.label == "Utelämna avsnittet").click().run()
    assert repository().open(token).left_out == {"insurance": "Kommunens gäller <b>."}
    assert page.title[0].value == "Avtalsutkast"
    assert [h.value for h in page.header] == ["Alla avsnitt", "Utelämnat med avsikt"]
    assert "Kommunens gäller &lt;b&gt;." in html(page)
    assert "1 utelämnat" in html(page)
    page.button(key="go-insurance").click().run()
    assert "Vår text." in html(page)
    page.text_area(key="reason-insurance").set_value("").run()
    assert repository().open(token).left_out == {"insurance": ""}
    page.button(key="take-in").click().run()
    case = repository().open(token)
    assert (case.left_out, case.outline) == ({}, {"insurance": "Vår text."})
    assert page.text_area(key="section-insurance").value == "Vår text."


def test_a_reason_that_is_changed_too_late_leaves_nothing_out(open_page: Open) -> None:
    token = made(Change(kind="left_out", key="insurance", value="Nej."))
    page = open_page(PAGE, token, avsnitt="insurance")
    repository().save(token, [Change(kind="left_out", key="insurance")])
    page.text_area(key="reason-insurance").set_value("Nej, nej.").run()
    assert repository().open(token).left_out == {}


def test_empty_sections_are_put_as_questions(open_page: Open) -> None:
    token = made(Change(kind="section", key="purpose", value="Vårt syfte."))
    shown = html(open_page(PAGE, token))
    assert f"{len(ALL) - 1} tomma avsnitt att ta ställning till" in shown
    assert "Behöver ni skriva något om ”Försäkring och arbetsgivaransvar”?" in shown
    assert "Behöver ni skriva något om ”Syfte”?" not in shown


def test_the_order_of_headings_is_shown_saved_and_put_back(open_page: Open) -> None:
    token = made(Change(kind="order", key="merged", value=["m_purpose", "m_name", "m_values"]))
    page = open_page(PAGE, token, avsnitt="ordning")
    assert page.title[0].value == "Ändra ordning"
    assert "<h4>1 Syfte och mervärde</h4>" in html(page)
    page.button(key="reset").click().run()
    assert repository().open(token).order == {}
    assert "<h4>1 Partnerskapets namn</h4>" in html(page)
    page.button(key="deed-undo").click().run()
    assert repository().open(token).order["merged"] == ("m_purpose", "m_name", "m_values")


def test_a_move_stands_on_what_somebody_else_has_just_moved() -> None:
    token = made()
    for name, step in (("m_name", 1), ("m_signature", -1), ("m_signature", 1), ("m_change", 1)):
        now = repository().open(token)
        repository().save(token, heading_order.changes(now, name, step))
    order = repository().open(token).order["merged"]
    assert order[:3] == ("m_background", "m_how_made", "m_name")
    assert order[-2:] == ("m_signature", "m_change")
    assert heading_order.changes(repository().open(token), "m_change", 1) == []


def test_a_case_without_a_name_leads_to_where_it_gets_one(open_page: Open) -> None:
    page = open_page(PAGE, made(), avsnitt="namn")
    box = next(e for e in page.expander if e.label == "Namn på samarbetet och parterna")
    assert box.proto.expanded
    page.text_input(key="draft-title").set_value("Huset").run()
    assert "Huset" in [text.value for text in page.text]


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
    for section in draft(handbook(), example_case()).sections:
        assert not page.exception
        shown = html(page) if section.section.origin == "own" else page.title[0].value
        assert section.section.title.sv in shown
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


def test_titles_and_reasons_are_never_markup(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    token = made(
        Change(kind="own_heading", key="own_1", value=HOSTILE),
        Change(kind="own_heading", key="own_2", value=f"{HOSTILE} 2"),
        Change(kind="section", key="own_1", value=HOSTILE),
        Change(kind="taken", key="own_1", value=f"{HOSTILE} förut"),
        Change(kind="ready", key="own_1", value=True),
        Change(kind="left_out", key="dispute", value=HOSTILE),
        Change(kind="left_out", key="own_2", value=HOSTILE),
    )
    for section in ("", "own_1", "own_2", "dispute", "ordning"):
        page = open_page(PAGE, token, avsnitt=section)
        assert not page.exception
        assert "<img" not in html(page)
        assert "&lt;img src=x onerror=alert(1)&gt;" in html(page)
        for words in markdown_of(page):
            assert "evil" not in words or plain(HOSTILE) in words
    page.button(key="next").click().run()
    page.button(key="go-own_1").click().run()
    page.button(key="remove-heading").click().run()
    assert "<img" not in html(page)
    assert "och dess text är borttagna" in html(page)


def test_a_case_nobody_knows_is_explained(open_page: Open) -> None:
    page = open_page(PAGE, "nosuchtoken")
    assert not page.exception
    assert page.title[0].value == "Ärendet går inte att öppna"
