"""What participants send: their side, a vote, a short note. Forms and scripts send the same."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from components.server.workshop.answers import data, go
from components.server.workshop.desk import Desk
from components.server.workshop.device import device, is_ours
from components.server.workshop.errors import (
    NO_COOKIE,
    NO_SIDE,
    NO_SUCH_CHOICE,
    AnswerError,
)
from components.server.workshop.limits import Buckets
from components.server.workshop.phone import path
from components.server.workshop.phone_view import votable
from components.server.workshop.reading import asked_language, fields, from_elsewhere, wants_json
from guidance.domain.workshop.options import options_of
from guidance.domain.workshop.plan import SIDES, Item, Side
from guidance.workshop.room import Room

_ROUNDS = {"1": 1, "2": 2}
_SERIAL = re.compile(r"[0-9]{1,15}\Z")


class PhonePosts:
    """Everything that changes something by a participant's hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def join(self, request: Request) -> Response:
        """Choose a side."""
        room, cookie, sent = await self._sent(request)
        chosen: list[Side] = [side for side in SIDES if side == sent.get("side")]
        side = chosen[0] if chosen else None
        if side is None:
            raise AnswerError(400, NO_SIDE)
        await self._desk.ask(lambda: self._desk.rooms().join(room.id, cookie, side))
        return _done(request, room, {})

    async def vote(self, request: Request) -> Response:
        """Vote, or change the vote. A script's ``serial`` makes an older vote that comes late
        harmless; a form's is the time.
        """
        room, cookie, sent = await self._sent(request)
        _spend(self._desk.votes, cookie)
        item = self._item(room, sent)
        option, round_ = sent.get("option", ""), _ROUNDS.get(sent.get("round", ""))
        if round_ is None or option not in {o.id for o in options_of(self._desk.book(), item)}:
            raise AnswerError(400, NO_SUCH_CHOICE)
        given = sent.get("serial", "")
        serial = int(given) if _SERIAL.match(given) else time.time_ns() // 1_000_000
        ballot = (room.id, item.id, round_, cookie, option, serial)
        cast = await self._desk.ask(lambda: self._desk.rooms().vote(*ballot))
        return _done(request, room, {"serial": serial, "option": cast.option})

    async def note(self, request: Request) -> Response:
        """A short note about the question that is up."""
        room, cookie, sent = await self._sent(request)
        _spend(self._desk.notes, cookie)
        item = self._item(room, sent)
        text, nonce = sent.get("text", ""), sent.get("nonce", "")
        note = (room.id, item.id, cookie, text, nonce)
        await self._desk.ask(lambda: self._desk.rooms().note(*note))
        return _done(request, room, {"nonce": nonce}, "&skickat=1")

    async def _sent(self, request: Request) -> tuple[Room, str, Mapping[str, str]]:
        """The room, the device and what it sent, once it is sure that a page of ours sent it."""
        if from_elsewhere(request):
            raise AnswerError(403)
        sent = await fields(request)
        room = await self._desk.room(request)
        cookie = device(request)
        if not cookie:
            raise AnswerError(400, NO_COOKIE)
        if not is_ours(cookie, sent.get("token", "")):
            raise AnswerError(403)
        return room, cookie, sent

    def _item(self, room: Room, sent: Mapping[str, str]) -> Item:
        """The item that was meant, Raises AnswerError (400)."""
        item = votable(self._desk.book(), room.plan.item(sent.get("item", "")))
        if item is None:
            raise AnswerError(400)
        return item


def _spend(buckets: Buckets, cookie: str) -> None:
    if wait := buckets.take(cookie):
        raise AnswerError(429, wait=wait)


def _done(request: Request, room: Room, told: Mapping[str, object], query: str = "") -> Response:
    if wants_json(request):
        return data({"saved": True, **told})
    lang = asked_language(request) or room.plan.lang
    return go(f"{path(request, room)}?lang={lang}{query}")
