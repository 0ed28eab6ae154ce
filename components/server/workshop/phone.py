"""The participants' pages: the code, the side, the question that is up."""

from __future__ import annotations

import hashlib
import secrets
from typing import NamedTuple
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from components.server.workshop.answers import go, page, root
from components.server.workshop.desk import Desk
from components.server.workshop.device import device, form_token, new_device, remember
from components.server.workshop.errors import AnswerError
from components.server.workshop.phone_view import PhoneView, phone_view
from components.server.workshop.reading import asked_language
from components.server.workshop.rendering import script_words
from components.server.workshop.words import SIDES, translated, words
from guidance.domain.model import Lang
from guidance.domain.workshop.code import normal
from guidance.workshop.room import Room


class Mine(NamedTuple):
    """What is this device's own: whether it has joined, and its vote on what is up."""

    joined: bool
    vote: str


class PhonePages:
    """Pages by GET; without a script they are all that is needed (with ``PhonePosts``)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def code(self, request: Request) -> Response:
        """The field for the code, and the way from it to the room."""
        typed = request.query_params.get("kod")
        lang = asked_language(request) or "sv"
        if typed is None:
            return page("code.html", lang, request)
        # What cannot be a code is passed on all the same: it is counted, and refused, as any other.
        # Dots would lead a browser out of here.
        code = normal(typed) or quote(typed.strip()[:20].replace(".", "-"), safe="") or "-"
        return go(f"{root(request)}/delta/{code}{'?lang=en' if lang == 'en' else ''}")

    async def room(self, request: Request) -> Response:
        """The room's page: the choice of side at first, then what is up."""
        room = await self._desk.room(request)
        lang = asked_language(request) or room.plan.lang
        known = device(request)
        cookie = known or new_device()
        view, mine = await self._desk.ask(self._read, room, lang, known)
        if mine.joined or room.state.ended:
            response = _up(request, room, lang, view, mine, cookie)
        else:
            sides = {side: translated(said, lang) for side, said in SIDES.items()}
            response = page(
                "side.html",
                lang,
                request,
                path=path(request, room),
                sides=sides,
                token=form_token(cookie),
            )
        remember(response, request, cookie)
        return response

    def _read(self, room: Room, lang: Lang, cookie: str) -> tuple[PhoneView, Mine]:
        rooms, state = self._desk.rooms(), room.state
        view = phone_view(rooms, self._desk.book(), room, lang)
        seat = rooms.seat(room.id, cookie) if cookie and not room.ended else None
        vote = None
        if seat and view.stage == "open":
            vote = rooms.vote_of(room.id, state.item, state.round, cookie)
        return view, Mine(seat is not None, vote.option if vote else "")


def _up(
    request: Request, room: Room, lang: Lang, view: PhoneView, mine: Mine, cookie: str
) -> Response:
    asked = request.query_params
    changing, writing = "andra" in asked, "skriv" in asked
    reading = view.stage != "open" or bool(mine.vote)
    status = "note_sent" if "skickat" in asked else "saved" if mine.vote else ""
    return page(
        "phone.html",
        lang,
        request,
        path=path(request, room),
        token=form_token(cookie),
        shelf=shelf(room),
        nonce=secrets.token_urlsafe(12),
        view=view,
        own=mine.vote,
        own_text=next((c.text for c in view.choices if c.id == mine.vote), ""),
        changing=changing,
        writing=writing,
        refresh=reading and not changing and not writing and view.stage != "ended",
        status=words(lang)[status] if status else "",
        script=script_words(lang),
    )


def path(request: Request, room: Room) -> str:
    """The room's own address, below the host."""
    return f"{root(request)}/delta/{room.code}"


def shelf(room: Room) -> str:
    """What a phone keeps the room's votes under: another day's room may have the same code."""
    return hashlib.sha256(f"shelf {room.id} {room.code}".encode()).hexdigest()[:12]


async def nowhere(_: Request) -> Response:
    """Any address below ours that is none."""
    raise AnswerError(404)
