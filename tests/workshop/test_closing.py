"""When a workshop has ended, numbers and texts are all that is left of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.domain.workshop import transitions
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.tally import Count
from guidance.storage.learner_tables import metadata
from guidance.workshop.errors import CodeUnknownError, RoomEndedError
from tests.workshop.conftest import PLAN
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")

SECRET_FREE = {"room_codes", "room_devices", "room_votes"}
"""Tables that an ended workshop has no row in."""


def vote_of_all(hall: Hall, cso: int, public: int, round_: int = 1) -> None:
    for n in range(cso):
        hall.rooms.join(hall.id, f"cso-cookie-{n}", "cso")
        hall.vote(f"cso-cookie-{n}", "yes", round_=round_)
    for n in range(public):
        hall.rooms.join(hall.id, f"public-cookie-{n}", "public")
        hall.vote(f"public-cookie-{n}", "no" if n else "yes", round_=round_)


def again(hall: Hall) -> None:
    hall.do(transitions.close_voting)
    hall.do(transitions.second_round)
    hall.do(transitions.open_voting)


def rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            name: connection.exec_driver_sql(f"select count(*) from {name}").scalar() or 0
            for name in metadata.tables
        }


def test_votes_become_numbers(hall: Hall, engine: Engine) -> None:
    vote_of_all(hall, 3, 4)
    before = hall.counts()
    again(hall)
    vote_of_all(hall, 4, 3, round_=2)
    second = hall.counts(2)
    hall.rooms.end(hall.id)
    assert hall.counts() == before == {("cso", "yes"): 3, ("public", "yes"): 1, ("public", "no"): 3}
    assert hall.counts(2) == second
    assert hall.rooms.voted(hall.id, "market", 1) == 7
    assert hall.rooms.joined(hall.id) == {"cso": 4, "public": 4}
    assert {name for name, n in rows(engine).items() if n == 0} >= SECRET_FREE


def test_sides_that_may_not_be_shown_apart_are_not_kept_apart(hall: Hall) -> None:
    vote_of_all(hall, 3, 4)
    again(hall)
    vote_of_all(hall, 4, 2, round_=2)
    hall.rooms.end(hall.id)
    assert hall.counts(1) == {("all", "yes"): 4, ("all", "no"): 3}
    assert hall.counts(2) == {("all", "yes"): 5, ("all", "no"): 1}


def test_one_or_two_votes_are_kept_as_how_many_they_were(hall: Hall) -> None:
    vote_of_all(hall, 2, 0)
    hall.rooms.end(hall.id)
    assert hall.rooms.counts(hall.id, "market", 1) == [Count("all", "", 2)]
    assert hall.rooms.voted(hall.id, "market", 1) == 2


def test_nothing_of_a_device_stays_in_the_file(hall: Hall, engine: Engine, path: Path) -> None:
    vote_of_all(hall, 3, 3)
    hall.rooms.note(hall.id, "market", "cso-cookie-0", "Det här skrev vi", "nonce-from-the-phone")
    hall.rooms.note(hall.id, "market", "cso-cookie-0", "Det här doldes", "2")
    hall.rooms.hide_note(hall.id, hall.rooms.notes(hall.id, "market")[1].id)
    with engine.connect() as connection:
        hashes = connection.exec_driver_sql("select device_hash from room_devices").scalars().all()
    assert len(hashes) == 6
    hall.rooms.end(hall.id)
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert "Det här skrev vi".encode() in left
    for gone in (*hashes, "nonce-from-the-phone", "Det här doldes", hall.secrets.code):
        assert gone.encode() not in left


def test_texts_and_agreements_stay(hall: Hall) -> None:
    vote_of_all(hall, 1, 0)
    hall.rooms.note(hall.id, "market", "cso-cookie-0", "Hej", "1")
    agreement = Agreement(item="market", option="no", dissent="En av oss.")
    hall.rooms.agree(hall.id, agreement)
    hall.rooms.end(hall.id)
    assert [note.text for note in hall.rooms.notes(hall.id, "market")] == ["Hej"]
    assert hall.rooms.agreements(hall.id) == {"market": agreement}


def test_the_code_stops_and_the_facilitators_link_goes_on(hall: Hall) -> None:
    hall.rooms.end(hall.id)
    with pytest.raises(CodeUnknownError):
        hall.rooms.room_by_code(hall.secrets.code)
    room = hall.rooms.room(hall.secrets.token)
    assert (room.ended, room.code, room.plan) == (True, "", PLAN)


def test_nothing_changes_any_more(hall: Hall) -> None:
    hall.rooms.end(hall.id)
    ended = hall.rooms.room_by_id(hall.id)
    for change in (
        lambda: hall.rooms.join(hall.id, "late", "cso"),
        lambda: hall.rooms.renew_code(hall.id),
        lambda: hall.rooms.replan(hall.id, lambda plan: plan),
        lambda: hall.rooms.agree(hall.id, Agreement(item="market", text="x")),
        lambda: hall.rooms.hide_note(hall.id, 1),
    ):
        with pytest.raises(RoomEndedError):
            change()
    assert hall.rooms.end(hall.id) == ended.revision  # twice is harmless
    assert hall.rooms.room_by_id(hall.id) == ended


def test_a_room_that_is_ended_by_a_step_is_closed_too(hall: Hall, engine: Engine) -> None:
    vote_of_all(hall, 3, 3)
    hall.do(transitions.end)
    assert rows(engine)["room_votes"] == 0
    assert sum(hall.counts().values()) == 6


def test_other_rooms_keep_their_votes(hall: Hall) -> None:
    vote_of_all(hall, 1, 0)
    other = hall.rooms.create(PLAN)
    hall.rooms.end(hall.rooms.room(other.token).id)
    assert hall.counts() == {("cso", "yes"): 1}
    assert hall.rooms.room_by_code(hall.secrets.code).id == hall.id
