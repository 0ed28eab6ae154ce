"""Rooms are made, found by each of their secrets, and changed by one hand at a time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from guidance.domain.workshop import transitions
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.code import normal
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.state import State
from guidance.storage.errors import StoreUnavailableError
from guidance.workshop.errors import (
    CodeUnknownError,
    RefusedError,
    RoomDamagedError,
    RoomEndedError,
    RoomError,
    RoomMovedError,
    RoomNotFoundError,
)
from guidance.workshop.keys import wall_token
from guidance.workshop.repository import IDLE_DAYS, RETENTION_DAYS, RoomRepository
from guidance.workshop.room import Secrets
from tests.clock import Clock
from tests.workshop.conftest import PLAN
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")


def test_a_room_is_found_by_each_of_its_secrets(rooms: RoomRepository, clock: Clock) -> None:
    secrets = rooms.create(PLAN)
    room = rooms.room(secrets.token)
    assert (room.plan, room.state, room.revision) == (PLAN, State(), 0)
    assert (room.code, room.case_id, room.created_at) == (secrets.code, None, clock.now)
    assert room.code_valid_until == datetime(2026, 3, 1, 23, tzinfo=UTC)
    assert rooms.room_by_code(secrets.code) == room
    assert rooms.room_by_wall(wall_token(secrets.token)) == room
    assert rooms.room_by_id(room.id) == room


def test_no_secret_opens_what_another_one_opens(rooms: RoomRepository, secrets: Secrets) -> None:
    wall = wall_token(secrets.token)
    for wrong in ("", secrets.code, wall, secrets.token + "x", "\ud800"):
        with pytest.raises(RoomNotFoundError):
            rooms.room(wrong)
    for wrong in ("", secrets.code, secrets.token):
        with pytest.raises(RoomNotFoundError):
            rooms.room_by_wall(wrong)
    for wrong in ("", secrets.token, wall, secrets.code.lower()):
        with pytest.raises(CodeUnknownError):
            rooms.room_by_code(wrong)
    with pytest.raises(RoomNotFoundError):
        rooms.room_by_id(4711)


def test_only_hashes_of_the_tokens_are_stored(engine: Engine, secrets: Secrets) -> None:
    with engine.connect() as connection:
        stored = str(connection.exec_driver_sql("select * from rooms").all())
    assert secrets.token not in stored
    assert wall_token(secrets.token) not in stored


def test_every_token_is_another_and_cannot_be_guessed(rooms: RoomRepository) -> None:
    made = [rooms.create(PLAN) for _ in range(20)]
    assert len({secrets.token for secrets in made}) == 20
    assert all(len(secrets.token) == 32 for secrets in made)
    assert all(normal(secrets.code) == secrets.code for secrets in made)


def test_a_step_grows_the_revision_and_one_that_changes_nothing_does_not(hall: Hall) -> None:
    before = hall.rooms.revision(hall.id)
    assert hall.do(transitions.close_voting) == before + 1
    assert hall.do(lambda state: state) == before + 1
    assert hall.rooms.revision(hall.id) == before + 1
    assert hall.rooms.room_by_id(hall.id).state.stage == "closed"


def test_a_step_that_is_refused_changes_nothing_and_says_why(hall: Hall) -> None:
    before = hall.rooms.room_by_id(hall.id)
    with pytest.raises(RefusedError) as caught:
        hall.do(transitions.second_round)
    assert caught.value.refusal.code == "open_now"
    assert caught.value.words == caught.value.refusal.words
    assert hall.rooms.room_by_id(hall.id) == before


def test_who_presses_a_key_on_an_old_picture_is_told_so(hall: Hall) -> None:
    seen = hall.rooms.revision(hall.id)
    hall.rooms.change(hall.id, transitions.close_voting, expected=seen)
    with pytest.raises(RoomMovedError):
        hall.rooms.change(hall.id, lambda s: transitions.go_next(PLAN, s), expected=seen)
    assert hall.rooms.room_by_id(hall.id).state.item == "market"


def test_a_plan_may_be_mended_while_it_runs(hall: Hall) -> None:
    more = Plan(items=(*PLAN.items, Item(id="more", kind="own", title="Något mer?")))
    assert hall.rooms.replan(hall.id, lambda _: more) == hall.rooms.revision(hall.id)
    assert hall.rooms.room_by_id(hall.id).plan == more
    with pytest.raises(RefusedError):
        hall.rooms.replan(hall.id, lambda _: Plan(items=more.items[1:]))


def test_agreements_are_kept_replaced_and_taken_away(hall: Hall) -> None:
    first = Agreement(item="market", option="no", text="Det finns ingen marknad.", dissent="En.")
    second = Agreement(item="market", option="partly")
    other = Agreement(item="now", open_points="Vem betalar?")
    before = hall.rooms.revision(hall.id)
    for agreement in (first, other, second):
        hall.rooms.agree(hall.id, agreement)
    assert hall.rooms.agreements(hall.id) == {"market": second, "now": other}
    assert hall.rooms.agree(hall.id, Agreement(item="now")) == before + 4
    assert hall.rooms.agreements(hall.id) == {"market": second}
    with pytest.raises(RefusedError):
        hall.rooms.agree(hall.id, Agreement(item="nowhere", text="x"))


def test_what_left_the_plan_in_between_is_not_put_up(hall: Hall) -> None:
    """A console draws its buttons from the plan; another computer takes a question out."""
    drawn = hall.rooms.room_by_id(hall.id).plan
    hall.rooms.replan(hall.id, lambda plan: Plan(items=plan.items[:1]))
    with pytest.raises(RefusedError) as refused:
        hall.do(lambda state: transitions.go_next(drawn, state))
    assert refused.value.refusal.code == "unknown_item"
    assert hall.rooms.room_by_id(hall.id).state.item == "market"


def test_rooms_know_nothing_of_one_another(hall: Hall) -> None:
    other = hall.rooms.room(hall.rooms.create(PLAN).token)
    hall.rooms.join(hall.id, "device", "cso")
    hall.vote("device", "yes")
    hall.rooms.agree(hall.id, Agreement(item="market", option="yes"))
    assert hall.rooms.room_by_id(other.id) == other
    assert hall.rooms.counts(other.id, "market", 1) == []
    assert hall.rooms.agreements(other.id) == {}
    assert hall.rooms.seat(other.id, "device") is None


def test_the_purge_takes_what_is_old_and_ends_what_was_left(hall: Hall, clock: Clock) -> None:
    hall.rooms.join(hall.id, "device", "cso")
    clock.turn(days=IDLE_DAYS)
    assert hall.rooms.purge() == 0
    assert not hall.rooms.room_by_id(hall.id).ended
    clock.turn(seconds=1)
    assert hall.rooms.purge() == 0
    assert hall.rooms.room_by_id(hall.id).ended
    assert hall.rooms.seat(hall.id, "device") is None
    clock.turn(days=RETENTION_DAYS, seconds=1)
    assert hall.rooms.purge() == 1
    with pytest.raises(RoomNotFoundError):
        hall.rooms.revision(hall.id)


@pytest.mark.parametrize("column", ["plan", "state"])
def test_a_damaged_room_is_said_and_keeps_no_other_from_its_end(
    hall: Hall, engine: Engine, clock: Clock, column: str
) -> None:
    other = hall.rooms.room_by_id(hall.rooms.create(PLAN).id)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE rooms SET {column} = '{{' WHERE id = {hall.id}")
    for ask in (lambda: hall.rooms.room_by_id(hall.id), lambda: hall.vote("device", "yes")):
        with pytest.raises(RoomDamagedError):
            ask()
    clock.turn(days=IDLE_DAYS + 1)
    hall.rooms.purge()
    assert hall.rooms.room_by_id(other.id).ended


def test_every_method_says_that_a_room_is_gone(rooms: RoomRepository) -> None:
    for ask in (
        lambda: rooms.revision(1),
        lambda: rooms.pulse(1),
        lambda: rooms.seat(1, "x"),
        lambda: rooms.vote(1, "market", 1, "x", "yes", 1),
        lambda: rooms.vote_of(1, "market", 1, "x"),
        lambda: rooms.join(1, "x", "cso"),
        lambda: rooms.note(1, "market", "x", "text", "n"),
        lambda: rooms.renew_code(1),
        lambda: rooms.replan(1, lambda plan: plan),
        lambda: rooms.change(1, transitions.open_voting),
        lambda: rooms.end(1),
        lambda: rooms.agree(1, Agreement(item="market")),
        lambda: rooms.hide_note(1, 1),
    ):
        with pytest.raises(RoomNotFoundError):
            ask()


def test_every_error_has_words_in_both_languages() -> None:
    for kind in [RoomEndedError, *RoomError.__subclasses__()]:
        assert kind.words.sv != kind.words.en
        if kind is not RefusedError:
            assert str(kind()) == kind.words.en


def test_a_store_that_is_gone_is_an_error(hall: Hall, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("drop table room_votes")
    hall.rooms.join(hall.id, "device", "cso")
    with pytest.raises(StoreUnavailableError):
        hall.vote("device", "yes")
