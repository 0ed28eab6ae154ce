"""Server-sent events: the newest message at once, and each new one as it comes."""

from __future__ import annotations

import anyio
from starlette.types import Message, Receive, Scope, Send

from components.server.workshop.channel import Channel, Hub
from guidance.domain.model import Lang

HEADERS = (
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store, no-transform"),
    (b"x-accel-buffering", b"no"),
)
RETRY = b"retry: 1000\n\n"
"""Milliseconds after which a browser connects again."""
PULSE = b"event: puls\ndata:\n\n"


def event(message: bytes) -> bytes:
    """A message of one line as an event."""
    return b"data: " + message + b"\n\n"


class EventStream:
    """One listener: two small tasks, no thread, no copy of what is sent."""

    def __init__(self, hub: Hub, channel: Channel, lang: Lang) -> None:
        self._hub = hub
        self._channel = channel
        self._lang: Lang = lang

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": list(HEADERS)})
        async with anyio.create_task_group() as tasks:

            async def until_left() -> None:
                while (await receive())["type"] != "http.disconnect":
                    pass
                tasks.cancel_scope.cancel()

            tasks.start_soon(until_left)
            with self._channel.listening():
                await self._tell(send)
            tasks.cancel_scope.cancel()

    async def _tell(self, send: Send) -> None:
        await send(_body(RETRY))
        told: bytes | None = None
        beats = self._channel.beats
        while not (self._hub.closing or self._channel.gone):
            message = self._channel.messages.get(self._lang)
            if message is not None and message != told:
                told = message
                await send(_body(message))
                beats = self._channel.beats
            elif beats != self._channel.beats:
                beats = self._channel.beats
                await send(_body(PULSE))
            else:
                await self._channel.wait()
        await send({"type": "http.response.body", "body": b""})


def _body(chunk: bytes) -> Message:
    return {"type": "http.response.body", "body": chunk, "more_body": True}
