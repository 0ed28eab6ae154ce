from __future__ import annotations

from guidance.bootstrap import handbook
from guidance.domain.case import Answers, Case, Talk
from guidance.domain.draft import draft, questions
from guidance.domain.offer import Offer, appended, lacking, offer

BOOK = handbook()
JOINT = "Parterna tog initiativet tillsammans."
CSO = "Initiativet kom från den idéburna organisationen."
EQUAL = "Parterna möts som likar, så långt det går."


def offered(case: Case, section: str = "how_made") -> Offer:
    found = next(s for s in draft(BOOK, case).sections if s.section.id == section)
    return offer(found, "agreed", case.lang)


def test_a_section_that_nobody_wrote_needs_no_offer() -> None:
    assert offered(Case(facts={"initiative": "joint"})) == Offer((), ())


def test_a_text_with_the_whole_suggestion_needs_no_offer() -> None:
    case = Case(facts={"initiative": "joint"}, outline={"how_made": f"Så här: {JOINT}"})
    assert offered(case) == Offer((), ())


def test_only_the_sentences_that_the_text_lacks_are_offered() -> None:
    facts: Answers = {"initiative": "joint", "equal_parties": "yes"}
    assert offered(Case(facts=facts, outline={"how_made": JOINT})) == Offer((EQUAL,), ())


def test_a_sentence_that_the_answers_no_longer_give_is_named() -> None:
    case = Case(facts={"initiative": "cso"}, outline={"how_made": JOINT})
    assert offered(case) == Offer((CSO,), (JOINT,))


def test_a_note_that_stands_nowhere_is_offered_until_it_is_taken_over() -> None:
    question = next(q for q in questions(BOOK) if q.feeds)
    written = dict.fromkeys(question.feeds, "Vår text.")
    case = Case(notes={question.id: Talk(agreed="Det här kom vi fram till.")}, outline=written)
    first, *others = question.feeds
    assert offered(case, first).missing == ("Det här kom vi fram till.",)
    taken = case.model_copy(
        update={"outline": {**written, first: appended("Vår text.", "Det här kom vi fram till.")}}
    )
    assert all(not offered(taken, section).missing for section in (first, *others))


def test_a_text_that_was_taken_over_is_offered_nothing_beside_what_has_changed() -> None:
    case = Case(
        facts={"initiative": "cso", "equal_parties": "yes"},
        outline={"how_made": JOINT},
        taken={"how_made": JOINT},
    )
    assert offered(case) == Offer((), ())


def test_a_ready_text_is_offered_what_it_lacks() -> None:
    case = Case(
        facts={"initiative": "joint", "equal_parties": "yes"},
        outline={"how_made": JOINT},
        ready={"how_made": True},
    )
    assert offered(case).missing == (EQUAL,)


def test_what_a_text_lacks_is_said_sentence_by_sentence() -> None:
    facts: Answers = {"initiative": "joint", "equal_parties": "yes"}
    case = Case(facts=facts, outline={"how_made": f"Så här: {JOINT}"})
    section = next(s for s in draft(BOOK, case).sections if s.section.id == "how_made")
    assert lacking(section, "sv") == (EQUAL,)


def test_what_is_put_last_stands_after_a_blank_line() -> None:
    assert appended("Ett.\n", "Två.") == "Ett.\n\nTvå."
    assert appended("  ", "Två.") == "Två."
    assert Offer(("Ett.", "Två."), ()).text == "Ett.\n\nTvå."
