"""Inflections, compounds, slips, other names; nothing that is typed does harm."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from guidance.domain.entry import ENTRY_KINDS
from guidance.search.asking import MOST_WORDS
from guidance.search.index import Index
from tests.search.conftest import made

Found = Callable[..., list[str]]

HOSTILE = (
    '"', "'", "''; drop table found; --", "avtal OR", "avtal AND NOT", "NEAR(avtal grant, 2)",
    "title:avtal", "avtal*", "^avtal", "(avtal", "a" * 100_000, "avtal " * 20_000, "😀", "👩‍👩‍👧",
    "\x00", "\ud800", "%s%n", "{0}", "<script>alert(1)</script>", "-" * 500, "\u202eavtal", "ß",
    "İ", "ﬁ", "٣", "１２", "e\u0301", "\n\t ", "avtal\x00beslut", "_", "__", "a_b",
    "\ufdfa" * 500, "a" + "\u0301" * 500,
)  # fmt: skip


@pytest.mark.parametrize("said", ["förening", "föreningen", "föreningar", "föreningarnas"])
def test_an_inflection_finds_every_other(found: Found, said: str) -> None:
    assert found(said, made("it", "Flera föreningars ansvar"), made("no", "Kommunen")) == ["it"]


def test_a_word_finds_its_compounds_after_itself(found: Found) -> None:
    entries = made("whole", "Föreningsbidrag"), made("itself", "Ett bidrag")
    assert found("bidrag", *entries) == ["itself", "whole"]


def test_what_is_being_typed_finds_what_it_begins(found: Found) -> None:
    assert found("upphandl", made("it", "Upphandlingen")) == ["it"]
    assert found("up", made("it", "Upphandlingen")) == ["it"]


@pytest.mark.parametrize("said", ["upphandlng", "uphandling", "upphandligen", "upphanlding"])
def test_a_slip_is_forgiven(found: Found, said: str) -> None:
    assert found(said, made("it", "Upphandling"), made("no", "Värdegrund")) == ["it"]


def test_a_compound_that_nobody_wrote_finds_its_part(found: Found) -> None:
    assert found("samarbetspartnerskap", made("it", "Partnerskap")) == ["it"]


def test_another_name_finds_it_and_a_phrase_is_a_name_too(found: Found) -> None:
    same = [["uppsägning", "säga upp", "hävning"]]
    entries = made("it", "Uppsägning"), made("no", "Följa upp")
    assert found("hävning", *entries, same=same) == ["it"]
    assert found("kan vi säga upp det", *entries, same=same) == ["it"]
    assert found("sägs det upp", *entries) == ["no"]


def test_question_words_carry_nothing_unless_there_is_nothing_else(found: Found) -> None:
    entries = made("it", "Vem beslutar?"), made("no", "Vem kommer?", "Vem, vem och vem.")
    assert found("vem beslutar", *entries) == ["it"]
    assert found("vem", *entries) != []


def test_a_title_that_asks_in_the_same_words_comes_first(found: Found) -> None:
    entries = made("a", "När beslutet är fattat"), made("b", "Vem fattar beslutet?")
    assert found("vem tar beslutet", *entries)[0] == "b"


def test_quotations_are_searched(found: Found) -> None:
    assert found("gräddkanna", made("it", "Något", quote="en gräddkanna av silver")) == ["it"]


def test_letters_and_their_accents_are_one_however_they_are_typed(found: Found) -> None:
    assert found("fo\u0308rening", made("it", "Förening")) == ["it"]


@pytest.mark.parametrize(
    "said",
    ["för\u00adeningen", "för\u200beningen", "\u202eföreningen", "för\ufeffening"],
    ids=ascii,
)
def test_what_nobody_sees_in_a_word_that_was_pasted_does_not_part_it(
    found: Found, said: str
) -> None:
    assert found(said, made("it", "Förening"), made("no", "Ening")) == ["it"]


@pytest.mark.parametrize("said", ["ﬁnansiering", "FİNANSİERİNG", "fınansıerıng", "ｆinansiering"])
def test_letters_of_other_keyboards_and_of_print_are_letters(found: Found, said: str) -> None:
    assert found(said, made("it", "Finansiering"), made("no", "Nansiering")) == ["it"]


def test_nothing_is_found_for_nothing(shipped: Index) -> None:
    for query in ("", "   ", "?!", "–", "😀"):
        assert shipped.search(query) == []
        assert shipped.near(query) == []
        assert shipped.meant(query) == frozenset()


def test_what_nobody_wrote_finds_nothing_but_words_that_look_like_it(shipped: Index) -> None:
    assert shipped.search("xyzzyq") == []
    assert shipped.search("upphandxxxx") == []
    assert any(word.startswith("upphand") for word in shipped.near("upphandxxxx"))


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_an_error(shipped: Index, query: str) -> None:
    shipped.search(query)
    shipped.meant(query)
    shipped.near(query)


def test_words_of_the_query_language_are_words(found: Found) -> None:
    entries = made("it", "Avtal OR beslut NEAR title"), made("no", "Avtal")
    assert found('"OR" NEAR(title)', *entries) == ["it"]


def test_only_so_many_words_are_looked_up(found: Found) -> None:
    words = " ".join(f"ord{n}" for n in range(MOST_WORDS))
    assert found(words + " gräddkanna", made("it", "Gräddkanna")) == []


def test_several_threads_get_the_same_answers(shipped: Index) -> None:
    queries = ["avtal", "upphandlng", "vem beslutar", "registerutdrag", "föreningars vinst"] * 20
    alone = [shipped.search(query) for query in queries]
    fresh = Index(shipped.entries, "sv")
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(shipped.search, queries)) == alone
        together = list(pool.map(fresh.search, queries))
    assert together == [fresh.search(query) for query in queries]


def test_the_order_is_the_same_whatever_order_the_entries_come_in(shipped: Index) -> None:
    turned = Index(shipped.entries[::-1], "sv")
    straight = Index(shipped.entries, "sv")
    for query in ("avtal", "upphandlng", "vem beslutar", "kommunen"):
        keys = [hit.entry.key for hit in straight.search(query, limit=1000)]
        assert keys == [hit.entry.key for hit in turned.search(query, limit=1000)]


def test_no_more_are_given_than_asked_for(shipped: Index) -> None:
    assert len(shipped.search("avtal", limit=3)) == 3
    assert shipped.search("avtal", limit=3) == shipped.search("avtal", limit=100)[:3]


def test_every_kind_is_searched_and_every_key_is_one_entry(shipped: Index) -> None:
    assert {entry.kind for entry in shipped.entries} == set(ENTRY_KINDS)
    keys = [entry.key for entry in shipped.entries]
    assert len(keys) == len(set(keys))


def test_the_title_of_every_entry_finds_it(shipped: Index) -> None:
    missed = [
        entry.key
        for entry in shipped.entries
        if entry.key not in {hit.entry.key for hit in shipped.search(entry.title.sv, limit=25)}
    ]
    assert len(missed) <= len(shipped.entries) // 50, missed
