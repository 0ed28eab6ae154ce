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
    assert section.state == "begun"
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


STATES = [
    # text, ready, left out, answered -> state
    ("", False, False, False, "empty"),
    ("", True, False, False, "empty"),
    ("", False, False, True, "suggested"),
    (" \n", True, False, True, "suggested"),
    ("Text.", False, False, False, "begun"),
    ("Text.", False, False, True, "begun"),
    ("Text.", True, False, False, "ready"),
    ("Text.", True, True, True, "left_out"),
    ("", False, True, True, "left_out"),
]


@pytest.mark.parametrize(("text", "ready", "left_out", "answered", "state"), STATES)
def test_how_far_a_section_has_come(
    text: str, ready: bool, left_out: bool, answered: bool, state: str
) -> None:
    case = Case(
        facts={"initiative": "joint"} if answered else {},
        outline={"how_made": text} if text else {},
        ready={"how_made": True} if ready else {},
        left_out={"how_made": "Behövs inte."} if left_out else {},
    )
    found = next(s for s in draft(BOOK, case).everything if s.section.id == "how_made")
    assert found.state == state
    assert found.written == (state in {"begun", "ready"})


def test_what_is_left_out_leaves_its_reason_and_keeps_its_text() -> None:
    case = Case(outline={"name": "Torget"}, left_out={"name": "Står i bilagan.", "purpose": ""})
    made_now = draft(BOOK, case)
    assert [(s.section.id, s.reason, s.text) for s in made_now.left_out] == [
        ("name", "Står i bilagan.", "Torget"),
        ("purpose", "", ""),
    ]
    assert (made_now.headings[0].number, made_now.headings[0].heading.id) == ("1", "m_background")
    assert {s.section.id for s in made_now.sections} == set(BOOK.sections) - {"name", "purpose"}


def test_a_section_whose_sister_is_left_out_keeps_its_own_title() -> None:
    made_now = draft(BOOK, Case(left_out={"purpose": "Nej."}))
    heading = next(h for h in made_now.headings if h.heading.id == "m_purpose")
    assert heading.titled
    assert [s.section.id for s in heading.sections] == ["added_value"]


def test_a_main_heading_stays_as_long_as_one_below_it_does() -> None:
    some = {"commitments": "", "organisation": "", "steering_group": ""}
    numbers = {h.heading.id: h.number for h in draft(BOOK, Case(left_out=some)).headings}
    assert (numbers["m_organisation"], numbers["m_communication"]) == ("8", "8.1")
    gone = draft(BOOK, Case(left_out={**some, "communication": ""}))
    assert not {"m_organisation", "m_communication"} & {h.heading.id for h in gone.headings}
    assert next(h.number for h in gone.headings if h.heading.id == "m_economy") == "8"


def test_a_note_finds_no_home_in_what_is_left_out() -> None:
    case = Case(
        notes={THREE_PLACES: Talk(agreed="Piano och lokal.")}, left_out={"commitments": "Nej."}
    )
    assert places("Piano och lokal.", made(case)) == ["own_resources"]


def test_an_own_heading_is_a_section_with_its_text() -> None:
    case = Case(own_headings={"own_1": "Nycklar"}, outline={"own_1": "Hos oss."})
    made_now = draft(BOOK, case)
    heading = next(h for h in made_now.headings if h.heading.id == "own_1")
    (section,) = heading.sections
    assert (heading.heading.title.sv, heading.number) == ("Nycklar", "15")
    assert (section.section.origin, section.text, section.state) == ("own", "Hos oss.", "begun")
    assert made_now.outside == ()


def test_text_of_a_heading_that_is_gone_stands_outside() -> None:
    (section,) = draft(BOOK, Case(outline={"own_1": "Hos oss.", "own_2": " "})).outside
    assert (section.section.title.sv, section.text) == ("Text utan rubrik", "Hos oss.")


def taken_over(case: Case, section: str, view: View = "agreed") -> Case:
    """The case after somebody has taken the suggestion over."""
    words = made(case, view)[section].suggestion
    return case.model_copy(
        update={
            "outline": {**case.outline, section: words},
            "taken": {**case.taken, section: words},
        }
    )


def test_a_text_that_was_taken_over_is_unchanged_until_the_answer_is_another() -> None:
    case = taken_over(Case(facts={"initiative": "joint"}), "how_made")
    assert (made(case)["how_made"].taken, made(case)["how_made"].changed) == (True, False)
    other = made(case.model_copy(update={"facts": {"initiative": "cso"}}))["how_made"]
    assert other.changed
    assert (other.text, other.suggestion) == (JOINT, OURS)
    assert made(case.model_copy(update={"facts": {}}))["how_made"].changed


def test_a_text_that_people_have_reworked_is_not_called_changed() -> None:
    case = taken_over(Case(notes={THREE_PLACES: Talk(agreed="Piano och lokal.")}), "commitments")
    rewritten = case.model_copy(update={"outline": {"commitments": "Instrument och rum."}})
    sections = made(rewritten)
    assert not sections["commitments"].changed
    assert places("Piano och lokal.", sections) == []


def test_a_note_stays_with_the_text_that_took_it_over_although_another_section_is_empty() -> None:
    case = taken_over(
        Case(
            notes={THREE_PLACES: Talk(agreed="Piano och lokal.")},
            outline=dict.fromkeys(("commitments", "own_resources"), "Se bilagan."),
        ),
        "economy",
    )
    alone = case.model_copy(update={"outline": {"economy": "Instrument och rum."}})
    assert places("Piano och lokal.", made(alone)) == []
    assert not made(alone)["economy"].changed


def test_a_changed_note_is_offered_where_the_old_one_was_taken_over() -> None:
    case = taken_over(Case(notes={THREE_PLACES: Talk(agreed="Piano och lokal.")}), "commitments")
    sections = made(case.model_copy(update={"notes": {THREE_PLACES: Talk(agreed="Bara lokal.")}}))
    assert sections["commitments"].changed
    assert sections["commitments"].suggestion == "Bara lokal."
    assert places("Bara lokal.", sections) == []


@pytest.mark.parametrize("view", VIEWS)
def test_looking_with_other_eyes_or_in_english_changes_no_answer(view: View) -> None:
    parties = PartyAnswers(cso={"initiative": "cso"}, public={"initiative": "public"})
    case = taken_over(Case(facts={"initiative": "joint"}, by_party=parties), "how_made")
    assert not made(case, view)["how_made"].changed
    assert not made(case.model_copy(update={"lang": "en"}), view)["how_made"].changed


def test_what_is_taken_is_forgotten_where_nothing_is_written() -> None:
    case = Case(facts={"initiative": "joint"}, taken={"how_made": OURS})
    assert (made(case)["how_made"].state, made(case)["how_made"].changed) == ("suggested", False)


some_sections = st.dictionaries(
    st.sampled_from([*BOOK.sections, "own_1", "gone"]), st.sampled_from(["", "Ord.", " "])
)


@given(cases, some_sections, some_sections, some_sections)
def test_no_text_and_no_reason_is_ever_lost(
    case: Case, texts: dict[str, str], reasons: dict[str, str], taken: dict[str, str]
) -> None:
    full = case.model_copy(
        update={
            "outline": {**case.outline, **texts},
            "left_out": reasons,
            "taken": taken,
            "own_headings": {"own_1": "Nycklar"},
        }
    )
    made_now = draft(BOOK, full)
    found = {s.section.id: s for s in made_now.everything}
    assert len(found) == len(made_now.everything)
    for name, text in full.outline.items():
        assert not text.strip() or found[name].text == text
    assert {s.section.id: s.reason for s in made_now.left_out} == reasons
    assert {s.section.id for s in made_now.sections} == {*BOOK.sections, "own_1"} - {*reasons}


@given(cases, st.sampled_from(VIEWS))
def test_any_case_gives_a_whole_draft_without_repeated_paragraphs(case: Case, view: View) -> None:
    sections = made(case, view)
    assert set(sections) == {*BOOK.sections, *case.own_headings} - {*case.left_out}
    for section in sections.values():
        assert (section.state == "empty") == (not section.text)
        paragraphs = section.suggestion.split("\n\n")
        assert len(paragraphs) == len(set(paragraphs))


def test_the_next_section_is_one_to_write_then_one_to_read_through() -> None:
    assert draft(BOOK, Case()).next_section == draft(BOOK, Case()).sections[0]
    first, second, *_, last = (section.section.id for section in draft(BOOK, Case()).sections)
    texts = dict.fromkeys(BOOK.sections, "Text")
    unwritten = draft(BOOK, Case(outline={**texts, last: ""})).next_section
    assert unwritten is not None
    assert unwritten.section.id == last
    unread = draft(BOOK, Case(outline=texts, ready={first: True})).next_section
    assert unread is not None
    assert unread.section.id == second
    ready = dict.fromkeys(BOOK.sections, True)
    assert draft(BOOK, Case(outline=texts, ready=ready)).next_section is None
