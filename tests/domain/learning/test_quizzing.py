"""Quiz answers are marked part by part, and options are mixed the same way each time."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.content.loader import load
from guidance.domain.learning.figures import said
from guidance.domain.learning.quizzing import Posed, mark, resolve, shuffled

BOOK = load()
POSED = {question.id: resolve(BOOK, question) for question in BOOK.quiz}
QUESTIONS = sorted(POSED)


def posed(name: str) -> Posed:
    return POSED[name]


# --- marking


@pytest.mark.parametrize(
    ("chosen", "share", "missed", "extra"),
    [
        ({"right": 3, "wrong": 0}, 1, 0, 0),
        ({"right": 2, "wrong": 0}, 2 / 3, 1, 0),
        ({"right": 2, "wrong": 1}, 1 / 3, 1, 1),
        ({"right": 3, "wrong": 3}, 0, 0, 3),
        ({"right": 0, "wrong": 1}, 0, 3, 1),
        ({"right": 0, "wrong": 0}, 0, 3, 0),
    ],
)
def test_several_right_a_wrong_one_takes_back_what_a_right_one_gives(
    chosen: dict[str, int], share: float, missed: int, extra: int
) -> None:
    put = posed("what_kalmar_asks_for")
    wrong = [option.id for option in put.options if option.id not in put.right]
    marked = mark(put, (*put.right[: chosen["right"]], *wrong[: chosen["wrong"]]))
    assert marked.share == pytest.approx(share)
    assert (len(marked.missed), len(marked.extra)) == (missed, extra)


@pytest.mark.parametrize(
    ("order", "share"),
    [
        ((0, 1, 2, 3, 4, 5), 1),
        ((5, 4, 3, 2, 1, 0), 0),
        ((1, 0, 2, 3, 4, 5), 3 / 6),
        ((0, 1, 2, 3, 5, 4), 4 / 6),
        ((1, 2, 3, 4, 5, 0), 4 / 6),
        ((0, 1), 2 / 6),
        ((0, 0, 1), 2 / 6),
        ((), 0),
    ],
)
def test_in_an_order_right_is_what_follows_what_it_should_follow(
    order: tuple[int, ...], share: float
) -> None:
    put = posed("phases_in_order")
    marked = mark(put, tuple(put.right[place] for place in order))
    assert marked.share == pytest.approx(share)


def test_pairs_count_one_by_one() -> None:
    put = posed("ways_to_end_or_change")
    first, second, *_ = put.pairs
    turned = {**put.pairs, first: put.pairs[second], second: put.pairs[first]}
    assert mark(put, turned).share == 0.5
    assert mark(put, turned).missed == (first, second)


@given(st.sampled_from(QUESTIONS), st.lists(st.text(max_size=5), max_size=5), st.data())
def test_whatever_is_answered_the_share_lies_between_none_and_all(
    name: str, foreign: list[str], data: st.DataObject
) -> None:
    put = posed(name)
    picked = data.draw(st.lists(st.sampled_from([*(o.id for o in put.options), *foreign])))
    partners = [*(p.id for p in put.partners), "nobody"]
    answer: tuple[str, ...] | Mapping[str, str] = tuple(picked)
    if put.pairs:
        answer = {name: data.draw(st.sampled_from(partners)) for name in picked}
    marked = mark(put, answer)
    assert 0 <= marked.share <= 1
    assert set(marked.right) <= {option.id for option in put.options}
    assert (marked.share == 1) == (not marked.missed and not marked.extra)


# --- laying out


@given(st.sampled_from(QUESTIONS), st.text(max_size=8))
def test_mixing_keeps_the_options_is_stable_and_never_hands_over_an_order(
    name: str, seed: str
) -> None:
    put = posed(name)
    once, again = shuffled(put, seed), shuffled(put, seed)
    assert once == again
    assert sorted(o.id for o in once.options) == sorted(o.id for o in put.options)
    assert once.right == put.right
    if put.question.task.kind == "order":
        assert tuple(o.id for o in once.options) != put.right


def test_the_place_of_an_option_does_not_give_the_answer_away() -> None:
    put = posed("outcome_of_an_order")
    places = {
        [option.id for option in shuffled(put, str(seed)).options].index(put.right[0])
        for seed in range(40)
    }
    assert places == set(range(len(put.options)))


@pytest.mark.parametrize(
    ("value", "unit", "sv", "en"),
    [
        (8_109_450, "SEK", "8 109 450 kronor", "SEK 8,109,450"),
        (300_000, "EUR", "300 000 euro", "EUR 300,000"),
        (1, "months", "1 månad", "1 month"),
        (3, "months", "3 månader", "3 months"),
        (10, "percent", "10 procent", "10 per cent"),
        (7, None, "7", "7"),
    ],
)
def test_numbers_are_written_as_people_write_them(
    value: int, unit: str | None, sv: str, en: str
) -> None:
    text = said(value, unit)
    assert text.sv.replace("\N{NO-BREAK SPACE}", " ") == sv
    assert text.en.replace("\N{NO-BREAK SPACE}", " ") == en


@pytest.mark.parametrize("name", [n for n in QUESTIONS if POSED[n].question.task.kind == "order"])
def test_no_seed_lays_out_the_right_order(name: str) -> None:
    put = posed(name)
    laid = {tuple(o.id for o in shuffled(put, str(seed)).options) for seed in range(400)}
    assert put.right not in laid
    assert len(laid) > 15
