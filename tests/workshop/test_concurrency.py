"""A room full of phones, several processes and a closing hand: every vote counts once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from guidance.domain.workshop import transitions
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State, Turnout
from guidance.storage.database import connect
from guidance.workshop.errors import RefusedError, RoomError, VotingClosedError
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Cast
from tests.workshop.at_once import Jobs, all_at_once
from tests.workshop.conftest import PLAN
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")

PHONES = 24


@pytest.fixture
def two(hall: Hall, url: str) -> Iterator[tuple[RoomRepository, RoomRepository]]:
    """The room through two engines, as two processes have it."""
    other = connect(url)
    yield hall.rooms, RoomRepository(other)
    other.dispose()


def test_a_vote_that_comes_many_times_at_once_counts_once(
    hall: Hall, two: tuple[RoomRepository, RoomRepository]
) -> None:
    hall.rooms.join(hall.id, "device", "cso")
    jobs: Jobs = [
        lambda r=two[n % 2]: r.vote(hall.id, "market", 1, "device", "yes", 5) for n in range(16)
    ]
    outcomes = Counter(all_at_once(jobs))
    assert outcomes == {Cast("again", "yes"): 15, Cast("counted", "yes"): 1}
    assert hall.counts() == {("cso", "yes"): 1}


def test_votes_changed_at_once_leave_the_last(
    hall: Hall, two: tuple[RoomRepository, RoomRepository]
) -> None:
    hall.rooms.join(hall.id, "device", "cso")
    jobs: Jobs = [
        lambda n=n: two[n % 2].vote(hall.id, "market", 1, "device", f"o{n}", n) for n in range(16)
    ]
    all_at_once(jobs)
    assert hall.counts() == {("cso", "o15"): 1}


def test_a_device_that_joins_many_times_at_once_is_one(
    hall: Hall, two: tuple[RoomRepository, RoomRepository]
) -> None:
    jobs: Jobs = [lambda n=n: two[n % 2].join(hall.id, "d", "other") for n in range(16)]
    assert all_at_once(jobs) == [None] * 16
    assert hall.rooms.joined(hall.id) == {"other": 1}


def test_a_note_that_comes_many_times_at_once_is_kept_once(
    hall: Hall, two: tuple[RoomRepository, RoomRepository]
) -> None:
    hall.rooms.join(hall.id, "d", "cso")
    jobs: Jobs = [
        lambda n=n: two[n % 2].note(hall.id, "market", "d", "Hej", "1") for n in range(16)
    ]
    assert sorted(map(bool, all_at_once(jobs))) == [False] * 15 + [True]
    assert len(hall.rooms.notes(hall.id, "market")) == 1


@pytest.mark.parametrize("end", [False, True])
def test_a_vote_that_arrives_with_the_close_is_counted_or_refused_never_both(
    hall: Hall, two: tuple[RoomRepository, RoomRepository], end: bool
) -> None:
    for n in range(PHONES):
        hall.rooms.join(hall.id, f"phone{n}", "cso")
    jobs: Jobs = [
        lambda n=n: two[n % 2].vote(hall.id, "market", 1, f"phone{n}", "yes", 1)
        for n in range(PHONES)
    ]
    closing = (
        (lambda: two[1].end(hall.id))
        if end
        else (lambda: two[1].change(hall.id, transitions.close_voting))
    )
    *answers, _ = all_at_once([*jobs, closing])
    refused = sum(isinstance(answer, RoomError) for answer in answers)
    assert hall.rooms.voted(hall.id, "market", 1) == PHONES - refused
    with pytest.raises(RoomError):
        hall.vote("phone0", "no", 2)


def test_what_was_shown_is_what_stays(
    hall: Hall, two: tuple[RoomRepository, RoomRepository]
) -> None:
    """Who reads the counts after ``show`` reads the last ones, though votes still arrive."""
    for n in range(PHONES):
        hall.rooms.join(hall.id, f"phone{n}", "cso")

    def show() -> object:
        two[1].change(hall.id, lambda s: transitions.show_result(PLAN, s, Turnout(1, 1)))
        return two[1].counts(hall.id, "market", 1)

    jobs: Jobs = [
        lambda n=n: two[0].vote(hall.id, "market", 1, f"phone{n}", "yes", 1) for n in range(PHONES)
    ]
    *answers, seen = all_at_once([*jobs, show])
    assert seen == hall.rooms.counts(hall.id, "market", 1)
    assert all(
        isinstance(answer, VotingClosedError) for answer in answers if isinstance(answer, RoomError)
    )


def test_two_facilitators_never_lose_a_step(
    hall: Hall, two: tuple[RoomRepository, RoomRepository]
) -> None:
    before = hall.rooms.revision(hall.id)

    def longer(state: State) -> State | Refusal:
        turns = {**state.turns, f"turn{len(state.turns)}": state.turn}
        return state.model_copy(update={"turns": turns})

    jobs: Jobs = [lambda n=n: two[n % 2].change(hall.id, longer) for n in range(12)]
    assert set(all_at_once(jobs)) == set(range(before + 1, before + 13))
    assert len(hall.rooms.room_by_id(hall.id).state.turns) == 13


def test_of_two_who_press_at_once_one_is_told_that_it_was_done(
    hall: Hall, two: tuple[RoomRepository, RoomRepository]
) -> None:
    jobs: Jobs = [
        lambda n=n: two[n % 2].change(hall.id, transitions.close_voting) for n in range(8)
    ]
    answers = all_at_once(jobs)
    assert sum(isinstance(answer, RefusedError) for answer in answers) == 7


def test_rooms_made_at_once_have_codes_of_their_own(url: str, hall: Hall) -> None:
    few = iter("KXR47P" if n % 4 else f"{n // 4:06}" for n in range(400))
    two = [RoomRepository(connect(url), draw=few.__next__) for _ in range(2)]
    made = all_at_once([lambda n=n: two[n % 2].create(PLAN).code for n in range(12)])
    assert len({*made, hall.secrets.code}) == 13
