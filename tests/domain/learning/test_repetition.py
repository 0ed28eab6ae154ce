"""What comes back and when: what was missed before what was known, in step with the areas."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from guidance.content.loader import load
from guidance.domain.learning.quiz import AREAS
from guidance.domain.learning.repetition import (
    NEW_AFTER,
    Card,
    Rating,
    answered,
    due,
    next_question,
    next_time,
    progress,
    rating_of,
)
from guidance.repetition import LONGEST_DAYS, schedule

QUIZ = load().quiz
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
IDS = [question.id for question in QUIZ]
AREA = {question.id: question.area for question in QUIZ}

Answers = list[tuple[str, float, int]]
ANSWERS = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from([0.0, 0.4, 1.0]), st.integers(0, 4000)),
    max_size=30,
)
"""Questions, the share that was right, and the minutes that pass after each."""


def after(answers: Answers) -> tuple[dict[str, Card], datetime]:
    cards: dict[str, Card] = {}
    now = NOW
    for name, share, minutes in answers:
        cards = answered(cards, name, share, now, schedule)
        now += timedelta(minutes=minutes)
    return cards, now


@pytest.mark.parametrize(
    ("share", "rating"),
    [(0, "again"), (0.01, "hard"), (0.5, "hard"), (0.99, "hard"), (1, "good")],
)
def test_the_share_that_is_right_makes_the_rating(share: float, rating: str) -> None:
    assert rating_of(share) == rating


def test_missed_comes_back_in_the_same_sitting_and_known_after_days() -> None:
    missed = schedule(None, IDS[0], Rating.AGAIN, NOW)
    partly = schedule(None, IDS[0], Rating.HARD, NOW)
    known = schedule(None, IDS[0], Rating.GOOD, NOW)
    assert missed.due - NOW < timedelta(minutes=30)
    assert missed.due < partly.due < known.due
    assert known.due - NOW >= timedelta(days=1)
    assert (missed.lapses, partly.lapses, known.lapses) == (1, 0, 0)


def test_what_goes_on_being_right_comes_back_later_and_later() -> None:
    card = None
    gaps: list[timedelta] = []
    now = NOW
    for _ in range(8):
        card = schedule(card, IDS[0], Rating.GOOD, now)
        gaps.append(card.due - now)
        now = card.due
    assert all(longer >= shorter for shorter, longer in pairwise(gaps))
    assert gaps[3] > gaps[0]
    assert gaps[-1] <= timedelta(days=LONGEST_DAYS)
    assert card is not None
    forgotten = schedule(card, IDS[0], Rating.AGAIN, now)
    assert forgotten.due - now < timedelta(hours=1)
    assert (forgotten.reps, forgotten.lapses) == (9, 1)


def test_of_what_is_due_the_missed_ones_come_first() -> None:
    known, partly, missed = IDS[:3]
    cards: dict[str, Card] = {}
    for name, share in ((known, 1.0), (partly, 0.5), (missed, 0.0)):
        cards = answered(cards, name, share, NOW, schedule)
    much_later = NOW + timedelta(days=90)
    assert due(cards, QUIZ, NOW) == ()
    assert due(cards, QUIZ, NOW + timedelta(hours=1)) == (missed, partly)
    assert due(cards, QUIZ, much_later) == (missed, partly, known)
    assert next_question(cards, QUIZ[:3], much_later, "a") == missed
    assert next_time(cards, QUIZ) == cards[missed].due


def test_new_questions_come_from_all_areas_in_turn() -> None:
    cards: dict[str, Card] = {}
    seen: list[str] = []
    for _ in range(len(AREAS) * 2):
        name = next_question(cards, QUIZ, NOW, "seed")
        assert name is not None
        seen.append(AREA[name])
        cards = answered(cards, name, 1, NOW, schedule)
    assert set(seen[: len(AREAS)]) == set(AREAS)
    assert {area: seen.count(area) for area in AREAS} == dict.fromkeys(AREAS, 2)


def test_a_new_one_is_mixed_in_although_much_is_due() -> None:
    cards: dict[str, Card] = {}
    for name in IDS[: NEW_AFTER * 4]:
        cards = answered(cards, name, 0, NOW, schedule)
    now = NOW + timedelta(days=1)
    fresh: list[bool] = []
    for _ in range(NEW_AFTER * 2 + 2):
        name = next_question(cards, QUIZ, now, "seed")
        assert name is not None
        fresh.append(name not in cards)
        cards = answered(cards, name, 1, now, schedule)
    assert fresh.count(True) == 2


def test_one_area_can_be_asked_for_alone() -> None:
    name = next_question({}, QUIZ, NOW, "seed", area="law")
    assert name is not None
    assert AREA[name] == "law"


def test_when_all_is_known_nothing_is_asked() -> None:
    cards: dict[str, Card] = {}
    for name in IDS:
        cards = answered(cards, name, 1, NOW, schedule)
    assert next_question(cards, QUIZ, NOW, "seed") is None
    assert next_time({}, QUIZ) is None
    assert {p.known for p in progress(cards, QUIZ, NOW)} == {
        p.total for p in progress(cards, QUIZ, NOW)
    }


@given(ANSWERS, st.text(max_size=5))
def test_the_next_one_is_due_or_new_and_the_same_each_time(answers: Answers, seed: str) -> None:
    cards, now = after(answers)
    name = next_question(cards, QUIZ, now, seed)
    waiting = due(cards, QUIZ, now)
    assert name == next_question(dict(reversed(cards.items())), QUIZ, now, seed)
    assert name is not None or (not waiting and set(cards) == set(IDS))
    assert name is None or name in waiting or name not in cards


@given(ANSWERS)
def test_due_are_those_whose_time_has_come_the_missed_before_the_known(answers: Answers) -> None:
    cards, now = after(answers)
    waiting = due(cards, QUIZ, now)
    assert set(waiting) == {name for name, card in cards.items() if card.due <= now}
    urgency = [list(Rating).index(cards[name].last_rating) for name in waiting]
    assert urgency == sorted(urgency)


@given(ANSWERS, st.integers(0, 400), st.sampled_from([-12, 0, 14]))
def test_what_was_missed_comes_back_whatever_day_and_wherever(
    answers: Answers, days: int, hours: int
) -> None:
    cards, now = after(answers)
    later = (now + timedelta(days=1 + days)).astimezone(timezone(timedelta(hours=hours)))
    missed = {name for name, card in cards.items() if card.last_rating is Rating.AGAIN}
    asked: list[str] = []
    while missed - set(asked):
        name = next_question(cards, QUIZ, later, "seed")
        assert name is not None
        asked.append(name)
        cards = answered(cards, name, 1, later, schedule)
        assert len(asked) <= len(missed) * 2 + NEW_AFTER
    for part in progress(cards, QUIZ, later):
        assert 0 <= part.known + part.to_repeat == part.seen <= part.total


@given(st.lists(st.tuples(st.sampled_from(IDS[:4]), st.integers(-400, 400)), max_size=20))
def test_a_clock_that_jumps_never_turns_a_card_around(jumps: list[tuple[str, int]]) -> None:
    cards: dict[str, Card] = {}
    for name, days in jumps:
        now = NOW + timedelta(days=days)
        cards = answered(cards, name, 0, now, schedule)
        assert cards[name].due > cards[name].last_review >= now
        next_question(cards, QUIZ, now, "seed")
        progress(cards, QUIZ, now)


@given(ANSWERS)
def test_progress_counts_every_question_once(answers: Answers) -> None:
    cards, now = after(answers)
    for part in progress(cards, QUIZ, now):
        assert part.total == sum(area == part.area for area in AREA.values())
        assert part.seen == sum(AREA[name] == part.area for name in cards)
        assert part.known + part.to_repeat == part.seen
        assert 0 <= part.known <= part.seen <= part.total


@given(ANSWERS)
def test_cards_survive_as_json_and_go_on_as_before(answers: Answers) -> None:
    cards, now = after(answers)
    for name, card in cards.items():
        read = Card.model_validate_json(card.model_dump_json())
        assert read == card
        assert schedule(read, name, Rating.GOOD, now) == schedule(card, name, Rating.GOOD, now)


def test_cards_of_questions_that_are_gone_disturb_nothing() -> None:
    cards = answered({}, "gone", 0, NOW, schedule)
    later = NOW + timedelta(days=9)
    assert due(cards, QUIZ, later) == ()
    assert next_question(cards, QUIZ, later, "seed") in IDS
    assert sum(part.seen for part in progress(cards, QUIZ, later)) == 0


def test_a_clock_that_goes_back_does_not_turn_time_around() -> None:
    card = schedule(None, IDS[0], Rating.GOOD, NOW)
    again = schedule(card, IDS[0], Rating.AGAIN, NOW - timedelta(days=3))
    assert again.last_review == NOW
    assert again.due > NOW


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("stability", 0),
        ("stability", "NaN"),
        ("difficulty", 11),
        ("reps", 0),
        ("due", "2026-01-01"),
    ],
)
def test_a_card_that_cannot_be_is_refused(field: str, value: object) -> None:
    card = schedule(None, IDS[0], Rating.GOOD, NOW).model_dump(mode="json")
    with pytest.raises(ValidationError):
        Card.model_validate({**card, field: value})
