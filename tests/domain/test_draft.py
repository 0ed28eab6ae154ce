"""The draft: people's words stay, each view fills what is its own, nothing stands twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import handbook
from guidance.domain.case import VIEWS, Case, Parties, PartyAnswers, Talk, View
from guidance.domain.draft import Draft, DraftSection, draft, schemes
from guidance.domain.outline import Scheme
from tests.domain.cases import cases

BOOK = handbook()
JOINT = "Parterna tog initiativet tillsammans."
OURS = "Initiativet kom från den idéburna organisationen."
THREE_PLACES = "kalmar_q2_1"
"""A question that feeds the commitments, the organisation's own resources and the economy."""


def made(case: Case, view: View = "agreed") -> dict[str, DraftSection]:
    return {section.section.id: section for section in draft(BOOK, case, view).sections}


def places(text: str, sections: dict[str, DraftSection]) -> list[str]:
    return [name for name, section in sections.items() if text in section.text]


def test_an_empty_case_gives_every_section_empty() -> None:
    sections = made(Case())
    assert set(sections) == set(BOOK.sections)
    assert {section.state for section in sections.values()} == {"empty"}
    assert {section.text for section in sections.values()} == {""}


def test_what_people_wrote_stands_and_the_suggestion_stands_beside_it() -> None:
    case = Case(facts={"initiative": "joint"}, outline={"how_made": "  Vi möttes på en buss.\n"})
    section = made(case)["how_made"]
    assert section.state == "written"
    assert section.text == "  Vi möttes på en buss.\n"
    assert section.suggestion == JOINT


def test_blank_text_counts_as_nothing_written() -> None:
    case = Case(facts={"initiative": "joint"}, outline={"how_made": " \n "})
    assert made(case)["how_made"].text == JOINT


def test_answers_give_sentences_in_the_language_of_the_case() -> None:
    case = Case(facts={"initiative": "joint"}, lang="en")
    assert made(case)["how_made"].text == "The parties took the initiative together."


def test_a_party_that_works_alone_gets_text_from_its_own_answers() -> None:
    case = Case(by_party=PartyAnswers(cso={"initiative": "cso"}, public={"initiative": "joint"}))
    assert made(case, "cso")["how_made"].text == OURS
    assert made(case, "public")["how_made"].text == JOINT


def test_the_agreed_view_never_falls_back_on_a_party() -> None:
    case = Case(
        by_party=PartyAnswers(cso={"initiative": "cso"}),
        notes={THREE_PLACES: Talk(cso="Vårt piano.", public="Vår lokal.")},
    )
    assert {section.state for section in made(case).values()} == {"empty"}


def test_a_party_sees_its_own_note_only_where_nothing_is_agreed() -> None:
    alone = Case(notes={THREE_PLACES: Talk(cso="Vårt piano.", public="Vår lokal.")})
    agreed = Case(notes={THREE_PLACES: Talk(cso="Vårt piano.", agreed="Piano och lokal.")})
    assert made(alone, "cso")["commitments"].text == "Vårt piano."
    assert made(alone, "public")["commitments"].text == "Vår lokal."
    assert made(agreed, "cso")["commitments"].text == "Piano och lokal."


@pytest.mark.parametrize("view", VIEWS)
def test_the_draft_says_whose_answers_it_is_made_from(view: View) -> None:
    assert draft(BOOK, Case(), view).view == view


def test_a_note_stands_once_although_its_question_feeds_several_sections() -> None:
    case = Case(notes={THREE_PLACES: Talk(agreed="Piano och lokal.")})
    sections = made(case)
    assert places("Piano och lokal.", sections) == ["commitments"]
    assert sections["economy"].feeds[0].home == "commitments"


def test_a_note_moves_on_when_its_section_is_written_without_it() -> None:
    case = Case(
        notes={THREE_PLACES: Talk(agreed="Piano och lokal.")},
        outline={"commitments": "Se bilagan."},
    )
    assert places("Piano och lokal.", made(case)) == ["own_resources"]


def test_a_note_stays_where_somebody_has_taken_it_over() -> None:
    case = Case(
        notes={THREE_PLACES: Talk(agreed="Piano och lokal.")},
        outline={"economy": "Piano och lokal. Resten står i bilagan."},
    )
    assert places("Piano och lokal.", made(case)) == ["economy"]


def test_a_note_has_no_home_when_all_its_sections_are_written_without_it() -> None:
    case = Case(
        notes={THREE_PLACES: Talk(agreed="Piano och lokal.")},
        outline=dict.fromkeys(("commitments", "own_resources", "economy"), "Se bilagan."),
    )
    sections = made(case)
    assert places("Piano och lokal.", sections) == []
    assert sections["economy"].feeds[0].home is None


def test_the_parties_stand_once_by_name_and_side() -> None:
    case = Case(parties=Parties(cso="Öppna porten", public=" "))
    assert made(case)["parties"].text == "Den idéburna parten: Öppna porten"


def test_the_title_gives_the_partnership_its_name() -> None:
    assert made(Case(title=" Torget "))["name"].text == "Torget"


def test_headings_are_numbered_with_the_second_level_below_the_first() -> None:
    numbers = [heading.number for heading in draft(BOOK, Case()).headings]
    assert numbers[:4] == ["1", "2", "2.1", "3"]


@pytest.mark.parametrize("scheme", schemes(BOOK))
def test_every_scheme_has_every_section_once(scheme: str) -> None:
    found = [s.section.id for s in draft(BOOK, Case(scheme=scheme)).sections]
    assert sorted(found) == sorted(BOOK.sections)


def test_an_unknown_scheme_falls_back_on_the_merged_one() -> None:
    assert draft(BOOK, Case(scheme="no_such")).scheme == BOOK.merged


def _short_of(*left_out: str) -> Draft:
    """The draft under a scheme that has no heading for these sections."""
    headings = tuple(
        heading.model_copy(
            update={"sections": tuple(s for s in heading.sections if s not in left_out)}
        )
        for heading in BOOK.merged.headings
    )
    short = Scheme(id="merged", name=BOOK.merged.name, headings=headings)
    case = Case(
        notes={THREE_PLACES: Talk(agreed="Piano och lokal.")}, outline={"economy": "Se bilagan."}
    )
    return draft(BOOK.model_copy(update={"merged": short}), case)


def test_text_whose_section_has_no_heading_is_kept_outside() -> None:
    assert [s.text for s in _short_of("economy").outside] == ["Se bilagan."]


def test_a_note_finds_no_home_in_a_section_without_a_heading() -> None:
    made_here = {s.section.id: s for s in _short_of("commitments").sections}
    assert places("Piano och lokal.", made_here) == ["own_resources"]


@given(cases, st.sampled_from(VIEWS))
def test_any_case_gives_a_whole_draft_without_repeated_paragraphs(case: Case, view: View) -> None:
    sections = made(case, view)
    assert set(sections) == set(BOOK.sections)
    for section in sections.values():
        assert (section.state == "empty") == (not section.text)
        paragraphs = section.suggestion.split("\n\n")
        assert len(paragraphs) == len(set(paragraphs))
