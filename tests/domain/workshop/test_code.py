"""Codes: read from twenty metres, said aloud, typed by anybody, and good for one day."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.domain.workshop.code import ALPHABET, LENGTH, new_code, normal, spaced, valid_until

ALIKE = ("0OQD", "1ILJ", "2Z7", "5S", "6GC", "69", "8B3", "4A", "UVY", "VWY", "MN", "EF")


def test_no_two_characters_look_alike() -> None:
    for group in ALIKE:
        assert sum(c in ALPHABET for c in group) <= 2, group
    for out in "0O1IL2Z5S6G8BAUVNE":
        assert out not in ALPHABET


def test_no_code_is_a_word() -> None:
    assert not set("AEIOUÅÄÖ") & set(ALPHABET)


def test_a_code_has_six_characters_of_the_alphabet_each_as_likely() -> None:
    chance = random.Random(4)
    drawn = "".join(new_code(chance.choice) for _ in range(2000))
    assert len(drawn) == 2000 * LENGTH
    for character in ALPHABET:
        assert drawn.count(character) == pytest.approx(len(drawn) / len(ALPHABET), rel=0.2)


def test_codes_differ() -> None:
    assert len({new_code() for _ in range(1000)}) > 990


@pytest.mark.parametrize(
    "typed",
    [
        "KXR47P", "kxr47p", "KXR 47P", " kxr-47p ", "K X R 4 7 P", "KXR–47P", "KXR\u201147P",
        "KXR\u00a047P", "kxr\u200b47p\n", "ＫＸＲ４７Ｐ",
    ],
)  # fmt: skip
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert normal(typed) == "KXR47P"


@pytest.mark.parametrize(
    "typed",
    ["", " ", "KXR47", "KXR47PP", "KXR470", "KXR4Å7", "KXR_47P", "KXR47P'--", "\0",
     "\ud800", "ß" * 3, "K" * 100_000],
)  # fmt: skip
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert normal(typed) is None


@given(st.text())
def test_any_text_gives_a_code_or_nothing(typed: str) -> None:
    code = normal(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(ALPHABET))


@given(st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH))
def test_a_code_as_it_is_shown_is_the_same_code(code: str) -> None:
    assert normal(spaced(code)) == code
    assert normal(spaced(code).lower()) == code


@pytest.mark.parametrize(
    ("made", "until"),
    [
        ("2026-11-22T08:00", "2026-11-22T23:00"),
        ("2026-11-22T22:59:59", "2026-11-22T23:00"),
        ("2026-11-22T23:00", "2026-11-23T23:00"),  # midnight in Sweden, in winter
        ("2026-06-10T21:59:59", "2026-06-10T22:00"),
        ("2026-06-10T22:00", "2026-06-11T22:00"),  # midnight in Sweden, in summer
        ("2026-03-28T23:30", "2026-03-29T22:00"),  # the day has 23 hours
        ("2026-10-24T22:30", "2026-10-25T23:00"),  # the day has 25 hours
    ],
)
def test_a_code_holds_to_the_end_of_the_day_in_sweden(made: str, until: str) -> None:
    moment = datetime.fromisoformat(made).replace(tzinfo=UTC)
    assert valid_until(moment) == datetime.fromisoformat(until).replace(tzinfo=UTC)
