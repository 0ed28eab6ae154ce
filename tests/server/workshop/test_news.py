"""News: one look at the store for all, the same bytes to all, and an end to every stream."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import pytest
from anyio import from_thread
from starlette.testclient import TestClient

from components.server.workshop import channel as module
from components.server.workshop.channel import Channel
from components.server.workshop.stream import PULSE
from guidance.storage.errors import StoreUnavailableError
from tests.server.workshop.conftest import Visitor, Workshop


class Listener:
    """A browser at the other end of a stream."""

    def __init__(self, workshop: Workshop, path: str) -> None:
        self.got: list[bytes] = []
        self.left = asyncio.Event()
        self.status = 0
        self._asked = False
        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "query_string": b"",
            "headers": [],
            "root_path": "",
            "scheme": "http",
            "server": ("t", 80),
            "client": ("t", 1),
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
        }
        self.task = asyncio.create_task(workshop.app(scope, self._receive, self._send))

    async def _receive(self) -> dict[str, Any]:
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        self.status = message.get("status", self.status)
        if message.get("body"):
            self.got.append(message["body"])

    @property
    def news(self) -> list[dict[str, Any]]:
        return [json.loads(b.removeprefix(b"data: ")) for b in self.got if b.startswith(b"data: ")]


async def until(true: Callable[[], object], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        await asyncio.sleep(0.01)


def run(test: Callable[[], Awaitable[None]]) -> None:
    """In a loop of its own: the browser of other tests has one in this thread."""
    with from_thread.start_blocking_portal() as loop:
        loop.call(test)


def test_the_next_question_reaches_every_phone_within_two_seconds(workshop: Workshop) -> None:
    async def test() -> None:
        phones = [Listener(workshop, f"/delta/{workshop.code}/strom") for _ in range(50)]
        await until(lambda: all(phone.news for phone in phones))
        await asyncio.to_thread(workshop.next)
        await until(lambda: all(len(phone.news) == 2 for phone in phones), 2)
        assert {phone.news[1]["key"] for phone in phones} == {"a.1.waiting"}
        assert len({id(phone.got[-1]) for phone in phones}) == 1
        for phone in phones:
            phone.left.set()
        await asyncio.gather(*(phone.task for phone in phones))
        await until(lambda: not workshop.desk.hub._channels)

    run(test)


def test_votes_do_not_wake_the_phones_but_move_the_wall(workshop: Workshop) -> None:
    async def test() -> None:
        workshop.next()
        workshop.open()
        phone = Listener(workshop, f"/delta/{workshop.code}/strom")
        wall = Listener(workshop, f"/vagg/{workshop.token}/strom")
        await until(lambda: phone.news and wall.news)
        await asyncio.to_thread(workshop.votes, ("cso", "o1"))
        await until(lambda: wall.news[-1]["voted"] == "1 av 1 har röstat", 2)
        assert len(phone.news) == 1
        workshop.desk.hub.close()
        await asyncio.gather(phone.task, wall.task)

    run(test)


def test_the_end_reaches_the_phones_though_the_code_is_gone(workshop: Workshop) -> None:
    async def test() -> None:
        phone = Listener(workshop, f"/delta/{workshop.code}/strom")
        await until(lambda: phone.news)
        await asyncio.to_thread(workshop.rooms.end, workshop.id)
        await until(lambda: phone.news[-1]["stage"] == "ended", 2)
        phone.left.set()
        await phone.task

    run(test)


def test_a_room_that_is_gone_ends_its_streams_and_is_not_looked_for(workshop: Workshop) -> None:
    async def test() -> None:
        paths = (f"/delta/{workshop.code}/strom", f"/vagg/{workshop.token}/strom")
        listeners = [Listener(workshop, path) for path in paths]
        await until(lambda: all(one.news for one in listeners))
        await asyncio.to_thread(workshop.rooms.remove, workshop.id)
        await asyncio.wait_for(asyncio.gather(*(one.task for one in listeners)), 3)
        await until(lambda: not workshop.desk.hub.watched)

    run(test)


def test_a_room_that_its_phones_have_left_is_forgotten(workshop: Workshop) -> None:
    async def test() -> None:
        phones = [Listener(workshop, f"/delta/{workshop.code}/strom") for _ in range(5)]
        await until(lambda: all(phone.news for phone in phones))
        assert (workshop.desk.hub.watched, workshop.desk.hub.listening) == (1, 5)
        for phone in phones:
            phone.left.set()
        await asyncio.gather(*(phone.task for phone in phones))
        await until(lambda: not workshop.desk.hub.watched, 2)

    run(test)


def test_a_room_that_was_asked_for_once_is_forgotten(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LINGER", 0.1)

    async def away() -> Any:
        raise StoreUnavailableError("away")

    async def test() -> None:
        hub = workshop.desk.hub
        with pytest.raises(StoreUnavailableError):
            await hub.channel("phones", 1, lambda: away).newest()
        await until(lambda: not hub.watched)

    run(test)


def test_a_stopping_server_ends_the_streams(workshop: Workshop) -> None:
    async def test() -> None:
        phone = Listener(workshop, f"/delta/{workshop.code}/strom")
        await until(lambda: phone.news)
        workshop.desk.hub.close()
        await asyncio.wait_for(phone.task, 2)

    run(test)


def test_a_silent_stream_has_a_pulse(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BEAT", 0.1)

    async def test() -> None:
        phone = Listener(workshop, f"/delta/{workshop.code}/strom")
        await until(lambda: phone.got.count(PULSE) >= 2)
        workshop.desk.hub.close()
        await phone.task

    run(test)


def test_however_many_listen_the_store_is_asked_once_a_tick() -> None:
    looks: list[float] = []

    async def look() -> dict[Any, bytes]:
        looks.append(time.monotonic())
        return {"sv": b"x"}

    async def test() -> None:
        channel = Channel(look, lambda: None)

        async def listen() -> None:
            with channel.listening():
                await asyncio.sleep(1)

        await asyncio.gather(*(listen() for _ in range(200)))

    run(test)
    assert 3 <= len(looks) <= 5


def test_a_store_that_is_away_for_a_while_costs_no_stream() -> None:
    answers: list[Any] = [StoreUnavailableError("away"), ValueError("odd"), {"sv": b"back"}]

    async def look() -> Any:
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def test() -> None:
        channel = Channel(look, lambda: None)
        with channel.listening():
            await asyncio.wait_for(channel.wait(), 3)
            assert channel.messages == {"sv": b"back"}
        with suppress(asyncio.CancelledError):
            assert channel._task
            await channel._task

    run(test)


def test_who_asks_gets_the_view_once(workshop: Workshop, visitor: Visitor) -> None:
    client = TestClient(workshop.app)
    first = client.get(f"/delta/{workshop.code}/lage")
    assert first.json()["stage"] == "waiting"
    same = {"If-None-Match": first.headers["etag"]}
    with client:
        again = client.get(f"/delta/{workshop.code}/lage", headers=same)
    assert (again.status_code, again.content) == (304, b"")
    assert "Du är med" in first.json()["html"]
    english = client.get(f"/delta/{workshop.code}/lage?lang=en")
    assert "You have joined" in english.json()["html"]


def test_a_resent_vote_counts_once_and_an_overtaken_one_not_at_all(
    workshop: Workshop, visitor: Visitor
) -> None:
    visitor.join()
    workshop.next()
    workshop.open()
    send = visitor.send_json
    for serial, option in ((5, "o1"), (7, "o2"), (5, "o1"), (7, "o2")):
        answer = send("rost", item="a", round=1, option=option, serial=serial)
        assert answer.json()["saved"] is True
    assert [tuple(c) for c in workshop.rooms.counts(workshop.id, "a", 1)] == [("cso", "o2", 1)]
