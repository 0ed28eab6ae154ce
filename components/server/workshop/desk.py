"""What every handler has at hand: the rooms, the content, the limits, and threads to ask in."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import anyio
import anyio.to_thread
from starlette.requests import Request

from components.server.workshop.channel import Hub
from components.server.workshop.device import device
from components.server.workshop.errors import OVER, AnswerError
from components.server.workshop.limits import NOTES, VOTES, Buckets, WrongCodes
from guidance.domain.handbook import Handbook
from guidance.domain.workshop.code import normal
from guidance.workshop.errors import CodeUnknownError
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import Room

P = ParamSpec("P")
T = TypeVar("T")

MAX_OPENED = 5_000
"""How many codes that have opened a room are remembered."""
THREADS = 12
"""At most so many questions to the store at once; more would only wait for one another."""


class Desk:
    """One a process."""

    def __init__(self, rooms: Callable[[], RoomRepository], book: Callable[[], Handbook]) -> None:
        self.rooms = rooms
        self.book = book
        self.hub = Hub()
        self.wrong = WrongCodes()
        self.votes = Buckets(VOTES)
        self.notes = Buckets(NOTES)
        self._opened: dict[str, None] = {}
        self._threads: list[anyio.CapacityLimiter] = []

    async def ask(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what may wait for the store in a thread."""
        if not self._threads:
            self._threads.append(anyio.CapacityLimiter(THREADS))
        return await anyio.to_thread.run_sync(
            lambda: function(*args, **kwargs), limiter=self._threads[0]
        )

    async def room(self, request: Request) -> Room:
        """The room whose code is in the address. Raises CodeUnknownError or AnswerError (404, 429).

        A right code is never refused and costs nothing; nor does one that was right: when a room
        leaves, all its phones ask for it once more, from one address.
        """
        code = normal(request.path_params["code"])
        try:
            if code is None:
                raise CodeUnknownError
            room = await self.ask(lambda: self.rooms().room_by_code(code))
            self._remember(code)
            return room
        except CodeUnknownError:
            if code in self._opened:
                raise AnswerError(404, OVER) from None
            wait = self.wrong.count(request.client.host if request.client else "")
            if wait:
                raise AnswerError(429, wait=wait) from None
            if device(request):
                raise AnswerError(404, OVER) from None
            raise

    def _remember(self, code: str) -> None:
        self._opened[code] = None
        if len(self._opened) > MAX_OPENED:
            del self._opened[next(iter(self._opened))]
