"""The parts of the brief: people's words win, each party speaks for itself, nothing is lost."""

from __future__ import annotations

from typing import get_args

from guidance.bootstrap import handbook, readings
from guidance.content.example import example_case
from guidance.domain.brief import PARTS, SECTIONS, PartId, asking, brief_parts, contact
from guidance.domain.case import VIEWS, Case, PartyAnswers, Talk, View
from guidance.domain.conversation import questions_in_order
from guidance.domain.fact import UNKNOWN

BOOK = handbook()
READINGS = readings()
EXAMPLE = example_case()


def _suggestion(case: Case, part: PartId, view: View = "agreed") -> str:
    return {p.id: p.suggestion for p in brief_parts(BOOK, case, view)}[part]


def test_the_parts_and_their_order_are_permanent() -> None:
    wanted = ("who", "challenge", "idea", "we_bring", "we_ask", "form", "questions")
    assert wanted == PARTS
    assert tuple(part.id for part in brief_parts(BOOK, Case())) == wanted


def test_every_section_that_feeds_a_part_exists() -> None:
    for view in get_args(View):
        for part, sections in SECTIONS[view].items():
            assert part in PARTS
            assert set(sections) <= BOOK.sections.keys()


def test_what_people_wrote_stands_beside_the_suggestion() -> None:
    case = EXAMPLE.model_copy(update={"brief": {"idea": " Vår egen text. "}})
    part = {p.id: p for p in brief_parts(BOOK, case)}["idea"]
    assert part.text == "Vår egen text."
    assert part.suggestion == _suggestion(EXAMPLE, "idea") != ""


def test_a_party_speaks_with_its_own_note_and_never_with_the_others() -> None:
    talk = Talk(cso="Det är mörkt på torget.", public="Vi ser två ensamheter.", agreed="Ensamhet.")
    case = Case(notes={"kalmar_q1_1": talk})
    assert _suggestion(case, "challenge", "cso") == talk.cso
    assert _suggestion(case, "challenge", "public") == talk.public
    assert _suggestion(case, "challenge") == talk.agreed


def test_an_own_note_of_the_first_talks_stands_before_the_text_of_the_section() -> None:
    case = Case(notes={"kalmar_q1_1": Talk(cso="Anteckning", agreed="Gemensamt")})
    case = case.model_copy(update={"outline": {"background": "Avsnittets text"}})
    assert _suggestion(case, "challenge", "cso") == "Anteckning\n\nAvsnittets text"
    assert _suggestion(case, "challenge") == "Avsnittets text"


def test_notes_on_how_it_went_never_stand_for_the_plan() -> None:
    case = Case(notes={"ours_delivery_target_group": Talk(cso="En lapplåda", agreed="Ett möte")})
    assert all(_suggestion(case, "idea", view) == "" for view in VIEWS)


def test_answers_suggest_sentences_only_where_nobody_has_said_anything() -> None:
    answered = Case(facts={"contributions": "both"})
    sentence = _suggestion(answered, "we_bring")
    assert sentence == "Den idéburna organisationen bidrar med egna resurser."
    noted = answered.model_copy(update={"notes": {"kalmar_q2_1": Talk(agreed="Ett piano")}})
    assert _suggestion(noted, "we_bring") == "Ett piano"


def test_a_case_without_anything_suggests_nothing() -> None:
    assert all(part.text == part.suggestion == "" for part in brief_parts(BOOK, Case()))
    assert contact(BOOK, Case()) == ""


def test_the_contact_is_what_both_have_said() -> None:
    talk = Talk(cso="En person med telefon.", agreed="Ordföranden.")
    assert contact(BOOK, Case(notes={"kalmar_q3_3": talk})) == "Ordföranden."


def test_differing_answers_are_asked_about() -> None:
    case = Case(by_party=PartyAnswers(cso={"initiative": "cso"}, public={"initiative": "joint"}))
    assert [d.fact for d in asking(BOOK, READINGS, case, "cso").differing] == ["initiative"]
    assert not asking(BOOK, READINGS, Case()).differing


def test_the_open_question_that_matters_most_comes_first_and_each_once() -> None:
    case = Case(guideline="kalmar", facts={"initiative": UNKNOWN})
    found = asking(BOOK, READINGS, case).open
    needed = {need.fact for need in READINGS["kalmar"].missing({})}
    assert set(found) >= needed
    assert len(set(found)) == len(found)


def test_a_question_with_an_agreed_note_is_not_asked_again() -> None:
    every = questions_in_order(BOOK, BOOK.phases[0])
    first = asking(BOOK, READINGS, Case(guideline="helsingborg")).undiscussed
    assert {q.id for q in first} == {q.id for q in every}
    assert first[0].id.startswith("hbg")
    done = {q.id: Talk(agreed="Ja") for q in every[1:]} | {every[0].id: Talk(cso="Ja")}
    left = asking(BOOK, READINGS, Case(notes=done)).undiscussed
    assert [q.id for q in left] == [every[0].id]
