"""A workshop of two items in a store of its own, and visitors to its plain pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.middleware import MIDDLEWARE
from components.server.workshop.desk import Desk
from components.server.workshop.outcome import agreed_answers, agreed_outcome
from components.server.workshop.routes import workshop_routes
from guidance.bootstrap import handbook, readings
from guidance.domain.model import Text
from guidance.domain.workshop import transitions as t
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item, Plan, Side
from guidance.domain.workshop.state import Turnout
from guidance.storage.database import connect, migrate
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Room

PLAN = Plan(
    title="Mötesplats vid ån",
    items=(
        Item(
            id="a",
            kind="own",
            title="Ska vi <b>börja</b> i höst?",
            options=("Ja", "Nej"),
            minutes=5,
        ),
        Item(id="b", kind="fact", ref="operates_public_task"),
    ),
)
EVERYBODY = Turnout(1, 1)


@dataclass
class Workshop:
    """A running workshop: its store, its routes, and the facilitator's hand."""

    rooms: RoomRepository
    desk: Desk
    app: Starlette
    token: str
    code: str
    id: int
    visitors: list[Visitor] = field(default_factory=list)

    def step(self, make: Callable[..., object], *args: object) -> None:
        self.rooms.change(self.id, lambda state: make(state, *args))  # type: ignore[return-value]

    def next(self) -> None:
        self.rooms.change(self.id, lambda state: t.go_next(PLAN, state))

    def open(self) -> None:
        self.step(t.open_voting)

    def close(self) -> None:
        self.step(t.close_voting)

    def show(self) -> None:
        self.rooms.change(self.id, lambda state: t.show_result(PLAN, state, EVERYBODY))

    def votes(self, *choices: tuple[str, str], round_: int = 1) -> None:
        """Votes of devices of their own, one a choice."""
        for number, (side, option) in enumerate(choices):
            self.rooms.join(self.id, f"device-{number}", cast(Side, side))
            item = self.rooms.room(self.token).state.item
            self.rooms.vote(self.id, item, round_, f"device-{number}", option, round_)

    def visitor(self) -> Visitor:
        """Somebody whom the room does not know yet."""
        return Visitor(TestClient(self.app, base_url="http://testserver"), self.code)


@dataclass
class Visitor:
    """A phone without a script: it reads pages and sends forms."""

    client: TestClient
    code: str

    def page(self, query: str = "") -> httpx2.Response:
        return self.client.get(f"/delta/{self.code}{query}")

    def token(self) -> str:
        found = re.search(r'name="token" value="(\w+)"|data-token="(\w+)"', self.page().text)
        assert found
        return found[1] or found[2]

    def send(self, act: str, **fields: str) -> httpx2.Response:
        given = {"token": self.token(), **fields}
        return self.client.post(f"/delta/{self.code}/{act}", data=given)

    def send_json(self, act: str, **fields: object) -> httpx2.Response:
        given = {"token": self.token(), **fields}
        return self.client.post(f"/delta/{self.code}/{act}", json=given)

    def join(self, side: str = "cso") -> httpx2.Response:
        return self.send("med", side=side)

    def vote(self, option: str = "o1", item: str = "a", round_: str = "1") -> httpx2.Response:
        return self.send("rost", item=item, round=round_, option=option)


def _outcome(room: Room, agreements: Sequence[Agreement]) -> Text | None:
    answers = agreed_answers(room.plan, agreements, None)
    return agreed_outcome(handbook(), readings(), room.plan.guideline, answers)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    engine = connect(f"sqlite:///{tmp_path / 'rooms.sqlite3'}")
    migrate(engine)
    rooms = RoomRepository(engine)
    desk = Desk(lambda: rooms, handbook)
    routes = workshop_routes(desk, _outcome)
    app = Starlette(routes=routes, middleware=list(MIDDLEWARE))
    secrets = rooms.create(PLAN)
    return Workshop(rooms, desk, app, secrets.token, secrets.code, rooms.room(secrets.token).id)


@pytest.fixture
def visitor(workshop: Workshop) -> Visitor:
    return workshop.visitor()
