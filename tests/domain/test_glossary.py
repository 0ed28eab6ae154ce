"""Terms in running text: the first place of each, the longest name, whole words only."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import handbook
from guidance.domain.glossary import first_terms, names
from guidance.domain.knowledge import Term
from guidance.domain.model import LANGS, Lang, Text

TERMS = handbook().terms


def _term(name: str, sv: str, en: str, *forms: str) -> Term:
    return Term(id=name, term=Text(sv=sv, en=en), text=Text(sv="x", en="x"), forms=forms)


MADE = (
    _term("purchase", "upphandling", "procurement", "upphandlingen", "upphandlas"),
    _term("direct", "direktupphandling", "direct award"),
    _term("illegal", "otillåten direktupphandling", "illegal direct award"),
    _term("choice", "valfrihetssystem (LOV)", "freedom of choice (LOV)"),
    _term("society", "det civila samhället, civilsamhället", "civil society"),
    _term("committee", "nämnd", "committee (political)", "nämnden"),
    _term("body", "myndighet", "authority"),
)


def _found(text: str, lang: Lang = "sv", already: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.term) for s in first_terms(text, MADE, lang, already)]


def test_only_the_first_place_of_a_term_is_marked() -> None:
    assert _found("En upphandling till, sedan upphandlingen.") == [("upphandling", "purchase")]


def test_case_does_not_matter() -> None:
    assert _found("Upphandlingen är klar.") == [("Upphandlingen", "purchase")]


def test_the_longest_name_takes_its_place() -> None:
    assert _found("En otillåten direktupphandling.") == [("otillåten direktupphandling", "illegal")]


def test_a_shorter_name_is_found_where_it_stands_alone() -> None:
    text = "En otillåten direktupphandling är ingen vanlig direktupphandling."
    assert _found(text)[1] == ("direktupphandling", "direct")
    assert first_terms(text, MADE, "sv")[1].start == text.rindex("direktupphandling")


def test_a_term_that_is_explained_already_still_holds_its_words() -> None:
    assert _found("En otillåten direktupphandling.", already=("illegal",)) == []


@pytest.mark.parametrize("text", ["förupphandling", "upphandlingsregler", "nämnda", "upphandling2"])
def test_a_part_of_a_word_is_no_term(text: str) -> None:
    assert _found(text) == []


def test_the_genitive_and_words_across_a_line_are_found() -> None:
    assert _found("nämndens\nbeslut om det civila\n  samhället") == [
        ("nämndens", "committee"),
        ("det civila\n  samhället", "society"),
    ]


def test_an_abbreviation_counts_in_capitals_only() -> None:
    assert _found("på lov enligt LOV") == [("LOV", "choice")]


def test_what_stands_in_brackets_is_no_name_unless_an_abbreviation() -> None:
    assert _found("a political authority", "en") == [("authority", "body")]


@pytest.mark.parametrize("text", ["committees", "committee’s", "authorities", "direct awards"])
def test_english_plurals_and_genitives_are_found(text: str) -> None:
    assert [words for words, _ in _found(text, "en")] == [text]


def test_swedish_forms_are_not_looked_for_in_english() -> None:
    assert _found("nämnden", "en") == []


def test_no_terms_and_no_text_give_nothing() -> None:
    assert first_terms("upphandling", (), "sv") == []
    assert first_terms("", MADE, "sv") == []


@given(st.lists(st.sampled_from([*"ab ", "nämnd ", "otillåten ", "direktupphandling. "])))
def test_places_never_overlap_and_each_term_has_one(pieces: list[str]) -> None:
    spans = first_terms("".join(pieces), MADE, "sv")
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert len({span.term for span in spans}) == len(spans)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_every_term_is_found_by_its_own_name_and_forms(term: Term, lang: Lang) -> None:
    for form in names(term, lang):
        assert [s.term for s in first_terms(f"– {form}.", TERMS, lang)] == [term.id], form


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        (
            "Allmännyttiga ändamål, nämndernas beslut och utdragen ur belastningsregistret.",
            ["purpose_of_public_benefit", "committee", "criminal_records_extract"],
        ),
        ("Får man upphandla föreningar?", ["public_procurement"]),
        ("Det normerade föreningsbidraget räcker.", ["standard_grant"]),
        ("I egen regi eller enligt LOU?", ["in_house", "procurement_act"]),
    ],
)
def test_inflected_words_of_real_sentences_are_known(sentence: str, terms: list[str]) -> None:
    assert [span.term for span in first_terms(sentence, TERMS, "sv")] == terms
