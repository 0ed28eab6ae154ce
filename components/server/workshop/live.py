"""News for phones: the newest view as JSON, by a stream or by asking."""

from __future__ import annotations

import hashlib
import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from components.server.workshop.answers import NO_STORE
from components.server.workshop.channel import Channel, Look, Messages
from components.server.workshop.desk import Desk
from components.server.workshop.errors import AnswerError
from components.server.workshop.phone_view import PhoneView, phone_view
from components.server.workshop.reading import asked_language
from components.server.workshop.rendering import render
from components.server.workshop.stream import EventStream, event
from guidance.domain.model import LANGS, Lang
from guidance.workshop.room import Room

MAX_STREAMS = 5000
"""Open streams in this process; who comes after that asks instead."""


class PhoneNews:
    """The stream and the answer to who asks; both give the same message."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def stream(self, request: Request) -> ASGIApp:
        """Server-sent events."""
        if request.method == "HEAD":
            raise AnswerError(405, allow="GET")
        room = await self._desk.room(request)
        if self._desk.hub.listening >= MAX_STREAMS or self._desk.hub.closing:
            raise AnswerError(503)
        lang = asked_language(request) or room.plan.lang
        return EventStream(self._desk.hub, self._channel(room), lang)

    async def now(self, request: Request) -> Response:
        """The newest message; 304 for who has it already."""
        room = await self._desk.room(request)
        lang = asked_language(request) or room.plan.lang
        message = (await self._channel(room).newest())[lang]
        return polled(request, message)

    def _channel(self, room: Room) -> Channel:
        return self._desk.hub.channel("phones", room.id, lambda: self._look(room))

    def _look(self, room: Room) -> Look:
        seen: list[tuple[int, Messages]] = []

        async def look() -> Messages:
            messages = await self._desk.ask(self._messages, room, seen[-1] if seen else None)
            seen[:] = [messages]
            return messages[1]

        return look

    def _messages(self, room: Room, seen: tuple[int, Messages] | None) -> tuple[int, Messages]:
        """The messages of a revision; the very same as long as no phone would look different."""
        rooms, book = self._desk.rooms(), self._desk.book()
        revision = rooms.revision(room.id)
        if seen and seen[0] == revision:
            return seen
        now = rooms.room_by_id(room.id)
        views = {lang: phone_view(rooms, book, now, lang) for lang in LANGS}
        messages: Messages = {lang: event(message(views[lang], lang)) for lang in LANGS}
        return (revision, seen[1] if seen and seen[1] == messages else messages)


def message(view: PhoneView, lang: Lang) -> bytes:
    """What a phone needs to show a view, as one line of JSON."""
    html = render(
        "view.html", lang, view=view, own="", own_text="", changing=True, path="", token=""
    )
    told = {
        "key": view.key,
        "item": view.item,
        "stage": view.stage,
        "round": view.round,
        "title": view.title,
        "html": html,
    }
    return json.dumps(told, ensure_ascii=False).encode()


def polled(request: Request, streamed: bytes) -> Response:
    """A streamed message as the answer to a question, with a tag for the next time."""
    body = streamed.removeprefix(b"data: ").strip()
    headers = {**NO_STORE, "ETag": f'"{hashlib.sha256(body).hexdigest()[:16]}"'}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type="application/json")
