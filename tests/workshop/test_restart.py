"""A room goes on where it was: after a restart, and in a store of an older version."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, inspect

from guidance.domain.change import Change
from guidance.domain.workshop import transitions
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Plan
from guidance.storage.database import MIGRATIONS, connect, migrate, writing
from guidance.storage.repository import CaseRepository
from guidance.workshop.repository import RoomRepository
from tests.clock import Clock
from tests.workshop.conftest import PLAN
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")


def test_everything_is_there_after_a_restart(
    hall: Hall, engine: Engine, url: str, clock: Clock
) -> None:
    hall.rooms.join(hall.id, "device", "cso")
    hall.vote("device", "yes", 3)
    hall.rooms.note(hall.id, "market", "device", "Hej", "1")
    hall.rooms.agree(hall.id, Agreement(item="now", text="Vi fortsätter."))
    hall.do(lambda state: transitions.start_timer(state, clock.now, 5))
    room, pulse = hall.rooms.room(hall.secrets.token), hall.rooms.pulse(hall.id)
    engine.dispose()
    again = RoomRepository(connect(url), clock=clock)
    assert again.room(hall.secrets.token) == room
    assert again.room_by_code(hall.secrets.code) == room
    assert again.pulse(hall.id) == pulse
    assert again.vote_of(hall.id, "market", 1, "device") == ("yes", 3)
    assert again.vote(hall.id, "market", 1, "device", "no", 4).outcome == "changed"
    assert [note.text for note in again.notes(hall.id, "market")] == ["Hej"]
    assert again.agreements(hall.id)["now"].text == "Vi fortsätter."


@pytest.fixture
def older(bare_url: str) -> Engine:
    """A store as it was before there were workshops."""
    engine = connect(bare_url)
    with writing(engine) as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        command.upgrade(config, "0001")
    return engine


def test_a_store_of_an_older_version_keeps_its_cases_and_takes_rooms(older: Engine) -> None:
    cases = CaseRepository(older)
    token = cases.create([Change(kind="fact", key="market", party="agreed", value="no")])
    before = cases.open(token)
    assert not inspect(older).has_table("rooms")
    migrate(older)
    assert cases.open(token) == before
    assert [past.value for past in cases.history(token, "fact", "market", "agreed")] == ["no"]
    rooms = RoomRepository(older)
    secrets = rooms.create(PLAN)
    assert rooms.room_by_code(secrets.code).plan == PLAN


def test_cases_and_rooms_are_deleted_without_each_other(engine: Engine, clock: Clock) -> None:
    cases, rooms = CaseRepository(engine, clock=clock), RoomRepository(engine, clock=clock)
    token, secrets = cases.create(), rooms.create(Plan(title="Kvar"))
    cases.delete(token)
    assert rooms.room(secrets.token).plan.title == "Kvar"
    cases.create()
    clock.turn(days=800)
    assert rooms.purge() == 1
    assert cases.purge() == 1
