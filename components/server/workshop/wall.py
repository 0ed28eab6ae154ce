"""The wall's page, its news, and what its keyboard does."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from components.server.workshop.address import join_address, spoken
from components.server.workshop.answers import data, go, page, root
from components.server.workshop.channel import Channel, Look, Messages
from components.server.workshop.desk import Desk
from components.server.workshop.device import is_encrypted
from components.server.workshop.errors import NOT_YOURS_TO_RUN, AnswerError
from components.server.workshop.live import polled
from components.server.workshop.outcome import Outcomes
from components.server.workshop.qr import qr_svg
from components.server.workshop.reading import asked_language, fields, from_elsewhere
from components.server.workshop.rendering import render
from components.server.workshop.steps import ACTS, take
from components.server.workshop.stream import EventStream, event
from components.server.workshop.wall_view import WallPainter, WallView
from components.server.workshop.words import KEYS, translated
from guidance.domain.model import LANGS, Lang
from guidance.domain.workshop.code import spaced
from guidance.workshop.errors import RoomNotFoundError
from guidance.workshop.keys import wall_token
from guidance.workshop.room import Pulse, Room

COOKIE = "iop_vagg"
DAY = 24 * 60 * 60


class Opened(NamedTuple):
    """A room by one of its two links. ``token`` is the facilitator's where that was the link;
    ``runs`` says that the visitor may run the room, by that link or by the cookie it left.
    """

    room: Room
    runs: bool
    token: str = ""


class WallPages:
    """Everything under a wall's link."""

    def __init__(self, desk: Desk, outcomes: Outcomes) -> None:
        self._desk = desk
        self._outcomes = outcomes

    async def wall(self, request: Request) -> Response:
        """The page, as the room is now. The facilitator's link leads on to the wall's own address,
        with a cookie that runs it: what stands before the whole room opens nothing.
        """
        opened = await self._opened(request)
        if opened.token:
            return _on_to_the_wall(request, opened.token)
        room = opened.room
        lang = asked_language(request) or room.plan.lang
        view, code = await self._desk.ask(self._first, opened, lang)
        address = join_address(request)
        return page(
            "wall.html",
            lang,
            request,
            path=f"{root(request)}/vagg/{request.path_params['token']}",
            view=view,
            code=spaced(code) if code else "",
            address=spoken(address),
            qr=qr_svg(f"{address}/{code}") if code else "",
            now=round(time.time() * 1000),
            keys=[(key, translated(does, lang)) for key, does in KEYS],
        )

    async def stream(self, request: Request) -> ASGIApp:
        """Server-sent events."""
        if request.method == "HEAD":
            raise AnswerError(405, allow="GET")
        opened = await self._opened(request)
        if self._desk.hub.closing:
            raise AnswerError(503)
        lang = asked_language(request) or opened.room.plan.lang
        return EventStream(self._desk.hub, self._channel(opened.room), lang)

    async def now(self, request: Request) -> Response:
        """The newest message; 304 for who has it already."""
        opened = await self._opened(request)
        lang = asked_language(request) or opened.room.plan.lang
        return polled(request, (await self._channel(opened.room).newest())[lang])

    async def act(self, request: Request) -> Response:
        """One step, asked for by a key: the new revision, or 409 with the reason."""
        if from_elsewhere(request):
            raise AnswerError(403)
        sent = await fields(request)
        opened = await self._opened(request)
        if not opened.runs:
            raise AnswerError(403, NOT_YOURS_TO_RUN)
        act = ACTS.get(sent.get("act", ""))
        if act is None:
            raise AnswerError(400)
        revision = await self._desk.ask(lambda: take(self._desk.rooms(), opened.room, act))
        return data({"revision": revision})

    async def _opened(self, request: Request) -> Opened:
        cookie = request.cookies.get(COOKIE, "")
        return await self._desk.ask(self._open, request.path_params["token"], cookie)

    def _open(self, token: str, cookie: str) -> Opened:
        rooms = self._desk.rooms()
        try:
            return Opened(rooms.room(token), runs=True, token=token)
        except RoomNotFoundError:
            return Opened(rooms.room_by_wall(token), runs=wall_token(cookie) == token)

    def _first(self, opened: Opened, lang: Lang) -> tuple[WallView, str]:
        """The view and the code; the facilitator's link makes a new code on a new day."""
        room, rooms = opened.room, self._desk.rooms()
        code = room.code
        if not code and opened.runs and not room.ended:
            code = rooms.renew_code(room.id)
        return self._painter().view(room, rooms.pulse(room.id), lang), code

    def _painter(self) -> WallPainter:
        return WallPainter(self._desk.rooms(), self._desk.book(), self._outcomes)

    def _channel(self, room: Room) -> Channel:
        return self._desk.hub.channel("walls", room.id, lambda: self._look(room.id))

    def _look(self, room_id: int) -> Look:
        seen: list[tuple[Pulse, Messages]] = []

        async def look() -> Messages:
            seen[:] = [await self._desk.ask(self._messages, room_id, seen[-1] if seen else None)]
            return seen[-1][1]

        return look

    def _messages(
        self, room_id: int, seen: tuple[Pulse, Messages] | None
    ) -> tuple[Pulse, Messages]:
        rooms = self._desk.rooms()
        pulse = rooms.pulse(room_id)
        if seen and seen[0] == pulse:
            return seen
        room, painter = rooms.room_by_id(room_id), self._painter()
        paint: Callable[[Lang], WallView] = lambda lang: painter.view(room, pulse, lang)  # noqa: E731
        return pulse, {lang: event(wall_message(paint(lang), lang)) for lang in LANGS}


def _on_to_the_wall(request: Request, token: str) -> Response:
    path = f"{root(request)}/vagg/{wall_token(token)}"
    lang = asked_language(request)
    response = go(f"{path}?lang={lang}" if lang else path)
    response.set_cookie(
        COOKIE,
        token,
        max_age=DAY,
        path=path,
        secure=is_encrypted(request),
        httponly=True,
        samesite="strict",
    )
    return response


def wall_message(view: WallView, lang: Lang) -> bytes:
    """What a wall needs to show a view, as one line of JSON."""
    told = {
        "key": view.key,
        "html": render("wall_view.html", lang, view=view),
        "joined": view.joined,
        "voted": view.voted,
        "ends": view.ends,
        "code": view.code,
    }
    return json.dumps(told, ensure_ascii=False).encode()
