"""The delivered HTML in the reader's language, before any script has run.

Streamlit delivers one page with ``<html lang="en">`` and its own name as title. A screen reader
takes its voice from that attribute, so the page is rewritten on its way out.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server.page import MARK, in_language
from guidance.domain.model import LANGS, Lang

ASSETS = ("/_stcore/", "/static/", "/media/", "/component/", "/app/static/", "/delta/", "/vagg/")
"""Paths that never deliver the page."""

OF_THE_FILE = ("content-encoding", "etag", "last-modified", "accept-ranges", "content-length")
"""Response headers about Streamlit's file that do not hold for our page."""

DROPPED = frozenset({b"if-none-match", b"if-modified-since", b"if-range", b"range"})
"""Request headers that could make Streamlit answer about its own file, not about ours."""

BY_NAME: dict[str, Lang] = {lang: lang for lang in LANGS}


def language_of(query: str) -> Lang:
    """The language that the address asks for with ``lang``; Swedish if it asks for none."""
    asked = parse_qs(query).get("lang", [""])[-1]
    return BY_NAME.get(asked, "sv")


class PageLanguage:
    """Rewrites Streamlit's page; every other response passes untouched and unbuffered."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or any(part in scope["path"] for part in ASSETS):
            await self.app(scope, receive, send)
        else:
            asked = language_of(scope.get("query_string", b"").decode("latin-1"))
            rewriter = _Rewriter(send, asked, head=scope["method"] == "HEAD")
            await self.app(_asking_for_all(scope), receive, rewriter.send)


def _asking_for_all(scope: Scope) -> Scope:
    """The same request, for a whole body: unconditional, no part, not sent past us as a file."""
    headers: Iterable[tuple[bytes, bytes]] = scope["headers"]
    kept = [(name, value) for name, value in headers if name not in DROPPED]
    return {**scope, "headers": kept, "extensions": {}}


class _Rewriter:
    """Holds the start of an HTML response back until its first body tells whose page it is."""

    def __init__(self, send: Send, lang: Lang, *, head: bool) -> None:
        self._send = send
        self._lang: Lang = lang
        self._head = head
        self._start: Message | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
            return
        if self._start is not None:
            start, self._start = self._start, None
            message = self._rewritten(start, message)
            await self._send(start)
        await self._send(message)

    def _rewritten(self, start: Message, message: Message) -> Message:
        """The body message to send after ``start``, whose headers are set to fit it."""
        headers = MutableHeaders(scope=start)
        body: bytes = message.get("body", b"")
        packed = headers.get("content-encoding") == "gzip"
        if self._head:
            _forget(headers)
        elif body and not message.get("more_body", False):
            page = gzip.decompress(body) if packed else body
            if MARK in page:
                page = in_language(page, self._lang)
                _forget(headers)
                headers["content-length"] = str(len(page))
                headers["content-language"] = self._lang
                headers["cache-control"] = "no-cache"
                return {**message, "body": page}
        return message


def _forget(headers: MutableHeaders) -> None:
    for name in OF_THE_FILE:
        del headers[name]


def _is_html(start: Message) -> bool:
    return MutableHeaders(scope=start).get("content-type", "").startswith("text/html")
