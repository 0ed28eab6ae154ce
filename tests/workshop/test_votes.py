"""A vote is counted once, changed and never doubled, and only while it may be."""

from __future__ import annotations

from itertools import permutations

import pytest
from sqlalchemy import Engine

from guidance.domain.workshop import transitions
from guidance.domain.workshop.plan import Side
from guidance.domain.workshop.state import Turnout
from guidance.workshop import ballots
from guidance.workshop.ballots import MAX_SERIAL
from guidance.workshop.errors import (
    BadVoteError,
    NotJoinedError,
    OtherQuestionError,
    RoomEndedError,
    RoomFullError,
    VotingClosedError,
)
from guidance.workshop.room import Cast, Pulse, Vote
from tests.workshop.conftest import PLAN
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")


@pytest.fixture
def joined(hall: Hall, sides: dict[str, Side]) -> Hall:
    for device, side in sides.items():
        hall.rooms.join(hall.id, device, side)
    return hall


def test_votes_are_counted_by_side(joined: Hall) -> None:
    for device, option in {"device0": "yes", "device1": "no", "device4": "yes"}.items():
        assert joined.vote(device, option) == Cast("counted", option)
    expected = {("cso", "yes"): 1, ("cso", "no"): 1, ("public", "yes"): 1}
    assert joined.counts() == expected
    assert joined.rooms.voted(joined.id, "market", 1) == 3


def test_a_vote_is_changed_and_not_doubled(joined: Hall) -> None:
    assert joined.vote("device0", "yes", 1).outcome == "counted"
    assert joined.vote("device0", "no", 2) == Cast("changed", "no")
    assert joined.vote("device0", "no", 3) == Cast("changed", "no")
    assert joined.counts() == {("cso", "no"): 1}
    assert joined.rooms.vote_of(joined.id, "market", 1, "device0") == Vote("no", 3)


def test_a_vote_that_is_sent_again_counts_once(joined: Hall) -> None:
    joined.vote("device0", "yes", 7)
    assert joined.vote("device0", "yes", 7) == Cast("again", "yes")
    assert joined.counts() == {("cso", "yes"): 1}


def test_in_whatever_order_votes_arrive_the_last_one_counts(joined: Hall) -> None:
    cast = {1: "yes", 2: "no", 3: "partly"}
    for number, order in enumerate(permutations([1, 2, 2, 3])):
        device = f"order{number}"
        joined.rooms.join(joined.id, device, "other")
        outcomes = [joined.vote(device, cast[serial], serial) for serial in order]
        assert outcomes[-1].option == "partly"
        assert joined.rooms.vote_of(joined.id, "market", 1, device) == Vote("partly", 3)
        for place, (serial, outcome) in enumerate(zip(order, outcomes, strict=True)):
            before = order[:place]
            assert (outcome.outcome == "older") == any(other > serial for other in before)
            assert (outcome.outcome == "counted") == (not before)
    assert joined.counts() == {("other", "partly"): number + 1}


def test_who_has_not_joined_cannot_vote(hall: Hall) -> None:
    with pytest.raises(NotJoinedError):
        hall.vote("stranger", "yes")
    assert hall.rooms.vote_of(hall.id, "market", 1, "stranger") is None
    assert hall.counts() == {}


@pytest.mark.parametrize("option", ["", "Not an id", "x" * 61, "\0", "\ud800"])
def test_what_cannot_be_an_option_is_refused(joined: Hall, option: str) -> None:
    with pytest.raises(BadVoteError):
        joined.vote("device0", option)


@pytest.mark.parametrize("serial", [-1, MAX_SERIAL + 1, 2**70])
def test_what_cannot_be_a_serial_is_refused(joined: Hall, serial: int) -> None:
    with pytest.raises(BadVoteError):
        joined.vote("device0", "yes", serial)
    joined.vote("device0", "yes", MAX_SERIAL)


def test_a_vote_counts_only_where_the_room_is(joined: Hall) -> None:
    rooms, room_id = joined.rooms, joined.id
    for item, round_ in {"now": 1, "nowhere": 1, "\0": 1}.items():
        with pytest.raises(OtherQuestionError):
            rooms.vote(room_id, item, round_, "device0", "yes", 1)
    with pytest.raises(OtherQuestionError):
        joined.vote("device0", "yes", round_=2)
    joined.do(transitions.close_voting)
    with pytest.raises(VotingClosedError) as caught:
        joined.vote("device0", "yes")
    assert type(caught.value) is VotingClosedError
    joined.do(transitions.open_voting)
    joined.do(lambda state: transitions.show_result(PLAN, state, Turnout(8, 0)))
    with pytest.raises(VotingClosedError):
        joined.vote("device0", "yes")
    rooms.end(room_id)
    with pytest.raises(RoomEndedError):
        joined.vote("device0", "yes")
    assert joined.counts() == {}


def test_both_rounds_are_kept(joined: Hall) -> None:
    joined.vote("device0", "yes", 1)
    joined.do(transitions.close_voting)
    joined.do(transitions.second_round)
    joined.do(transitions.open_voting)
    with pytest.raises(OtherQuestionError):
        joined.vote("device0", "no", 2)  # was meant for the first round
    assert joined.vote("device0", "no", 3, round_=2).outcome == "counted"
    assert joined.counts(1) == {("cso", "yes"): 1}
    assert joined.counts(2) == {("cso", "no"): 1}


def test_who_changes_side_takes_no_vote_along_that_others_have_seen(joined: Hall) -> None:
    joined.vote("device0", "yes", 1)
    joined.rooms.join(joined.id, "device0", "public")
    assert joined.rooms.joined(joined.id) == {"cso": 3, "public": 5}
    assert joined.counts() == {("cso", "yes"): 1}
    joined.vote("device0", "no", 2)
    assert joined.counts() == {("public", "no"): 1}


def test_joining_again_changes_nothing(joined: Hall) -> None:
    before = joined.rooms.seat(joined.id, "device0")
    joined.rooms.join(joined.id, "device0", "cso")
    assert joined.rooms.seat(joined.id, "device0") == before
    assert joined.rooms.joined(joined.id) == {"cso": 4, "public": 4}


def test_a_room_does_not_take_more_devices_than_there_are_people(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ballots, "MAX_DEVICES", 2)
    for device in ("a", "b"):
        hall.rooms.join(hall.id, device, "cso")
    with pytest.raises(RoomFullError):
        hall.rooms.join(hall.id, "c", "cso")
    hall.rooms.join(hall.id, "a", "other")


def test_the_pulse_counts_what_the_revision_does_not(joined: Hall) -> None:
    revision = joined.rooms.revision(joined.id)
    assert joined.rooms.pulse(joined.id) == Pulse(revision, 8, 0, 0)
    joined.vote("device0", "yes")
    joined.rooms.note(joined.id, "market", "device0", "Hej", "n")
    joined.rooms.note(joined.id, "now", "device0", "Hej", "m")
    assert joined.rooms.pulse(joined.id) == Pulse(revision, 8, 1, 1)
    joined.do(lambda state: transitions.begin(PLAN, state, "now"))
    assert joined.rooms.pulse(joined.id) == Pulse(revision + 1, 8, 0, 1)


def test_a_device_cannot_be_told_from_what_is_stored(joined: Hall, engine: Engine) -> None:
    other = joined.rooms.room(joined.rooms.create(PLAN).token).id
    joined.rooms.join(other, "device0", "cso")
    with engine.connect() as connection:
        hashes = connection.exec_driver_sql("select device_hash from room_devices").scalars().all()
    assert len(set(hashes)) == 9  # the same device looks different in every room
    assert all(len(h) == 64 and "device" not in h for h in hashes)
