"""A workshop of a case: its answers, tasks and record are the case's, in one write."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import Engine

from guidance.domain.case_parts import Task
from guidance.domain.change import Change
from guidance.domain.workshop import transitions
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.record import VoteCount
from guidance.storage.errors import CaseNotFoundError
from guidance.storage.repository import CaseRepository
from guidance.workshop.errors import RefusedError, RoomEndedError, RoomNotFoundError
from guidance.workshop.repository import RoomRepository
from tests.clock import Clock
from tests.workshop.conftest import PLAN
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")

WITH_TALK = Plan(
    items=(*PLAN.items, Item(id="why", kind="question", ref="why_iop")), guideline="kalmar"
)


@pytest.fixture
def cases(engine: Engine, clock: Clock) -> CaseRepository:
    return CaseRepository(engine, clock=clock)


@pytest.fixture
def case(cases: CaseRepository) -> str:
    return cases.create([Change(kind="title", value="Torget")])


@pytest.fixture
def held(rooms: RoomRepository, case: str) -> Hall:
    """A workshop of the case with its first item open."""
    secrets = rooms.create(WITH_TALK, case)
    hall = Hall(rooms, secrets.id, secrets)
    hall.do(lambda state: transitions.begin(WITH_TALK, state, "market"))
    hall.do(transitions.open_voting)
    return hall


def test_an_agreed_answer_is_the_cases_answer_at_once(
    held: Hall, cases: CaseRepository, case: str
) -> None:
    before = cases.revision(case)
    held.rooms.agree(held.id, Agreement(item="market", option="no", dissent="En tvekar"))
    assert cases.open(case).facts == {"market": "no"}
    assert cases.revision(case) == before + 1
    held.rooms.agree(held.id, Agreement(item="why", option="agree", text="Behovet växer"))
    assert cases.open(case).notes["why_iop"].agreed == "Behovet växer"


def test_an_answer_that_is_taken_back_leaves_the_case_unless_somebody_changed_it(
    held: Hall, cases: CaseRepository, case: str
) -> None:
    held.rooms.agree(held.id, Agreement(item="market", option="no"))
    held.rooms.agree(held.id, Agreement(item="market"))
    assert cases.open(case).facts == {}
    held.rooms.agree(held.id, Agreement(item="market", option="no"))
    cases.save(case, [Change(kind="fact", key="market", party="agreed", value="yes")])
    held.rooms.agree(held.id, Agreement(item="market"))
    assert cases.open(case).facts == {"market": "yes"}


def test_a_task_of_the_room_is_the_cases_task(held: Hall, cases: CaseRepository, case: str) -> None:
    held.rooms.give_task(held.id, Task(id="t1", phase="talks", text="Ring Kim"))
    held.rooms.give_task(held.id, Task(id="t1", phase="talks", text="Ring Alex"))
    assert [task.text for task in cases.open(case).tasks] == ["Ring Alex"]
    assert held.rooms.room_by_id(held.id).state.tasks == ("t1",)


def test_a_room_without_a_case_refuses_tasks(hall: Hall) -> None:
    with pytest.raises(RefusedError, match="not belong to a case"):
        hall.rooms.give_task(hall.id, Task(id="t1", phase="talks"))


def test_the_record_goes_into_the_case_when_the_workshop_ends(
    held: Hall, cases: CaseRepository, case: str
) -> None:
    for n in range(4):
        held.rooms.join(held.id, f"device{n}", "cso" if n else "public")
        held.vote(f"device{n}", "no")
    held.rooms.note(held.id, "market", "device0", "Vi vet för lite", "n1")
    held.rooms.note(held.id, "market", "device1", "Fel sak", "n2")
    held.rooms.hide_note(held.id, held.rooms.notes(held.id, "market")[1].id)
    held.rooms.agree(held.id, Agreement(item="market", option="no", open_points="Pris"))
    held.rooms.give_task(held.id, Task(id="t1", phase="talks", text="Ring Kim"))
    cases.save(
        case, [Change(kind="task", key="t1", value={"phase": "talks", "text": "x", "done": True})]
    )
    held.rooms.end(held.id)
    (record,) = cases.open(case).workshops.values()
    assert (record.guideline, record.attendance) == ("kalmar", {"cso": 3, "public": 1})
    assert record.day == date(2026, 3, 1)
    (taken,) = record.items
    assert taken.first == (VoteCount(side="all", option="no", votes=4),)
    assert [note.text for note in taken.notes] == ["Vi vet för lite"]
    assert taken.agreement is not None
    assert taken.agreement.open_points == "Pris"
    assert [task.done for task in record.tasks] == [True]
    with pytest.raises(RoomEndedError):
        held.rooms.give_task(held.id, Task(id="t2", phase="talks"))


def test_a_workshop_that_never_began_leaves_no_record(
    rooms: RoomRepository, cases: CaseRepository, case: str
) -> None:
    rooms.end(rooms.create(PLAN, case).id)
    assert cases.open(case).workshops == {}


def test_who_has_the_case_finds_its_workshops_and_nobody_else(
    held: Hall, rooms: RoomRepository, cases: CaseRepository, case: str
) -> None:
    other = cases.create()
    assert rooms.token_of(case, held.id) == held.secrets.token
    assert [room.id for room in rooms.of_case(case)] == [held.id]
    assert rooms.of_case(other) == []
    with pytest.raises(RoomNotFoundError):
        rooms.token_of(other, held.id)
    with pytest.raises(CaseNotFoundError):
        rooms.create(PLAN, "no-such-token")


def test_a_case_takes_its_workshops_with_it(held: Hall, cases: CaseRepository, case: str) -> None:
    cases.delete(case)
    with pytest.raises(RoomNotFoundError):
        held.rooms.room_by_id(held.id)


def test_a_removed_room_is_gone_and_its_case_stays(
    held: Hall, cases: CaseRepository, case: str
) -> None:
    held.rooms.remove(held.id)
    with pytest.raises(RoomNotFoundError):
        held.rooms.room_by_id(held.id)
    assert cases.open(case).title == "Torget"
