"""HTTP/1.1 by hand, for a thousand phones in one process.

A library's client costs more than the server's answer: with httpx2 the measuring process, not the
server, would be what is slow. This one keeps a connection open and opens it anew as a browser does,
and knows no more of HTTP than our own pages use.
"""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Any, NamedTuple, Self

BROKEN = (ConnectionError, asyncio.IncompleteReadError)
MESSAGE = b"data: {"
AGAIN = 1.0
"""Seconds until a broken stream is opened again."""


class Site(NamedTuple):
    """Where the server listens."""

    host: str
    port: int

    @classmethod
    def of(cls, url: str) -> Self:
        """The host and port of an address."""
        host, _, port = url.partition("://")[2].rpartition(":")
        return cls(host, int(port))


class Answer(NamedTuple):
    """What came back; the names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def cookie(self) -> str:
        """The cookie that it sets, as a browser sends it back."""
        return self.headers.get("set-cookie", "").partition(";")[0]


class Wire(NamedTuple):
    """An open connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


class Line:
    """One connection to a server, opened when it is needed."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._wire: Wire | None = None

    async def ask(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes = b""
    ) -> Answer:
        """Send and read the answer. A connection that the server has left is opened once more."""
        request = _request(self._site, method, path, headers, body)
        used = self._wire
        wire = await self._ready()
        try:
            return await _answer(wire, request)
        except BROKEN:
            self.close()
            if wire is not used:
                raise
        return await _answer(await self._ready(), request)

    async def lose(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes = b""
    ) -> None:
        """Send, and be gone before the answer comes."""
        wire = await self._ready()
        wire.writer.write(_request(self._site, method, path, headers, body))
        await wire.writer.drain()
        self.close()

    async def messages(self, path: str, headers: Mapping[str, str]) -> AsyncGenerator[bytes]:
        """The messages of a stream of server-sent events, until the server ends it."""
        wire = await self._ready()
        wire.writer.write(_request(self._site, "GET", path, headers))
        status, _ = await _head(wire.reader)
        if status != 200:
            raise ConnectionError(f"{path}: {status}")
        while line := await wire.reader.readline():
            if line.startswith(MESSAGE):
                yield line[len(MESSAGE) - 1 :]

    def close(self) -> None:
        """Hang up."""
        if self._wire:
            self._wire.writer.close()
        self._wire = None

    async def _ready(self) -> Wire:
        """The connection that is open, or a new one."""
        if self._wire and self._wire.reader.at_eof():
            self.close()
        if self._wire is None:
            self._wire = Wire(*await asyncio.open_connection(*self._site))
        return self._wire


async def _answer(wire: Wire, request: bytes) -> Answer:
    wire.writer.write(request)
    status, headers = await _head(wire.reader)
    body = await wire.reader.readexactly(int(headers.get("content-length", "0")))
    packed = headers.get("content-encoding") == "gzip"
    return Answer(status, headers, gzip.decompress(body) if packed else body)


class Stream:
    """Server-sent events, opened again after a while when they break, as EventSource does."""

    def __init__(self, site: Site) -> None:
        self.breaks = 0
        self._site = site

    async def follow(
        self, path: str, headers: Mapping[str, str], take: Callable[[Any], None]
    ) -> None:
        """Hand every message to ``take``, for ever."""
        while True:
            line = Line(self._site)
            try:
                async for message in line.messages(path, headers):
                    take(json.loads(message))
            except BROKEN:
                pass
            finally:
                line.close()
            self.breaks += 1
            await asyncio.sleep(AGAIN)


def _request(
    site: Site, method: str, path: str, headers: Mapping[str, str], body: bytes = b""
) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {site.host}:{site.port}"]
    lines.append("Accept-Encoding: gzip")
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if method == "POST":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    raw = await reader.readuntil(b"\r\n\r\n")
    first, *rest = raw.decode("latin-1").splitlines()
    pairs = (line.partition(":") for line in rest if line)
    return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in pairs}
