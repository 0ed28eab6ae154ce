"""One watcher a room and audience: it looks at the store, and wakes all who wait for news.

However many listen, the store is asked once a ``TICK``, and a message is made once.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager

from guidance.domain.model import Lang
from guidance.storage.errors import StoreUnavailableError
from guidance.workshop.errors import RoomNotFoundError

LOG = logging.getLogger(__name__)
TICK = 0.3
"""Seconds between two looks at the store."""
LINGER = 5.0
"""Seconds that the watcher goes on after somebody has polled, so that polling costs no more."""
BEAT = 15.0
"""Seconds after which a stream says that it lives, even without news."""

Messages = Mapping[Lang, bytes]
Look = Callable[[], Awaitable[Messages]]
"""Asks the store; gives the very same value as long as nothing has changed."""


class Channel:
    """The newest message for an audience, by language."""

    def __init__(self, look: Look, gone: Callable[[], None]) -> None:
        self.messages: Messages = {}
        self.beats = 0
        self.gone = False
        """Whether the room is no longer there, so that no news can come."""
        self._look = look
        self._forget = gone
        self.listeners = 0
        self._wanted_until = 0.0
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @contextmanager
    def listening(self) -> Generator[None]:
        """While inside, the watcher goes on."""
        self.listeners += 1
        self._start()
        try:
            yield
        finally:
            self.listeners -= 1

    async def newest(self) -> Messages:
        """The newest messages, for somebody who polls. Raises what the first look raises."""
        self._wanted_until = time.monotonic() + LINGER
        try:
            if not self.messages:
                self.messages = await self._look()
        finally:
            self._start()
        return self.messages

    async def wait(self) -> None:
        """Until there is news, or a beat."""
        await self._news.wait()

    def wake(self) -> None:
        """Wake all who wait; each gets what differs from what it had."""
        news, self._news = self._news, asyncio.Event()
        news.set()

    def _start(self) -> None:
        if self._task is None:
            self._task = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        beat = time.monotonic() + BEAT
        while not self.gone and (self.listeners or time.monotonic() < self._wanted_until):
            before = self.messages
            await self._refresh()
            late = time.monotonic() >= beat
            if late:
                beat, self.beats = time.monotonic() + BEAT, self.beats + 1
            if late or self.gone or self.messages is not before:
                self.wake()
            await asyncio.sleep(TICK)
        self._task = None
        self._forget()

    async def _refresh(self) -> None:
        """Look once; what fails is looked at again next time."""
        try:
            self.messages = await self._look()
        except StoreUnavailableError:
            return
        except RoomNotFoundError:
            self.gone = True
        except Exception as error:  # noqa: BLE001 - a watcher that dies would leave all in the dark
            LOG.error("a room could not be read: %s", type(error).__name__)


class Hub:
    """The channels of this process, as long as somebody listens."""

    def __init__(self) -> None:
        self.closing = False
        self._channels: dict[tuple[str, int], Channel] = {}

    def channel(self, audience: str, room_id: int, look: Callable[[], Look]) -> Channel:
        """The channel of a room's audience; ``look`` makes what watches it if nothing does yet."""
        key = (audience, room_id)
        if key not in self._channels:
            made = Channel(look(), lambda: self._forget(key, made))
            self._channels[key] = made
        return self._channels[key]

    def close(self) -> None:
        """End all streams: the server is about to stop, and would wait for them for ever."""
        self.closing = True
        for channel in self._channels.values():
            channel.wake()

    @property
    def watched(self) -> int:
        """How many audiences are being looked after."""
        return len(self._channels)

    @property
    def listening(self) -> int:
        """How many streams are open."""
        return sum(channel.listeners for channel in self._channels.values())

    def _forget(self, key: tuple[str, int], channel: Channel) -> None:
        if self._channels.get(key) is channel:
            del self._channels[key]
